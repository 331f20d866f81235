import type { Actions } from '../../client/actions.ts';

type Series = Actions['collection.list-series']['output']['series'][number];

/** The newest figure of an indicator, with the series it stands in. */
export type LatestPoint = { readonly series: Series; readonly point: Series['points'][number] };

const alike = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((group) => other.includes(group));

/**
 * The newest point of the series of an indicator for the part of the people a target speaks of, of the whole place, by the best source; null: none.
 *
 * @example latestPoint(series, 'maternal-mortality', [])?.point.year // 2024
 */
export function latestPoint(series: readonly Series[], indicatorId: string, groups: readonly string[]): LatestPoint | null {
  const own = series.filter((one) => one.indicatorId === indicatorId && one.subUnit === null && alike(one.groups, groups)).toSorted((one, other) => one.sourceRank - other.sourceRank);
  const points = own.flatMap((one) => one.points.filter(({ isLatest }) => isLatest).map((point): LatestPoint => ({ series: one, point })));
  return points.reduce<LatestPoint | null>((best, one) => (best === null || one.point.year > best.point.year ? one : best), null);
}
