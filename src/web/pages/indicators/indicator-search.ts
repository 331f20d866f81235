/** What the address of an indicator's page says: which figures are shown how. */
export type IndicatorSearch = { readonly part?: string | undefined; readonly compare?: string | undefined; readonly year?: number | undefined; readonly view?: 'chart' | 'table' | undefined };
