/** Filters of the board as the address carries them. */
export type BoardSearch = { readonly round?: string | undefined; readonly state?: string | undefined; readonly search?: string | undefined; readonly late?: boolean | undefined; readonly after?: string | undefined };
