/** What the address of the registry says: which indicators, which page of them. */
export type RegistrySearch = {
  readonly search?: string | undefined; readonly domain?: string | undefined; readonly plan?: string | undefined; readonly unit?: string | undefined; readonly department?: string | undefined; readonly kind?: string | undefined; readonly used?: string | undefined; readonly retired?: true; readonly page?: number | undefined;
};
