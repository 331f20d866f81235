/** Which version is worked on and which part is looked at first, as the address carries them. */
export type DraftSearch = { readonly version?: number | undefined; readonly item?: string | undefined };
