import type { AchievementState } from '../status.ts';
import type { Movement } from './judge-movement.ts';
import { movementOfSeries } from './movement-of-series.ts';
import { wantedMove } from './target-shape.ts';
import { absenceOf, absentVerdict, beforeThePlan, verdictOf } from './verdict-of.ts';
import type { JudgingQuestion, Verdict } from './way.ts';

/** What a way makes of a movement, and what its reader should know first. */
type Told = { readonly stateOf: (movement: Movement['verdict']) => AchievementState; readonly notes?: readonly string[] };

/**
 * Judges the indicator's own series by how it moved since its base value, for targets without a figure. Source: method 3.4.
 *
 * @example judgeByMovement(question, 'trend', { stateOf: (movement) => movement }).state // 'improving'
 */
export function judgeByMovement(question: JudgingQuestion, way: string, { stateOf, notes = [] }: Told): Verdict {
  const early = beforeThePlan(question, way);
  if (early) return early;
  const { series } = question.evidence;
  const direction = wantedMove(question.target, question.definition) ?? 1;
  if (series === null || series.points.length === 0) return absentVerdict(question, way, absenceOf(question, series, question.year), { direction });
  const found = movementOfSeries(question, series, direction);
  const latest = series.points.at(-1);
  const known = { judged: series, direction, ...(latest ? { latest } : {}) };
  if ('reason' in found) return absentVerdict(question, way, found, known);
  return verdictOf(question, way, {
    ...known, state: stateOf(found.movement.verdict), latest: found.latest, baseline: found.baseline, figures: found.figures, notes: [...notes, ...found.notes], badges: found.latest.grade === 'C' ? ['data-quality'] : [],
  });
}
