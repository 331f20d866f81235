import type { SetAside } from '../achievement/series-of.ts';
import type { JudgingQuestion } from '../achievement/way.ts';
import type { Revision } from '../rules/rule.ts';
import type { SeriesPoint } from '../series.ts';
import type { AchievementState } from '../status.ts';

/**
 * The values of a series that were replaced by a later record, each with the state the target would be in had it stood (W8),
 * by the same judgement, counts included. A replaced record equal to its successor is no revision.
 *
 * @example revisionsOf(question, setAside, stateOf) // [{ year: 2022, before: 91.2, after: 89.6, stateBefore: 'met-early' }]
 */
export function revisionsOf(question: JudgingQuestion, setAside: readonly SetAside[], stateOf: (question: JudgingQuestion) => AchievementState): Revision[] {
  const { series } = question.evidence;
  if (series === null) return [];
  return setAside.flatMap(({ observation, why }): Revision[] => {
    const { content, year } = observation;
    const after = series.points.find((point) => point.year === year);
    if (why !== 'revised' || content.kind !== 'figure' || after === undefined || content.value === after.value || observation.subUnit !== null) return [];
    const before: SeriesPoint = { ...after, value: content.value, text: content.text, digits: content.digits, numerator: content.numerator, denominator: content.denominator, trace: { origins: [observation.origin], computed: observation.origin.computed ?? null } };
    const points = series.points.map((point) => (point.year === year ? before : point));
    const stateBefore = stateOf({ ...question, evidence: { ...question.evidence, series: { ...series, points } } });
    return [{ year, before: content.value, after: after.value, stateBefore, trace: before.trace }];
  });
}
