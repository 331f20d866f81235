import { leastChange } from '../../least-change.ts';
import type { Series, SeriesPoint } from '../../series.ts';
import { amountOfChange, moveText } from '../../wording/change-wording.ts';
import { publishedFigure } from '../../wording/figure-wording.ts';
import { baseYearOf, breakBetween } from '../baseline-of.ts';
import { movementOf } from '../target-shape.ts';
import { unreadableSince } from '../unreadable-since.ts';
import { absenceOf, absentVerdict, beforeThePlan, verdictOf } from '../verdict-of.ts';
import type { Absence, JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'slowing';
const obesity = { indicator: '儿童肥胖率上升趋势', kind: 'trend', bound: null, value: null, unit: null, direction: 'down', quote: '儿童肥胖率上升趋势减缓' } as const;

/** The three points a slowing needs: one before the base year, the base, and now. */
type Bends = { readonly before: SeriesPoint; readonly base: SeriesPoint; readonly now: SeriesPoint };

/** The years before the plan are compared as far back as the plan lasts so far, at least this many where there are more. */
const fewestYearsBefore = 3;

function bendsOf(question: JudgingQuestion, series: Series): Bends | Absence {
  const year = baseYearOf(question);
  const now = series.points.findLast((point) => point.year <= question.year);
  const base = series.points.filter((point) => point.year <= year && year - point.year <= question.settings.baselineReach).at(-1);
  if (now === undefined) return absenceOf(question, series, question.year);
  if (base === undefined || base.year >= now.year) return { reason: 'no-baseline', sentence: `${String(now.year)}年${publishedFigure(now, series.unit)}，缺${String(year)}年基期值，无法判断升势` };
  const reach = Math.max(now.year - base.year, fewestYearsBefore);
  const before = series.points.find((point) => point.year < base.year && point.year >= base.year - reach);
  if (before === undefined) return { reason: 'no-baseline', sentence: `${String(base.year)}年${publishedFigure(base, series.unit)}，${String(now.year)}年${publishedFigure(now, series.unit)}，缺${String(base.year)}年以前的数，看不出升势是否减缓` };
  if (![before, base, now].every(({ value }) => Number.isFinite(value))) return { reason: 'not-a-number', sentence: '有读不出的数值，请更正' };
  const broken = breakBetween(series, before.year, now.year);
  return broken === null ? { before, base, now } : { reason: 'not-comparable', sentence: `${String(broken)}年起口径变化，前后升势不可比，请提供衔接` };
}

const pace = (from: SeriesPoint, to: SeriesPoint): number => (to.value - from.value) / (to.year - from.year);

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { series } = question.evidence;
  const known = { judged: series, direction: -1 as const };
  if (series === null) return absentVerdict(question, id, absenceOf(question, null, question.year), known);
  const bends = unreadableSince(series, question.year) ?? bendsOf(question, series);
  if ('reason' in bends) return absentVerdict(question, id, bends, known);
  const { before, base, now } = bends;
  const digits = Math.max(before.digits, base.digits, now.digits);
  const [formerly, since] = [pace(before, base), pace(base, now)];
  const least = leastChange(base, now) / (now.year - base.year);
  const slower = formerly - since;
  // A rise that has ended is slowed, however slow it was; otherwise the pace itself must have changed by what counts a year.
  const hasFallen = base.value - now.value >= least * (now.year - base.year) * (1 - 1e-9);
  const state = hasFallen || slower >= least * (1 - 1e-9) ? 'improving' : -slower >= least * (1 - 1e-9) ? 'worsening' : 'unchanged';
  const latest = now;
  return verdictOf(question, id, {
    ...known, state, latest, baseline: { year: base.year, value: base.value, text: publishedFigure(base, series.unit), why: '升势以此年为界', trace: base.trace },
    figures: `${String(before.year)}年${publishedFigure(before, series.unit)}，${String(base.year)}年${publishedFigure(base, series.unit)}，${String(now.year)}年${publishedFigure(now, series.unit)}：此前每年${moveText(formerly, series.unit, digits + 1, -1)}，此后每年${moveText(since, series.unit, digits + 1, -1)}`,
    notes: [`前后每年相差${amountOfChange(least, series.unit, digits + 2)}以上才算变化，低信度`], badges: now.grade === 'C' ? ['data-quality'] : [],
  });
}

/** A rise that should slow down: the yearly pace since the base year against that before it. */
export const slowing: Way = {
  id,
  title: '上升趋势减缓',
  source: 'practice 4.2: 上升趋势减缓 is the slope, or 定性; method 3.4 (δ), the pace before the base year from up to as many years as the plan has lasted, at least three',
  reads: '基期年（规划前一年）以前的一年以上、基期年、判断年各一行；前后两段的每年升幅相比',
  examples: [
    { title: '升得慢了', target: obesity, figures: { 2016: '10.0', 2020: '14.0', 2024: '15.2' }, state: 'improving', says: '此前每年上升1.00个百分点，此后每年上升0.30个百分点，目标“儿童肥胖率上升趋势减缓”（2030年）：有改善' },
    { title: '升得更快了', target: obesity, figures: { 2016: '10.0', 2020: '12.0', 2024: '15.2' }, state: 'worsening', says: '此后每年上升0.80个百分点' },
    { title: '不升反降也是减缓', target: obesity, figures: { 2017: '14.0', 2020: '14.0', 2024: '13.2' }, state: 'improving', says: '此前每年持平，此后每年下降0.20个百分点' },
    { title: '差不多', target: obesity, figures: { 2016: '10.00', 2020: '12.00', 2024: '14.00' }, state: 'unchanged', says: '变化不明显' },
    { title: '没有以前的数', target: obesity, figures: { 2020: '12.0', 2024: '13.2' }, state: 'no-data', says: '缺2020年以前的数' },
    { title: '口径变了', target: obesity, figures: { 2016: '10.0', 2020: '12.0', 2024: '13.2' }, breaks: [2019], state: 'not-comparable', says: '2019年起口径变化' },
    { title: '没有数据', target: obesity, state: 'no-data', says: '无数据' },
  ],
  orJudged: true,
  applies: (target, definition) => movementOf(target, definition) === 'slowing',
  judge,
};
