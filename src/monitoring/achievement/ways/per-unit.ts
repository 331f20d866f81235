import { unitFactor } from '#plan';
import { findUnit } from '#registry';
import { acceptanceOf, isAbsence } from '../acceptance-of.ts';
import { badgesOf } from '../badges-of.ts';
import { judgeByDeadline } from '../judge-by-deadline.ts';
import { deadlineOf } from '../promise-of.ts';
import { hasLevel } from '../target-shape.ts';
import { absenceOf, absentVerdict, beforeThePlan, metState, verdictOf } from '../verdict-of.ts';
import { unitsText, unitYears, worstSeries, type UnitYear } from '../unit-years.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'per-unit';
const vaccinated = { indicator: '接种率', bound: 'at-least', value: 95, every: 'unit', of: '乡镇街道' } as const;
const doctors = { indicator: '儿童保健医生数', kind: 'count', bound: 'at-least', value: 1, unit: '名', every: 'unit', of: '卫生院' } as const;

/** The district's own figure says in how many places the target is kept, where its indicator is a share and the promise a number at each place. */
const isShareOfPlaces = ({ target, evidence: { series } }: JudgingQuestion): boolean =>
  series !== null && findUnit(series.unit)?.dimension === 'fraction' && target.unit !== null && unitFactor(target.unit, series.unit) === null;

const everyPlace = { lower: 100, upper: Infinity, lowerOpen: false, upperOpen: false } as const;

function withoutUnits(question: JudgingQuestion): Verdict {
  const { series } = question.evidence;
  const of = question.target.of ?? '单位';
  if (isShareOfPlaces(question)) return judgeByDeadline(question, id, everyPlace, { promise: `目标每个${of}都达到，即100%（${String(deadlineOf(question))}年）`, notes: ['按达到的单位占比判断'] });
  if (series !== null && series.points.length > 0) return absentVerdict(question, id, { reason: 'not-collected', sentence: `只有总数，没有各${of}的数据；总数不能说明每一个${of}，请逐${of}填报` }, { judged: series });
  return absentVerdict(question, id, absenceOf(question, series, question.year));
}

/** The years that decide: every one of the plan where it is to be kept, else the last that is known. */
function decidingYears(question: JudgingQuestion, years: readonly UnitYear[]): readonly UnitYear[] {
  const inTime = years.filter(({ year }) => year >= question.startYear && year <= Math.min(question.year, deadlineOf(question)));
  return question.target.direction === 'hold' ? inTime : inTime.slice(-1);
}

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { target, definition, evidence, settings } = question;
  const unit = evidence.subUnits.find(({ series }) => series.points.length > 0)?.series.unit ?? target.unit ?? '';
  const counted = findUnit(unit)?.dimension === 'fraction' && target.unit !== null && unitFactor(target.unit, unit) === null ? target.unit : unit;
  const acceptance = acceptanceOf(target, definition, counted, settings);
  const years = isAbsence(acceptance) ? [] : unitYears(evidence.subUnits, acceptance);
  const deciding = decidingYears(question, years);
  const last = deciding.at(-1);
  if (isAbsence(acceptance)) return absentVerdict(question, id, acceptance);
  if (last === undefined) return withoutUnits(question);
  const hold = target.direction === 'hold';
  const judged = worstSeries(years, acceptance, counted);
  const latest = judged.points.findLast(({ year }) => year <= last.year);
  const failed = deciding.filter(({ failing }) => failing.length > 0);
  const all = last.kept.length + last.failing.length + last.unknown.length;
  const known = { timeRule: hold ? ('every-year' as const) : ('deadline' as const), acceptance, judged, forecastable: true, ...(latest ? { latest, badges: badgesOf(judged, latest, acceptance, question.startYear) } : {}) };
  const figures = `${String(last.year)}年${String(all)}个${target.of ?? '单位'}中${String(last.kept.length)}个符合${last.failing.length === 0 ? '' : `，未达到的：${unitsText(last.failing, counted)}`}${last.unknown.length === 0 ? '' : `，无数据的：${last.unknown.slice(0, 12).join('、')}${last.unknown.length > 12 ? '等' : ''}`}`;
  const notes = [failed.length > 0 && hold ? `未保持的年份：${failed.map(({ year, failing }) => `${String(year)}年（${unitsText(failing, counted)}）`).join('、')}` : '', '逐个判断，以最差的为准，不取平均'];
  if (failed.length > 0) return verdictOf(question, id, { ...known, state: hold ? 'not-held' : 'not-met', figures, notes });
  const isPartial = deciding.some(({ unknown }) => unknown.length > 0);
  if (isPartial) return absentVerdict(question, id, { reason: 'not-collected', sentence: figures }, { ...known, notes: ['有的没有数据，不能说每一个都达到'] });
  return verdictOf(question, id, { ...known, state: hold ? 'held' : metState(question, last.year), figures, notes });
}

/** Every place by itself: the worst decides, the failing ones are named, nothing is averaged. */
export const perUnit: Way = {
  id,
  title: '逐单位（每个乡镇、每所学校）',
  source: 'method 2: 每个乡镇, share of units inside A = 100 %, list the failing units, never average; practice 4.2: minimum over units',
  reads: '每个单位（乡镇街道、卫生院、学校）每年一行，写明单位名；“至少1名”填人数或有无；没有逐单位的行而指标本身是“达到的单位占比”时，读全区的占比；全区总数不能代替逐单位的数',
  examples: [
    { title: '一个乡镇没达到，就是没达到', target: vaccinated, subUnits: { 甲镇: { 2024: '96' }, 乙镇: { 2024: '93.1' }, 丙镇: { 2024: '99' } }, state: 'not-met', says: '2024年3个乡镇街道中2个符合，未达到的：乙镇93.1%，目标每个乡镇街道95%以上' },
    { title: '个个达到', target: vaccinated, subUnits: { 甲镇: { 2024: '96' }, 乙镇: { 2024: '97' } }, state: 'met-early', says: '2024年2个乡镇街道中2个符合' },
    { title: '最差的正好，是临界', target: vaccinated, subUnits: { 甲镇: { 2024: '95.0' }, 乙镇: { 2024: '97' } }, state: 'met-early', says: '以最差的为准', badges: ['borderline'] },
    { title: '有一个没有数据', target: vaccinated, subUnits: { 甲镇: { 2024: '96' }, 乙镇: { 2023: '97' } }, state: 'no-data', says: '无数据的：乙镇' },
    { title: '要保持的，哪年哪个没保住', target: { ...vaccinated, direction: 'hold' }, subUnits: { 甲镇: { 2023: '96', 2024: '97' }, 乙镇: { 2023: '93', 2024: '96' } }, state: 'not-held', says: '未保持的年份：2023年（乙镇93%）' },
    { title: '每所至少1名', target: doctors, unit: '名', subUnits: { 甲院: { 2024: '2' }, 乙院: { 2024: '0' } }, state: 'not-met', says: '未达到的：乙院0名' },
    { title: '没有逐单位的行，读达到的占比', target: doctors, figures: { 2024: '87.5' }, state: 'not-met', says: '2024年87.5%，目标每个卫生院都达到，即100%（2030年）：未达标' },
    { title: '只有总数，不能代替', target: vaccinated, figures: { 2024: '98' }, state: 'no-data', says: '只有总数，没有各乡镇街道的数据' },
    { title: '没有数据', target: vaccinated, state: 'no-data', says: '无数据' },
  ],
  applies: (target) => hasLevel(target) && target.every === 'unit',
  judge,
};
