import { isMissing, type Missing } from '#kernel';
import { oneEnd } from '../acceptance.ts';
import type { JudgingQuestion, Verdict } from '../achievement/way.ts';
import type { ProgressFacts } from './measure.ts';
import { measures } from './measures/index.ts';

/** How far on the way, and how fast (method 3.4), and what other reports print beside it: by the id of the measure, a number or why there is none. */
export type TargetProgress = Readonly<Record<string, number | (Missing & { readonly why: string })>>;

/** Where values can go no further: a share ends at its whole. */
const limitOf = ({ definition }: JudgingQuestion): number | null => (definition?.scale === 'share' ? definition.multiplier : null);

/**
 * Every measure of progress of a target, or why it is undefined: shown beside the verdict, deciding nothing (method 3). From the base value on, in the unit of the judged series.
 *
 * @example progressOf(question, verdict, 2030)['share-done'] // 0.530612
 */
export function progressOf(question: JudgingQuestion, verdict: Verdict, deadline: number): TargetProgress {
  const { judged, acceptance, baseline, latest, direction } = verdict;
  const none = (why: string): TargetProgress => Object.fromEntries(measures.map(({ id }) => [id, { missing: 'not-applicable' as const, why }]));
  if (judged === null || isMissing(latest)) return none('没有数据');
  if (isMissing(baseline)) return Object.fromEntries(measures.map(({ id }) => [id, { missing: baseline.missing, why: '没有可比的基期值' }]));
  const end = acceptance === null ? null : oneEnd(acceptance);
  const points = [{ year: baseline.year, value: baseline.value }, ...judged.points.filter(({ year }) => year > baseline.year && year <= latest.year)];
  const facts: ProgressFacts = { points, target: end === null ? null : { year: deadline, value: end.end }, direction: end?.direction ?? direction, limit: limitOf(question), transform: 'identity' };
  return Object.fromEntries(measures.map(({ id, measure }) => {
    const measured = measure(facts);
    return [id, 'missing' in measured ? measured : measured.value];
  }));
}
