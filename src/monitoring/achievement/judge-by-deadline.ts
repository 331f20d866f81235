import { isMissing } from '#kernel';
import { accepts, type Acceptance } from '../acceptance.ts';
import type { Series } from '../series.ts';
import { yearFigure } from '../wording/figure-wording.ts';
import { acceptanceOf, isAbsence } from './acceptance-of.ts';
import { badgesOf } from './badges-of.ts';
import { baselineText } from './baseline-of.ts';
import { duePoint } from './due-point.ts';
import { nameOf } from './promise-of.ts';
import { absenceOf, absentVerdict, baselineSeenFrom, beforeThePlan, metState, verdictOf } from './verdict-of.ts';
import type { Absence, JudgingQuestion, Verdict } from './way.ts';

/** What a way may say of itself. */
type Told = Partial<Pick<Verdict, 'timeRule' | 'forecastable' | 'baseline'>> & { readonly series?: Series | null; readonly promise?: string; readonly figures?: string; readonly notes?: readonly string[] };

/** A baseline that already keeps the target leaves no way to go: said, because any share of the way would mislead (method 3.4). */
const alreadyThere = (baseline: Verdict['baseline'], acceptance: Acceptance): string =>
  !isMissing(baseline) && accepts(acceptance, baseline.value) ? `${baselineText(baseline)}已符合目标，按保持看待` : '';

/**
 * Judges a series against the values that keep a target, once: met before its year, met, or not met. Compared as published, never rounded. Source: method 1.6, 2, 3.3.
 *
 * @example judgeByDeadline(question, 'at-most', acceptance).because.sentence // '2024年14.3/10万，目标12/10万以下（2030年）：未达标。'
 */
export function judgeByDeadline(question: JudgingQuestion, way: string, acceptance: Acceptance | Absence, told: Told = {}): Verdict {
  const early = beforeThePlan(question, way);
  if (early) return early;
  const { series = question.evidence.series, promise, figures, notes = [], timeRule = 'deadline', forecastable = true } = told;
  const words = promise === undefined ? {} : { promise };
  if (series === null) return absentVerdict(question, way, absenceOf(question, null, question.year), { ...words, timeRule });
  if (isAbsence(acceptance)) return absentVerdict(question, way, acceptance, { ...words, timeRule, judged: series });
  const due = duePoint(question, series);
  const baseline = told.baseline ?? baselineSeenFrom(question, series, series.points.at(-1)?.year);
  const known = { ...words, timeRule, acceptance, judged: series, baseline };
  if ('reason' in due) return absentVerdict(question, way, due, { ...known, forecastable: forecastable && due.reason === 'not-collected' && series.points.length > 0 });
  const { point, note } = due;
  return verdictOf(question, way, {
    ...known, forecastable, latest: point, state: accepts(acceptance, point.value) ? metState(question, point.year) : 'not-met', badges: badgesOf(series, point, acceptance, question.startYear),
    figures: figures ?? yearFigure(point, series.unit, nameOf(question)), notes: [note, alreadyThere(baseline, acceptance), ...notes],
  });
}

/**
 * Judges the target's own figure against the indicator's own series by the deadline.
 *
 * @example judgeLevel(question, 'at-least').state // 'met-early'
 */
export function judgeLevel(question: JudgingQuestion, way: string): Verdict {
  const { target, definition, evidence, settings } = question;
  return judgeByDeadline(question, way, acceptanceOf(target, definition, evidence.series?.unit ?? target.unit ?? '', settings));
}
