import { isMissing } from '#kernel';
import { growthText, moveText } from '../../wording/change-wording.ts';
import { publishedFigure, trimmedFigure } from '../../wording/figure-wording.ts';
import { judgeByDeadline } from '../judge-by-deadline.ts';
import { judgeEveryYear } from '../judge-every-year.ts';
import { breakBetween, baselineOf, baselineText, baseYearOf } from '../baseline-of.ts';
import { changedAcceptance, changeAmountOf, yearlyChangeSeries } from '../change-amount.ts';
import { deadlineOf } from '../promise-of.ts';
import { isChange } from '../target-shape.ts';
import { absenceOf, absentVerdict, beforeThePlan, verdictOf } from '../verdict-of.ts';
import type { SeriesPoint } from '../../series.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'change-from-baseline';
const cut = { indicator: '伤害死亡率', kind: 'change', bound: 'reach', direction: 'down', baselineYear: 2020, changePercent: -20, value: null, unit: null } as const;
const yearly = { indicator: '近视率', kind: 'change', bound: 'at-least', direction: 'down', changePoints: -0.5, per: 'year', value: null, unit: null } as const;

/** 年均 is one promise over all the years, 每年 one for each year. */
const isAverage = ({ target }: JudgingQuestion): boolean => /年均|平均每年/.test(target.quote);

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  const { series } = question.evidence;
  if (early) return early;
  const latest = series?.points.at(-1);
  if (series === null || latest === undefined) return absentVerdict(question, id, absenceOf(question, series, question.year));
  const amount = changeAmountOf(question.target, series.unit);
  if ('reason' in amount) return absentVerdict(question, id, amount, { judged: series });
  if (amount.isYearly && !isAverage(question)) {
    const changes = yearlyChangeSeries(series, amount, question.startYear);
    const tell = (point: SeriesPoint): string => `${String(point.year)}年比上年${amount.percent === null ? moveText(point.value, series.unit, point.digits, amount.sign) : growthText(point.value, point.digits)}`;
    return judgeEveryYear(question, id, changes, amount.acceptance, { anew: true, forecastable: false, tell });
  }
  if (latest.year <= baseYearOf(question)) {
    return absentVerdict(question, id, { reason: 'not-collected', sentence: `${String(baseYearOf(question))}年以后没有数，最近的是${String(latest.year)}年${publishedFigure(latest, series.unit)}，无法判断升降` }, { judged: series, latest });
  }
  const baseline = baselineOf(question, series, latest.year);
  if (isMissing(baseline)) {
    const isBroken = baseline.missing === 'not-comparable';
    const at = breakBetween(series, baseYearOf(question), latest.year);
    const sentence = isBroken ? `${String(at ?? latest.year)}年起口径变化，${String(baseYearOf(question))}年的基期与${String(latest.year)}年不可比，请提供衔接` : `缺${String(baseYearOf(question))}年基期值（前后${String(question.settings.baselineReach)}年内也没有），无法判断升降`;
    return absentVerdict(question, id, { reason: baseline.missing, sentence }, { judged: series, latest, baseline });
  }
  const end = changedAcceptance(amount, baseline, deadlineOf(question));
  if ('reason' in end) return absentVerdict(question, id, end, { judged: series, latest, baseline });
  const edge = Number.isFinite(end.upper) ? end.upper : end.lower;
  const notes = [`${baselineText(baseline)}，即${String(deadlineOf(question))}年${Number.isFinite(end.upper) ? '不高于' : '不低于'}${trimmedFigure(edge, series.unit, latest.digits + 2)}`];
  const verdict = judgeByDeadline(question, id, end, { baseline, notes });
  if (!amount.isYearly || isMissing(verdict.latest) || question.year >= deadlineOf(question)) return verdict;
  const path = changedAcceptance(amount, baseline, verdict.latest.year);
  return 'reason' in path ? verdict : averageSoFar(question, verdict, path, notes);
}

/** An average promised for the years is kept or not on the way too: the value is held against the path. */
function averageSoFar(question: JudgingQuestion, verdict: Verdict, path: { readonly lower: number; readonly upper: number }, notes: readonly string[]): Verdict {
  const { judged, latest } = verdict;
  if (judged === null || isMissing(latest) || verdict.state === 'met-early') return verdict;
  const edge = Number.isFinite(path.upper) ? path.upper : path.lower;
  const isOnPath = Number.isFinite(path.upper) ? latest.value <= edge + 1e-9 * Math.abs(edge) : latest.value >= edge - 1e-9 * Math.abs(edge);
  return verdictOf(question, id, {
    ...verdict, state: isOnPath ? 'held' : 'not-held', figures: verdict.because.sentence.split('，目标')[0] ?? '',
    notes: [...notes, `按年均进度${String(latest.year)}年应为${trimmedFigure(edge, judged.unit, latest.digits + 2)}`],
  });
}

