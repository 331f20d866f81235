import type { Acceptance } from '../../acceptance.ts';
import { amountOfChange } from '../../wording/change-wording.ts';
import { publishedFigure } from '../../wording/figure-wording.ts';
import { printedNumber } from '../../wording/printed-number.ts';
import { distanceSeries, pairsOf, type Pair } from '../distance-series.ts';
import { duePoint } from '../due-point.ts';
import { goodDirectionOf } from '../good-direction-of.ts';
import { judgeByDeadline } from '../judge-by-deadline.ts';
import { deadlineOf, nameOf } from '../promise-of.ts';
import { unreadableSince } from '../unreadable-since.ts';
import { absenceOf, absentVerdict, beforeThePlan } from '../verdict-of.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'relative';
const delegates = { indicator: '女代表比例', kind: 'relative', bound: 'at-least', value: null, unit: null, reference: '党员中女性比例' } as const;
const suited = { ...delegates, bound: null, reference: '女职工比例' } as const;

/** Which distances keep the target: not below, not above, or near on either side (与…相适应), better being as good where one side is. */
function acceptedDistance({ target, definition, settings }: JudgingQuestion, reference: number): Acceptance {
  const { bound, strict } = target;
  if (bound === 'at-most') return { lower: -Infinity, upper: 0, lowerOpen: false, upperOpen: strict };
  if (bound === 'at-least' || bound === 'reach') return { lower: 0, upper: Infinity, lowerOpen: strict, upperOpen: false };
  const slack = Math.abs(reference) * (target.tolerance ?? settings.aboutTolerance);
  const direction = definition === null ? 0 : goodDirectionOf(target, definition);
  return { lower: direction === -1 ? -Infinity : -slack, upper: direction === 1 ? Infinity : slack, lowerOpen: false, upperOpen: false };
}

const boundWords: Readonly<Partial<Record<NonNullable<JudgingQuestion['target']['bound']>, string>>> = { 'at-least': '不低于', 'at-most': '不高于', reach: '达到' };

function promise(question: JudgingQuestion, name: string): string {
  const { bound, strict, tolerance } = question.target;
  const word = bound === null ? undefined : boundWords[bound];
  const about = `与${name}相适应（容差${String(Math.round((tolerance ?? question.settings.aboutTolerance) * 1e4) / 100)}%）`;
  return `目标${word === undefined ? about : `${strict ? (bound === 'at-most' ? '低于' : '高于') : word}${name}`}（${String(deadlineOf(question))}年）`;
}

const figuresOf = ({ own, other }: Pair, unit: string, name: string): string => {
  const digits = Math.max(own.digits, other.digits);
  const apart = own.value - other.value;
  const distance = Number(printedNumber(apart, digits)) === 0 ? '两者相等' : `${apart > 0 ? '高' : '低'}${amountOfChange(Math.abs(apart), unit, digits)}`;
  return `${String(own.year)}年${publishedFigure(own, unit)}，${other.year === own.year ? '' : `${String(other.year)}年`}${name}${publishedFigure(other, unit)}，${distance}`;
};

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { evidence, target, settings } = question;
  const { series, reference } = evidence;
  const name = reference?.name ?? target.reference ?? '参照指标';
  const words = { promise: promise(question, name) };
  if (series === null || series.points.length === 0) return absentVerdict(question, id, absenceOf(question, series, question.year), words);
  const due = duePoint(question, series);
  if ('reason' in due) return absentVerdict(question, id, due, { ...words, judged: series });
  if (reference === null || reference.series.points.length === 0) {
    return absentVerdict(question, id, { reason: 'not-collected', sentence: `${String(due.point.year)}年${nameOf(question)}${publishedFigure(due.point, series.unit)}，没有“${name}”的数据，无从比较` }, { ...words, latest: due.point });
  }
  const unreadable = unreadableSince(reference.series, due.point.year);
  if (unreadable) return absentVerdict(question, id, { ...unreadable, sentence: `“${name}”${unreadable.sentence}` }, { ...words, latest: due.point });
  const pairs = pairsOf(series, reference.series, settings.baselineReach);
  if (pairs === null) return absentVerdict(question, id, { reason: 'not-comparable', sentence: `“${name}”的计量单位“${reference.series.unit}”与“${series.unit}”不同，不可比` }, words);
  const pair = pairs.find(({ own }) => own.year === due.point.year);
  if (pair === undefined || !Number.isFinite(pair.other.value)) {
    return absentVerdict(question, id, { reason: pair === undefined ? 'not-collected' : 'not-a-number', sentence: `${String(due.point.year)}年${publishedFigure(due.point, series.unit)}，缺同期“${name}”的可用数据` }, { ...words, latest: due.point });
  }
  return judgeByDeadline(question, id, acceptedDistance(question, pair.other.value), {
    ...words, series: distanceSeries(series, reference.series, pairs), figures: figuresOf(pair, series.unit, name), baseline: { missing: 'no-baseline' }, notes: due.note === '' ? [] : [due.note],
  });
}

