/** What the address of a plan carries: the version, the part that is chosen, what is looked for. */
export type PlanSearch = { readonly version?: number | undefined; readonly item?: string | undefined; readonly find?: string | undefined };
