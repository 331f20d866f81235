/** Where in a list one stands, and what is opened of it, is no filter. */
const noFilters: ReadonlySet<string> = new Set(['page', 'after', 'line']);

/**
 * The filters of an address, as a view keeps them: what is opened begins at the first page.
 *
 * @example filtersOf({ state: 'not-met', page: 3 }) // { state: 'not-met' }
 */
export const filtersOf = (search: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(search).filter(([name]) => !noFilters.has(name)));