/** So much more or less than in a base year that does not move when figures are revised; or by so much each year. */
export const changeFromBaseline: Way = {
  id,
  title: '与基期相比升降多少',
  source: 'method 2: 较基期下降 r % is (−∞, y₀(1−r/100)], y₀ frozen with its version; 3.3 nearest year within ±2, printed; practice 4.2 每年降 compares with year−1; C05',
  reads: '基期年和判断年的数值各一行（缺基期年的，用前后两年内最近的一年并写明）；口径变化的年份之后不能再与之前的基期比；每年升降的，规划期及前一年逐年一行',
  examples: [
    { title: '下降了20%', target: cut, unit: '/10万', figures: { 2020: '5.4', 2024: '4.2' }, state: 'met-early', says: '2024年4.2/10万，目标比2020年下降20%（2030年）：提前达标；2020年5.4/10万（基期），即2030年不高于4.32/10万' },
    { title: '还不够', target: cut, unit: '/10万', figures: { 2020: '5.4', 2024: '4.6' }, state: 'not-met', says: '未达标' },
    { title: '正好在边上', target: { ...cut, changePercent: -50 }, figures: { 2020: '8.0', 2024: '4.0' }, state: 'met-early', says: '不高于4%', badges: ['borderline'] },
    { title: '缺基期，用最近一年并写明', target: cut, unit: '/10万', figures: { 2019: '5.5', 2024: '4.2' }, state: 'met-early', says: '2019年5.5/10万（缺2020年，用最近的2019年）' },
    { title: '前后一样近的，用早的一年', target: cut, unit: '/10万', figures: { 2019: '5.5', 2021: '5.0', 2024: '4.2' }, state: 'met-early', says: '用最近的2019年' },
    { title: '只有基期', target: cut, unit: '/10万', figures: { 2020: '5.4' }, state: 'no-data', says: '2020年以后没有数，最近的是2020年5.4/10万' },
    { title: '附近也没有', target: cut, unit: '/10万', figures: { 2024: '4.2' }, state: 'no-data', says: '缺2020年基期值' },
    { title: '基期在口径变化之前', target: cut, unit: '/10万', figures: { 2020: '5.4', 2024: '4.2' }, breaks: [2022], state: 'not-comparable', says: '2022年起口径变化' },
    { title: '文中写明的基期', target: { ...cut, statedBaseline: { value: 6, year: 2020 } }, unit: '/10万', figures: { 2020: '5.4', 2024: '4.6' }, state: 'met-early', says: '2020年6/10万（规划文本所列）' },
    { title: '修订不改变已定的基期', target: cut, frozenBaseline: { year: 2020, value: 6, text: '6/10万', why: '规划通过时' }, unit: '/10万', figures: { 2020: '5.4', 2024: '4.6' }, state: 'met-early', says: '2020年6/10万（规划通过时）' },
    { title: '百分点不是百分之', target: { ...cut, indicator: '参训率', direction: 'up', changePercent: null, changePoints: 5 }, figures: { 2020: '40', 2024: '44' }, state: 'not-met', says: '即2030年不低于45%' },
    { title: '增加20个', target: { ...cut, indicator: '托位数', direction: 'up', changePercent: null, value: 20, unit: '个' }, unit: '个', figures: { 2020: '100', 2024: '121' }, state: 'met-early', says: '目标比2020年增加20个（2030年）：提前达标；2020年100个（基期），即2030年不低于120个' },
    { title: '基期为零，不能按百分比增长', target: { ...cut, direction: 'up', changePercent: 20 }, figures: { 2020: '0', 2024: '3' }, state: 'no-data', says: '基期为0' },
    { title: '每年降0.5个百分点，有一年没有', target: yearly, figures: { 2020: '50', 2021: '49.4', 2022: '49.2', 2023: '48.5', 2024: '47.9' }, state: 'not-held', says: '2024年比上年下降0.6个百分点，目标每年下降0.5个百分点以上（2030年）：未保持；未保持的年份：2022年（2022年比上年下降0.2个百分点）' },
    { title: '年均降0.5个百分点，在进度上', target: { ...yearly, quote: '年均降低0.5个百分点' }, figures: { 2020: '50', 2021: '49.4', 2022: '49.2', 2023: '48.5', 2024: '48' }, state: 'held', says: '目标年均下降0.5个百分点以上（2030年）：保持；2020年50%（基期），即2030年不高于45%；按年均进度2024年应为48%' },
    { title: '年均降0.5个百分点，到期', target: { ...yearly, quote: '年均降低0.5个百分点' }, figures: { 2020: '50', 2030: '46' }, year: 2030, state: 'not-met', says: '即2030年不高于45%' },
    { title: '没有数据', target: cut, state: 'no-data', says: '无数据' },
  ],
  applies: isChange,
  judge,
};
