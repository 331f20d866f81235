import type { Missing } from '#kernel';
import type { UnitScore } from './unit-score.ts';

/** The score of one round. */
export type RoundScore = { readonly roundId: string; readonly reportingYear: number; readonly score: UnitScore };

/** The same with how much it moved since the round before. `change` in points; not comparable where not the same parts were judged under the same rule. */
export type ComparedScore = RoundScore & { readonly change: number | Missing };

const judgedOn = ({ parts }: UnitScore): string => parts.flatMap(({ part, weight, points, rule }) => (typeof points === 'number' ? [`${part} ${String(weight)} ${rule}`] : [])).join('|');

/**
 * A unit's scores over rounds, oldest first, each compared with the one before it.
 *
 * @example scoresOverRounds(scores).at(-1)?.change // 3.5
 */
export function scoresOverRounds(scores: readonly RoundScore[]): readonly ComparedScore[] {
  const ordered = scores.toSorted((one, other) => one.reportingYear - other.reportingYear);
  return ordered.map((one, at): ComparedScore => {
    const before = ordered[at - 1];
    if (!before) return { ...one, change: { missing: 'no-baseline' } };
    if (typeof one.score.points !== 'number') return { ...one, change: one.score.points };
    if (typeof before.score.points !== 'number' || judgedOn(one.score) !== judgedOn(before.score)) return { ...one, change: { missing: 'not-comparable' } };
    return { ...one, change: Math.round((one.score.points - before.score.points) * 10) / 10 };
  });
}
