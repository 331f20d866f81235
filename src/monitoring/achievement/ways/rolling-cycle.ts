import { accepts } from '../../acceptance.ts';
import { publishedFigure, trimmedFigure, yearFigure } from '../../wording/figure-wording.ts';
import { acceptanceOf, isAbsence } from '../acceptance-of.ts';
import { badgesOf } from '../badges-of.ts';
import { deadlineOf, nameOf } from '../promise-of.ts';
import { hasLevel } from '../target-shape.ts';
import { absenceOf, absentVerdict, beforeThePlan, metState, verdictOf } from '../verdict-of.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'rolling-cycle';
const screening = { indicator: '筛查覆盖率', bound: 'reach', value: 100, every: 'cycle', cycleYears: 3 } as const;

/** A cycle that is not told lasts three years, as those of cancer screening do. */
const usualCycle = 3;

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { target, definition, evidence, settings, startYear } = question;
  const { series } = evidence;
  if (series === null) return absentVerdict(question, id, absenceOf(question, null, question.year), { timeRule: 'cycle' });
  const acceptance = acceptanceOf(target, definition, series.unit, settings);
  if (isAbsence(acceptance)) return absentVerdict(question, id, acceptance, { timeRule: 'cycle', judged: series });
  const told = target.cycleYears ?? usualCycle;
  const length = Number.isInteger(told) && told > 0 ? told : usualCycle;
  const year = Math.min(question.year, deadlineOf(question));
  const at = ((year - startYear) % length) + 1;
  const started = year - at + 1;
  const known = { timeRule: 'cycle' as const, acceptance, judged: series };
  const now = series.points.findLast((point) => point.year >= started && point.year <= year);
  const ends = Array.from({ length: Math.floor((year - startYear + 1) / length) }, (_, index) => startYear + (index + 1) * length - 1);
  const judgedAt = ends.at(-1);
  const isBroken = now !== undefined && !Number.isFinite(now.value);
  if (isBroken) return absentVerdict(question, id, { reason: 'not-a-number', sentence: `${String(now.year)}年的数值读不出，请更正` }, known);
  const edge = Number.isFinite(acceptance.lower) ? acceptance.lower : acceptance.upper;
  const expected = now === undefined ? 0 : (edge * (now.year - started + 1)) / length;
  const path = now === undefined || at === length ? '' : `本周期（${String(started)}—${String(started + length - 1)}年）第${String(now.year - started + 1)}年应达${trimmedFigure(expected, series.unit, 1)}，现为${publishedFigure(now, series.unit)}，${now.value >= expected ? '进度正常' : '进度落后'}`;
  if (judgedAt === undefined) {
    return now === undefined
      ? absentVerdict(question, id, absenceOf(question, series, year), known)
      : absentVerdict(question, id, { reason: 'not-due', sentence: path }, { ...known, latest: now, notes: [`周期末（${String(started + length - 1)}年）才判断`] });
  }
  const point = series.points.find((one) => one.year === judgedAt);
  if (point === undefined) return absentVerdict(question, id, { reason: series.gaps.find((gap) => gap.year === judgedAt)?.reason ?? 'not-collected', sentence: `缺周期末${String(judgedAt)}年的数据` }, { ...known, ...(now ? { latest: now } : {}), notes: [path] });
  const failed = ends.filter((end) => end !== judgedAt && series.points.some((one) => one.year === end && !accepts(acceptance, one.value)));
  return verdictOf(question, id, {
    ...known, state: accepts(acceptance, point.value) ? metState(question, point.year) : 'not-met', latest: now ?? point, badges: badgesOf(series, point, acceptance, startYear).filter((badge) => badge !== 'reversal'),
    figures: `${String(judgedAt - length + 1)}—${String(judgedAt)}年周期，${yearFigure(point, series.unit, nameOf(question))}`,
    notes: [failed.length === 0 ? '' : `此前未达到的周期末年：${failed.map((end) => `${String(end)}年`).join('、')}`, path, `每${String(length)}年一个周期，周期末判断`],
  });
}

/** Once in so many years everybody: a share of the way in each year, a verdict at the end of the cycle. */
export const rollingCycle: Way = {
  id,
  title: '滚动周期（每三年一轮）',
  source: 'method 2: 三年一周期, numerator over the rolling 3 years ÷ eligible, expected share k/3 in year k, judge at the cycle’s end; cycles count from the first year of the plan',
  reads: '周期内每年一行：指标按周期统计的，数值是本周期到当年为止的累计；按年统计且有分子、分母的，把周期内各年的分子相加再除以最近一年的分母',
  examples: [
    { title: '第二年不判断，只看进度', target: screening, figures: { 2021: '30', 2022: '70' }, year: 2022, state: 'not-due', says: '第2年应达66.7%，现为70%，进度正常' },
    { title: '进度落后', target: screening, figures: { 2021: '30' }, year: 2021, state: 'not-due', says: '第1年应达33.3%，现为30%，进度落后' },
    { title: '周期末达到', target: screening, figures: { 2021: '30', 2022: '70', 2023: '100' }, year: 2023, state: 'met-early', says: '2021—2023年周期，2023年100%，目标每3年达到100%（2030年）：提前达标', badges: ['borderline'] },
    { title: '周期末没有达到，下一周期沿用', target: screening, figures: { 2023: '97', 2024: '40' }, state: 'not-met', says: '第1年应达33.3%，现为40%，进度正常' },
    { title: '缺周期末的数', target: screening, figures: { 2022: '70' }, state: 'no-data', says: '缺周期末2023年的数据' },
    { title: '没有数据', target: screening, year: 2022, state: 'no-data', says: '无数据' },
  ],
  applies: (target) => hasLevel(target) && target.every === 'cycle',
  judge,
};
