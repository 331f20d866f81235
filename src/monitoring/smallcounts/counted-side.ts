import type { SmallCountQuestion } from './issues-of-counts.ts';
import type { CountedTarget } from './counted-target.ts';

/** A question as counts per head: of a share whose target lies above one half, those who are missing are counted, so that what is counted is always the smaller side. */
export type CountedQuestion = {
  readonly counted: 'events' | 'non-events';
  readonly target: CountedTarget;
  readonly events: readonly number[];
  readonly parent: { readonly chance: number; readonly weight?: number; readonly slope?: number } | null;
};

/**
 * Which side of the counts is counted. It follows from the target alone, so that no year's figure can change the side. Method 5 speaks of rates to stay below; a share of
 * 98 % to reach is the same question about at most 2 % missing (decision 0014).
 *
 * @example countedSide(question).counted // 'non-events' for a share to reach 98 of 100
 */
export function countedSide({ events, population, per, acceptanceEnd, direction, strict = false, share, parent }: SmallCountQuestion): CountedQuestion {
  const law = share ? 'binomial' : 'poisson';
  const chance = acceptanceEnd / per;
  const above = parent ? { ...parent, chance: parent.rate / per } : null;
  if (!share || chance <= 0.5) return { counted: 'events', target: { law, chance, direction, strict }, events, parent: above };
  return {
    counted: 'non-events',
    // (per − end) / per, not 1 − end / per: 98 of 100 leaves 0.02 to the last digit.
    target: { law, chance: (per - acceptanceEnd) / per, direction: direction === 1 ? -1 : 1, strict },
    events: events.map((count, at) => (population[at] ?? NaN) - count),
    parent: parent ? { ...parent, chance: (per - parent.rate) / per, ...(parent.slope === undefined ? {} : { slope: -parent.slope }) } : null,
  };
}
