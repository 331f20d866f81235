import { isMissing } from '#kernel';
import type { GapVerdict } from '../../gender/gap-judgement.ts';
import { gapSeriesOf } from '../../gender/gap-series.ts';
import { judgeGap } from '../../gender/judge-gap.ts';
import { computedFrom, type Series, type SeriesPoint } from '../../series.ts';
import type { AchievementState } from '../../status.ts';
import { publishedFigure } from '../../wording/figure-wording.ts';
import { baselineOf, baseYearOf, breakBetween } from '../baseline-of.ts';
import { movementOfSeries } from '../movement-of-series.ts';
import { isGapToNarrow } from '../target-shape.ts';
import { unreadableSince } from '../unreadable-since.ts';
import { absenceOf, absentVerdict, beforeThePlan, verdictOf } from '../verdict-of.ts';
import type { Absence, Evidence, JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'gap-narrowing';
const deaths = { indicator: '死亡率城乡差距', kind: 'gap', bound: null, value: null, unit: null, direction: 'narrow', groups: ['城镇', '农村'], quote: '城乡差距缩小' } as const;
const fewer = { direction: 'down', unit: '/10万' } as const;
const sidesOf = (rural: Record<number, string>, urban: Record<number, string>) => [['农村', rural], ['城镇', urban]] as const;

/** Only a gap narrower on every scale that exists is progress; narrower because the better-off fell back is a loss (decision 0018). */
const stateOf: Readonly<Record<GapVerdict, AchievementState>> = {
  narrowed: 'improving', 'reverse-narrowed': 'worsening', unchanged: 'unchanged', mixed: 'unchanged', widened: 'worsening', unjudged: 'pending',
};

type Sides = NonNullable<Evidence['sides']>;
type SidePoint = { readonly name: string; readonly point: SeriesPoint };

/** What both sides had in a year; empty when one had nothing. */
function sidesIn({ first, second }: Sides, year: number): readonly [SidePoint, SidePoint] | null {
  const [a, b] = [first, second].map(({ name, series }) => ({ name, point: series.points.find((point) => point.year === year) }));
  return a?.point && b?.point ? [{ name: a.name, point: a.point }, { name: b.name, point: b.point }] : null;
}

const yearOfSides = (sides: readonly SidePoint[], year: number, unit: string): string => `${String(year)}年${sides.map(({ name, point }) => `${name}${publishedFigure(point, unit)}`).join('、')}`;

function judgeSides(question: JudgingQuestion, sides: Sides): Verdict {
  const series = gapSeriesOf(sides.first.series, sides.second.series).absolute;
  const names = `${sides.first.name}、${sides.second.name}`;
  const base = baseYearOf(question);
  const latest = series.points.at(-1);
  const known = { judged: series, direction: -1 as const, ...(latest ? { latest } : {}) };
  const unreadable = unreadableSince(series, question.year);
  if (unreadable) return absentVerdict(question, id, unreadable, known);
  const now = latest ? sidesIn(sides, latest.year) : null;
  if (latest === undefined || now === null) return absentVerdict(question, id, { reason: 'not-collected', sentence: `没有${names}同一年的数据` }, known);
  if (latest.year <= base) return absentVerdict(question, id, { reason: 'not-collected', sentence: `${String(base)}年以后没有${names}同一年的数，最近的是${String(latest.year)}年` }, known);
  const baseline = baselineOf({ ...question, target: { ...question.target, statedBaseline: null }, frozenBaseline: null }, series, latest.year);
  const before = isMissing(baseline) ? null : sidesIn(sides, baseline.year);
  if (isMissing(baseline) || before === null) {
    const broken = breakBetween(series, base - question.settings.baselineReach, latest.year);
    const absence: Absence = broken === null
      ? { reason: 'no-baseline', sentence: `缺${String(base)}年${names}的基期值，无法判断差距变化` }
      : { reason: 'not-comparable', sentence: `${String(broken)}年起口径变化，与基期的差距不可比，请提供衔接` };
    return absentVerdict(question, id, absence, known);
  }
  const { unit } = sides.first.series;
  const digits = Math.max(0, ...[...before, ...now].map(({ point }) => point.digits));
  const side = (at: 0 | 1) => ({ name: now[at].name, before: before[at].point.value, after: now[at].point.value });
  const { verdict, because } = judgeGap({ first: side(0), second: side(1), unit, direction: sides.good, digits });
  return verdictOf(question, id, {
    ...known, state: stateOf[verdict], baseline, figures: `${yearOfSides(before, baseline.year, unit)}；${yearOfSides(now, latest.year, unit)}`,
    notes: [because.sentence.replace(/。$/, ''), baseline.year === base ? '' : baseline.why, sides.good === 0 ? '指标没有好坏方向，看不出是否逆向缩小' : ''],
    badges: latest.grade === 'C' ? ['data-quality'] : [],
  });
}

/** An indicator that is itself a gap has one scale only; that is said. */
function judgeOneScale(question: JudgingQuestion, own: Series): Verdict {
  const series = { ...own, points: own.points.map((point) => (point.value < 0 ? { ...point, value: -point.value, text: point.text.replace(/^-/, ''), trace: computedFrom([point], '不计正负号') } : point)) };
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
    { title: '两种尺度都扩大', target: { ...deaths, baselineYear: 2020 }, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '30.1', 2024: '18.5' }, { 2020: '29.7', 2024: '14.1' }), state: 'worsening', says: '2024年农村18.5/10万、城镇14.1/10万，目标“城乡差距缩小”（2030年）：有退步；农村与城镇差距扩大：绝对差距由0.4个十万分点扩大到4.4个十万分点，比值由1.01扩大到1.31' },
    { title: '两种尺度都缩小', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '14.0' }, { 2020: '14.1', 2024: '12.5' }), state: 'improving', says: '农村与城镇差距缩小：绝对差距由4.4个十万分点缩小到1.5个十万分点' },
    { title: '两种尺度不一致', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '20.0', 2024: '10.0' }, { 2020: '12.0', 2024: '4.0' }), state: 'unchanged', says: '农村与城镇差距在两种尺度上结论不一致：绝对差距由8.0个十万分点缩小到6.0个十万分点，比值由1.67扩大到2.50' },
    { title: '好的一方变差，是逆向缩小', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '18.4' }, { 2020: '14.1', 2024: '17.0' }), state: 'worsening', says: '农村与城镇差距逆向缩小，不计为进展' },
    { title: '好的一方变差，差的一方改善得一样多，也是逆向缩小', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '17.5' }, { 2020: '14.1', 2024: '15.1' }), state: 'worsening', says: '其中城镇由14.1退步到15.1，由此带来的缩小不是进展' },
    { title: '一方为零，没有比值，只按绝对差距判断', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '10.2' }, { 2020: '0', 2024: '0' }), state: 'improving', says: '只按绝对差距判断' },
    { title: '最近的数读不出', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2023: '14.0', 2024: 'not-a-number' }, { 2020: '14.1', 2023: '12.5', 2024: '12.0' }), state: 'pending', says: '2024年的数值无法读出' },
    { title: '几乎没有变化', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2020: '18.5', 2024: '18.5' }, { 2020: '14.1', 2024: '14.1' }), state: 'unchanged', says: '农村与城镇差距基本不变' },
    { title: '没有基期', target: deaths, definition: fewer, unit: '/10万', sides: sidesOf({ 2024: '18.5' }, { 2024: '14.1' }), state: 'no-data', says: '缺2020年农村、城镇的基期值' },
    { title: '口径变了', target: deaths, definition: fewer, unit: '/10万', breaks: [2022], sides: sidesOf({ 2020: '18.5', 2024: '14.0' }, { 2020: '14.1', 2024: '12.5' }), state: 'not-comparable', says: '2022年起口径变化' },
    { title: '只有差距本身', target: { ...deaths, indicator: '家务时间差距', groups: ['女', '男'] }, definition: { direction: 'down', unit: '分钟' }, unit: '分钟', figures: { 2020: '92', 2024: '80' }, state: 'improving', says: '不能用比值核对' },
    { title: '没有数据', target: deaths, state: 'no-data', says: '无数据' },
  ],
  orJudged: true,
  applies: isGapToNarrow,
  judge,
};
