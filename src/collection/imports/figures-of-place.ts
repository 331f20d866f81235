import type { Observation } from '#monitoring';

/** A measured value of a place as a whole, in the unit of its indicator. */
export type PlaceFigure = { readonly indicatorId: string; readonly value: number; readonly year: number };

const standing: Readonly<Record<Observation['status'], number>> = { revised: 0, final: 1, estimated: 2, preliminary: 3 };

/** Which of two observations of one year counts: the first source, the later record, what is final before what is preliminary. */
function counts(a: Observation, b: Observation): number {
  if (a.sourceRank !== b.sourceRank) return a.sourceRank - b.sourceRank;
  if (a.recorded !== b.recorded && a.recorded !== null && b.recorded !== null) return a.recorded < b.recorded ? 1 : -1;
  return standing[a.status] - standing[b.status];
}

/**
 * The figures of one place for everyone, one a year and indicator, the latest year first. Figures without a place are the place's own; those of groups, townships and other places, and
 * values overridden by hand (grade D), are left out.
 *
 * @example figuresOfPlace(data.observations, ['示例区'])[0] // { indicatorId: '…', value: 12.5, year: 2024 }
 */
export function figuresOfPlace(observations: readonly Observation[], places: readonly string[]): PlaceFigure[] {
  const own = observations.filter(({ place, subUnit, groups, grade, content }) =>
    content.kind === 'figure' && Number.isFinite(content.value) && groups.length === 0 && subUnit === null && grade !== 'D' && (place === null || places.includes(place)));
  const byYear = Map.groupBy(own, ({ indicatorId, year }) => `${indicatorId} ${String(year)}`);
  const counting = [...byYear.values()].flatMap((same) => same.toSorted(counts)[0] ?? []);
  return counting.flatMap(({ indicatorId, year, content }) => (content.kind === 'figure' ? [{ indicatorId, value: content.value, year }] : [])).toSorted((a, b) => b.year - a.year);
}
