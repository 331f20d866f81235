import type { AchievementState } from '../../status.ts';
import type { Series } from '../../series.ts';
import { baselineOf, baseYearOf, breakBetween } from '../baseline-of.ts';
import { differenceText, figureText } from '../figure-text.ts';
import { gapSeries, type BothSides } from '../gap-series.ts';
import { movementOfSeries } from '../movement-of-series.ts';
import { isGapToNarrow } from '../target-shape.ts';
import { twoScales, type TwoScales } from '../two-scales.ts';
import { absenceOf, absentVerdict, beforeThePlan, verdictOf } from '../verdict-of.ts';
import type { Absence, Evidence, JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'gap-narrowing';
const deaths = { indicator: '死亡率城乡差距', kind: 'gap', bound: null, value: null, unit: null, direction: 'narrow', groups: ['城镇', '农村'], quote: '城乡差距缩小' } as const;
const fewer = { direction: 'down', unit: '/10万' } as const;
const sidesOf = (rural: Record<number, string>, urban: Record<number, string>) => [['农村', rural], ['城镇', urban]] as const;

const words: Readonly<Record<TwoScales['verdict'], { readonly state: AchievementState; readonly says: string }>> = {
  narrowed: { state: 'improving', says: '两种尺度都缩小：差距缩小' },
  widened: { state: 'worsening', says: '两种尺度都扩大：差距扩大' },
  split: { state: 'unchanged', says: '两种尺度不一致，不算缩小' },
  unchanged: { state: 'unchanged', says: '差距变化不明显' },
  'reverse-narrowed': { state: 'worsening', says: '逆向缩小：因原来较好的一方变差而缩小，不算进展' },
};

const ratioText = (ratio: number | null): string => (ratio === null ? '' : ratio.toFixed(2));

function sentence(before: BothSides, now: BothSides, found: TwoScales, names: readonly [string, string], unit: string): string {
  const year = ({ first, second }: BothSides): string => `${String(first.year)}年${names[0]}${figureText(first, unit)}、${names[1]}${figureText(second, unit)}`;
  const digits = Math.max(before.first.digits, now.first.digits, before.second.digits, now.second.digits);
  const [from, to] = found.ratio;
  const ratios = from === null || to === null ? '比值无法计算' : `比值由${ratioText(from)}变为${ratioText(to)}`;
  return `${year(before)}；${year(now)}，相差由${differenceText(found.difference[0], unit, digits)}变为${differenceText(found.difference[1], unit, digits)}，${ratios}`;
}

function judgeSides(question: JudgingQuestion, { first, second, good }: NonNullable<Evidence['sides']>): Verdict {
  const { series, both } = gapSeries(first.series, second.series);
  const now = both.findLast((one) => one.first.year <= question.year);
  const names = `${first.name}、${second.name}`;
  if (now === undefined) return absentVerdict(question, id, { reason: 'not-collected', sentence: `没有${names}同一年的数据` }, { judged: series });
  const latest = series.points.find(({ year }) => year === now.first.year);
  const known = { judged: series, direction: -1 as const, ...(latest ? { latest } : {}) };
  if (now.first.year <= baseYearOf(question)) return absentVerdict(question, id, { reason: 'not-collected', sentence: `${String(baseYearOf(question))}年以后没有${names}同一年的数，最近的是${String(now.first.year)}年` }, known);
  const baseline = baselineOf({ ...question, target: { ...question.target, statedBaseline: null }, frozenBaseline: null }, series, now.first.year);
  const before = 'missing' in baseline ? undefined : both.find((one) => one.first.year === baseline.year);
  if ('missing' in baseline || before === undefined) {
    const broken = breakBetween(series, baseYearOf(question) - question.settings.baselineReach, now.first.year);
    const absence: Absence = broken === null
      ? { reason: 'no-baseline', sentence: `缺${String(baseYearOf(question))}年${names}的基期值，无法判断差距变化` }
      : { reason: 'not-comparable', sentence: `${String(broken)}年起口径变化，与基期的差距不可比，请提供衔接` };
    return absentVerdict(question, id, absence, known);
  }
  const digits = Math.max(before.first.digits, before.second.digits, now.first.digits, now.second.digits);
  const found = twoScales([before.first.value, before.second.value], [now.first.value, now.second.value], good, 0.5 * 10 ** -digits);
  if (found === null) return absentVerdict(question, id, { reason: 'not-a-number', sentence: `${names}的数值里有读不出的，请更正` }, known);
  const { state, says } = words[found.verdict];
  return verdictOf(question, id, {
    ...known, state, baseline, figures: sentence(before, now, found, [first.name, second.name], series.unit),
    notes: [says, before.first.year === baseYearOf(question) ? '' : baseline.why, good === 0 ? '指标没有好坏方向，看不出是否逆向缩小' : ''], badges: latest?.grade === 'C' ? ['data-quality'] : [],
  });
}

/** An indicator that is itself a gap has one scale only; that is said. */
function judgeOneScale(question: JudgingQuestion, own: Series): Verdict {
  const series = { ...own, points: own.points.map((point) => ({ ...point, value: Math.abs(point.value) })) };
  const found = movementOfSeries(question, series, -1);
  const latest = own.points.at(-1);
  const known = { judged: series, direction: -1 as const, ...(latest ? { latest } : {}) };
  if ('reason' in found) return absentVerdict(question, id, found, known);
  return verdictOf(question, id, { ...known, state: found.movement.verdict, baseline: found.baseline, figures: found.figures, notes: ['只有差距本身，没有两方的数，不能用比值核对，也看不出是否逆向缩小', ...found.notes] });
}

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { sides, series } = question.evidence;
  if (sides !== null) return judgeSides(question, sides);
  return series !== null && series.points.length > 0 ? judgeOneScale(question, series) : absentVerdict(question, id, absenceOf(question, series, question.year), { direction: -1 });
}

