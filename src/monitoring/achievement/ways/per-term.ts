import { leastChange } from '../../least-change.ts';
import type { Series, SeriesPoint } from '../../series.ts';
import { moveText } from '../../wording/change-wording.ts';
import { publishedFigure } from '../../wording/figure-wording.ts';
import { acceptanceOf } from '../acceptance-of.ts';
import { breakBetween } from '../baseline-of.ts';
import { judgeByDeadline } from '../judge-by-deadline.ts';
import { hasLevel, movementOf, wantedMove } from '../target-shape.ts';
import { termsOf } from '../terms-of.ts';
import { absenceOf, absentVerdict, beforeThePlan, verdictOf } from '../verdict-of.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'per-term';
const rising = { indicator: '女代表比例', kind: 'trend', bound: null, value: null, unit: null, direction: 'up', every: 'term', quote: '女代表比例逐届提高' } as const;

/** Below so many terms a forecast is a guess (method 2). */
const enoughTerms = 3;

const asTerms = (series: Series, terms: readonly SeriesPoint[]): Series => ({ ...series, points: terms });

function judgeMove(question: JudgingQuestion, series: Series): Verdict {
  const terms = termsOf(series).filter(({ year }) => year <= question.year);
  const [before, now] = terms.slice(-2);
  const wanted = wantedMove(question.target, question.definition) ?? 1;
  const latest = terms.at(-1);
  const known = { timeRule: 'term' as const, judged: asTerms(series, terms), direction: wanted, ...(latest ? { latest } : {}) };
  if (latest === undefined) return absentVerdict(question, id, absenceOf(question, series, question.year), known);
  if (before === undefined || now === undefined || now.year < question.startYear) {
    return absentVerdict(question, id, { reason: 'not-due', sentence: `${String(latest.year)}年这一届${publishedFigure(latest, series.unit)}，规划期内还没有换届，要到下一届才能比较` }, known);
  }
  const baseline = { year: before.year, value: before.value, text: publishedFigure(before, series.unit), why: '上一届', trace: before.trace };
  const broken = breakBetween(series, before.year, now.year);
  if (broken !== null) return absentVerdict(question, id, { reason: 'not-comparable', sentence: `${String(broken)}年起口径变化，${String(now.year)}年与${String(before.year)}年两届不可比` }, known);
  if (![before.value, now.value].every(Number.isFinite)) return absentVerdict(question, id, { reason: 'not-a-number', sentence: `${String(now.year)}年或${String(before.year)}年的数值读不出，请更正` }, known);
  const change = now.value - before.value;
  const state = Math.abs(change) < leastChange(before, now) * (1 - 1e-9) ? 'unchanged' : wanted * change > 0 ? 'improving' : 'worsening';
  return verdictOf(question, id, {
    ...known, state, latest: now, baseline, figures: `${String(before.year)}年换届${publishedFigure(before, series.unit)}，${String(now.year)}年换届${publishedFigure(now, series.unit)}，${moveText(change, series.unit, Math.max(before.digits, now.digits), wanted)}`,
    notes: ['只在换届时判断，两届之间沿用'],
  });
}

function judgeLevelAtTerms(question: JudgingQuestion, series: Series): Verdict {
  const terms = termsOf(series).filter(({ year }) => year <= question.year);
  const held = terms.at(-1);
  const acceptance = acceptanceOf(question.target, question.definition, series.unit, question.settings);
  if (held !== undefined && held.year < question.startYear) return absentVerdict(question, id, { reason: 'not-due', sentence: `${String(held.year)}年换届${publishedFigure(held, series.unit)}，规划期内还没有换届` }, { timeRule: 'term', judged: asTerms(series, terms), latest: held });
  return judgeByDeadline(question, id, acceptance, { series: asTerms(series, terms), timeRule: 'term', forecastable: terms.length >= enoughTerms, notes: ['只在换届时判断，两届之间沿用'] });
}

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { series } = question.evidence;
  if (series === null) return absentVerdict(question, id, absenceOf(question, null, question.year), { timeRule: 'term' });
  return hasLevel(question.target) ? judgeLevelAtTerms(question, series) : judgeMove(question, series);
}

/** Judged when there is an election; between two terms the value stands, and nothing is interpolated. */
export const perTerm: Way = {
  id,
  title: '每届',
  source: 'method 2: 每届, evaluate only at terms, hold the value between terms, no interpolation, no forecast below 3 terms; practice 4.2: compare with the previous term',
  reads: '每届一行，年份填换届当年；两届之间重复填报的同一数值算同一届（相隔不到3年）；比较要有本届和上一届两行',
  examples: [
    { title: '一届比一届高', target: rising, figures: { 2016: '26.1', 2021: '28.4' }, state: 'improving', says: '2016年换届26.1%，2021年换届28.4%，提高2.3个百分点，目标“女代表比例逐届提高”（2030年）：有改善' },
    { title: '一届比一届低', target: rising, figures: { 2016: '28.4', 2021: '26.1' }, state: 'worsening', says: '下降2.3个百分点' },
    { title: '两届一样', target: rising, figures: { 2016: '26.1', 2021: '26.1' }, state: 'unchanged', says: '持平' },
    { title: '沿用的数不是新的一届', target: rising, figures: { 2016: '26.1', 2021: '28.4', 2022: '28.4', 2023: '28.4' }, state: 'improving', says: '2021年换届28.4%' },
    { title: '规划期内还没有换届', target: rising, figures: { 2011: '25', 2016: '26.1' }, state: 'not-due', says: '要到下一届才能比较' },
    { title: '两届之间口径变了', target: rising, figures: { 2016: '26.1', 2021: '28.4' }, breaks: [2019], state: 'not-comparable', says: '2019年起口径变化' },
    { title: '每届任期内至少2次', target: { indicator: '听取汇报次数', kind: 'count', bound: 'at-least', value: 2, unit: '次', every: 'term' }, unit: '次', figures: { 2024: '1' }, state: 'not-met', says: '2024年1次，目标每届2次以上' },
    { title: '换届达到三成，正好是临界', target: { indicator: '女委员比例', bound: 'at-least', value: 30, every: 'term' }, figures: { 2021: '30.0' }, state: 'met-early', says: '不是每年都有数，沿用2021年的', badges: ['borderline'] },
    { title: '没有数据', target: rising, state: 'no-data', says: '无数据' },
  ],
  applies: (target, definition) => (hasLevel(target) && target.every === 'term') || movementOf(target, definition) === 'per-term',
  judge,
};
