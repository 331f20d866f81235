/** How a conflict can stand, and those that are over. */
export type ConflictsState = 'open' | 'changed-since' | 'accepted' | 'settled';

/** What the address of the conflicts carries: how they stand, how grave they are, or the links instead, of which plan. */
export type ConflictsSearch = { readonly state?: ConflictsState | undefined; readonly severity?: 'error' | 'doubt' | 'notice' | undefined; readonly view?: 'links' | undefined; readonly plan?: string | undefined };
