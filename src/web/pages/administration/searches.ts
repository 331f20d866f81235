/** What the addresses of the pages of administration carry. */
export type UnitsSearch = { readonly region?: string | undefined; readonly search?: string | undefined; readonly on?: string | undefined; readonly ended?: boolean | undefined; readonly unit?: string | undefined; readonly after?: string | undefined };
export type PeopleSearch = { readonly region?: string | undefined; readonly search?: string | undefined; readonly person?: string | undefined; readonly after?: string | undefined; readonly view?: 'holders' | undefined; readonly on?: string | undefined; readonly role?: string | undefined };
export type AuditSearch = { readonly region?: string | undefined; readonly person?: string | undefined; readonly action?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly line?: number | undefined; readonly after?: string | undefined };
export type SettingsSearch = { readonly region?: string | undefined; readonly whole?: boolean | undefined; readonly key?: string | undefined };
export type RegionsSearch = { readonly on?: string | undefined; readonly ended?: boolean | undefined; readonly place?: string | undefined };
export type CalendarSearch = { readonly region?: string | undefined };
export type JobsSearch = { readonly state?: string | undefined; readonly after?: string | undefined };
