/** What the address of the list of reports says. */
export type ReportsSearch = { readonly kind?: string | undefined; readonly stage?: string | undefined; readonly year?: number | undefined; readonly after?: string | undefined };

/** What the address of a report says: which of its views, which part of its text, and the paragraph that is opened. */
export type ReportSearch = { readonly view?: string | undefined; readonly part?: string | undefined; readonly block?: string | undefined };
