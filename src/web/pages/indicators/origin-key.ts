/** Which cell of the database a figure stands in. */
export type OriginPlace = { readonly indicatorId: string; readonly groups: readonly string[]; readonly place: string | null; readonly subUnit: string | null; readonly year: number };

/**
 * Where a figure came from as the text that a chart's data bear.
 *
 * @example originKey({ indicatorId: 'some-rate', groups: ['女'], place: null, subUnit: null, year: 2024 })
 */
export const originKey = ({ indicatorId, groups, place, subUnit, year }: OriginPlace): string => JSON.stringify([indicatorId, groups, place, subUnit, year]);

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The place such a text means; null where it means none. @example originOf(originKey(place)) // place */
export function originOf(key: string): OriginPlace | null {
  try {
    const [indicatorId, groups, place, subUnit, year] = JSON.parse(key) as readonly unknown[];
    if (typeof indicatorId !== 'string' || !Array.isArray(groups) || typeof year !== 'number') return null;
    return { indicatorId, groups: groups.filter((one) => typeof one === 'string'), place: textOrNull(place), subUnit: textOrNull(subUnit), year };
  } catch {
    return null;
  }
}
