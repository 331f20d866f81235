/** Which import is looked at, as the address carries it. */
export type ImportSearch = { readonly import?: string | undefined };