/** The target is another figure of the same time. */
export const relative: Way = {
  id,
  title: '与另一指标相比',
  source: 'practice 4.2: 相对, target is another indicator (党代会女代表比例 ≥ 党员中女性比例; 与女职工比例相适应); registry relations relative-target',
  reads: '该指标和参照指标同一年各一行（没有同年的，用前后两年内最近的并写明）；与“全国、全省平均水平”比的，要有该指标在那一地区的行',
  examples: [
    { title: '不低于参照', target: delegates, figures: { 2021: '28.4' }, reference: ['党员中女性比例', { 2021: '27.1' }], year: 2021, state: 'met-early', says: '2021年28.4%，党员中女性比例27.1%，高1.3个百分点，目标不低于党员中女性比例（2030年）：提前达标' },
    { title: '低于参照', target: delegates, figures: { 2021: '25.0' }, reference: ['党员中女性比例', { 2020: '27.1' }], year: 2021, state: 'not-met', says: '2020年党员中女性比例27.1%，低2.1个百分点' },
    { title: '相等，是临界', target: delegates, figures: { 2021: '27.1' }, reference: ['党员中女性比例', { 2021: '27.1' }], year: 2021, state: 'met-early', says: '两者相等', badges: ['borderline'] },
    { title: '相适应：在容差以内', target: suited, figures: { 2024: '39.0' }, reference: ['女职工比例', { 2024: '40.0' }], state: 'met-early', says: '目标与女职工比例相适应（容差5%）' },
    { title: '不相适应', target: suited, definition: { direction: 'up' }, figures: { 2024: '31.0' }, reference: ['女职工比例', { 2024: '40.0' }], state: 'not-met', says: '低9.0个百分点' },
    { title: '相适应：好的一侧超过也算', target: suited, definition: { direction: 'up' }, figures: { 2024: '48.0' }, reference: ['女职工比例', { 2024: '40.0' }], state: 'met-early', says: '高8.0个百分点' },
    { title: '高于，相等不算', target: { ...delegates, strict: true, reference: '全国平均水平' }, figures: { 2024: '30' }, reference: ['全国平均水平', { 2024: '30' }], state: 'not-met', says: '目标高于全国平均水平', badges: ['borderline'] },
    { title: '没有参照的数据', target: delegates, figures: { 2021: '25.0' }, year: 2021, state: 'no-data', says: '没有“党员中女性比例”的数据，无从比较' },
    { title: '参照最近的数读不出', target: delegates, figures: { 2021: '28.4' }, reference: ['党员中女性比例', { 2020: '27.1', 2021: 'not-a-number' }], year: 2021, state: 'pending', says: '“党员中女性比例”2021年的数值无法读出' },
    { title: '没有数据', target: delegates, state: 'no-data', says: '无数据' },
  ],
  applies: ({ kind }) => kind === 'relative',
  judge,
};
