/** Which cell of the database a figure stands in. */
export type OriginPlace = { readonly indicatorId: string; readonly groups: readonly string[]; readonly place: string | null; readonly subUnit: string | null; readonly year: number };

/**
 * Where a figure came from as the text that a chart's data bear.
 *
 * @example originKey({ indicatorId: 'some-rate', groups: ['女'], place: null, subUnit: null, year: 2024 })
 */
export const originKey = ({ indicatorId, groups, place, subUnit, year }: OriginPlace): string => JSON.stringify([indicatorId, groups, place, subUnit, year]);