/** A gap has narrowed when both the difference and the ratio have, and not because the better-off fell back. */
export const gapNarrowing: Way = {
  id,
  title: '差距缩小',
  source: 'method 7.2: needs both scales; disagree → state both; 逆向缩小 is never progress; C23',
  reads: '两方（城乡、男女、各地区）在基期年和判断年各一行，同一年要两方都有；指标本身就是差距的，也可只有差距的行（只能用一种尺度）',
  examples: [
    { title: '只有基期的数', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2010: '30.1', 2020: '18.5' }, { 2010: '29.7', 2020: '14.1' }), year: 2021, state: 'no-data', says: '2020年以后没有农村、城镇同一年的数，最近的是2020年' },
    { title: '两种尺度都扩大', target: { ...deaths, baselineYear: 2020 }, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '30.1', 2024: '18.5' }, { 2020: '29.7', 2024: '14.1' }), state: 'worsening', says: '2024年农村18.5/10万、城镇14.1/10万，相差由0.4个十万分点变为4.4个十万分点，比值由1.01变为1.31，目标“城乡差距缩小”（2030年）：有退步；两种尺度都扩大' },
    { title: '两种尺度都缩小', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '14.0' }, { 2020: '14.1', 2024: '12.5' }), state: 'improving', says: '两种尺度都缩小' },
    { title: '两种尺度不一致', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '20.0', 2024: '10.0' }, { 2020: '12.0', 2024: '4.0' }), state: 'unchanged', says: '相差由8.0个十万分点变为6.0个十万分点，比值由1.67变为2.50' },
    { title: '好的一方变差，是逆向缩小', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '18.4' }, { 2020: '14.1', 2024: '17.0' }), state: 'worsening', says: '逆向缩小' },
    { title: '几乎没有变化', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '17.5' }, { 2020: '14.1', 2024: '13.1' }), state: 'unchanged', says: '差距变化不明显' },
    { title: '没有基期', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2024: '18.5' }, { 2024: '14.1' }), state: 'no-data', says: '缺2020年农村、城镇的基期值' },
    { title: '口径变了', target: deaths, definition: fewer, unit: '/10万', breaks: [2022], sides: sidesOf({ 2020: '18.5', 2024: '14.0' }, { 2020: '14.1', 2024: '12.5' }), state: 'not-comparable', says: '2022年起口径变化' },
    { title: '只有差距本身', target: { ...deaths, indicator: '家务时间差距', groups: ['女', '男'] }, definition: { direction: 'down', unit: '分钟' }, unit: '分钟', figures: { 2020: '92', 2024: '80' }, state: 'improving', says: '不能用比值核对' },
    { title: '没有数据', target: deaths, state: 'no-data', says: '无数据' },
  ],
  applies: isGapToNarrow,
  judge,
};
