import { acceptanceOf, isAbsence } from '../acceptance-of.ts';
import { isHeld } from '../target-shape.ts';
import { judgeEveryYear } from '../judge-every-year.ts';
import { absenceOf, absentVerdict } from '../verdict-of.ts';
import { ownFigures } from '../own-figures.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'hold-every-year';
const visits = { indicator: '访视率', bound: 'at-least', value: 90, direction: 'hold' } as const;

function judge(question: JudgingQuestion): Verdict {
  const { target, definition, evidence, settings } = question;
  const { series } = evidence;
  if (series === null) return absentVerdict(question, id, absenceOf(question, null, question.year), { timeRule: 'every-year' });
  const acceptance = acceptanceOf(target, definition, series.unit, settings);
  return isAbsence(acceptance) ? absentVerdict(question, id, acceptance, { timeRule: 'every-year', judged: series }) : judgeEveryYear(question, id, series, acceptance, { anew: target.every === 'year' });
}

/** A figure to be kept in every year of the plan. */
export const holdEveryYear: Way = {
  id,
  title: '每年都保持',
  source: 'method 2: 保持在 X 以上, [X, ∞) in every year, one bad year is 未保持, with the year; years count from the first of the plan, or from first reaching it when it began below',
  reads: `${ownFigures}；规划期内每一年都要有一行，缺的年份会列出来，不当作符合`,
  examples: [
    { title: '年年保持', target: visits, figures: { 2020: '93', 2021: '92.1', 2022: '91.5', 2023: '92', 2024: '91.2' }, state: 'held', says: '2024年91.2%，目标保持在90%以上（2030年）：保持；2021—2024年有数的年份均符合' },
    { title: '一年没保住就是未保持', target: visits, figures: { 2020: '93', 2021: '92.1', 2022: '89.1', 2023: '92', 2024: '91.2' }, state: 'not-held', says: '未保持；未保持的年份：2022年（2022年89.1%）' },
    { title: '从下面起步，从首次达到起算', target: visits, figures: { 2020: '86', 2021: '88', 2022: '90.5', 2023: '92', 2024: '91.2' }, state: 'held', says: '2022—2024年有数的年份均符合' },
    { title: '还没有达到过', target: visits, figures: { 2020: '86', 2021: '88', 2022: '88.4', 2023: '89', 2024: '89.2' }, state: 'not-met', says: '2020年86%（基期）未达到，从首次达到的年份起算保持' },
    { title: '达到并保持，没有基期', target: { ...visits, quote: '达到并保持在90%以上' }, figures: { 2021: '88', 2022: '90.5', 2023: '92', 2024: '91' }, state: 'held', says: '2022—2024年' },
    { title: '缺的年份要说，不当作符合', target: visits, figures: { 2020: '93', 2021: '92.1', 2023: '92', 2024: '91.2' }, state: 'held', says: '2022年无数据，未计入', badges: ['data-quality'] },
    { title: '最近两年没有数', target: visits, figures: { 2020: '93', 2021: '92.1', 2022: '92' }, state: 'held', says: '2023年、2024年无数据，未计入', badges: ['data-quality'] },
    { title: '有一年读不出', target: visits, figures: { 2020: '93', 2021: '92.1', 2022: 'not-a-number', 2023: '92', 2024: '91.2' }, state: 'pending', says: '2022年的数值无法读出' },
    { title: '每年不少于24场，各年自成一体', target: { indicator: '讲座场数', kind: 'count', bound: 'at-least', value: 24, unit: '场', every: 'year' }, unit: '场', figures: { 2020: '10', 2021: '20', 2022: '25' }, year: 2022, state: 'not-held', says: '未保持的年份：2021年' },
    { title: '保持在45%左右', target: { indicator: '女性比例', bound: 'about', value: 45, direction: 'hold' }, definition: { direction: 'up' }, figures: { 2021: '44', 2022: '44.2', 2023: '45', 2024: '43.1' }, state: 'held', says: '容差5%' },
    { title: '正好90，是临界', target: visits, figures: { 2021: '91', 2022: '91', 2023: '91', 2024: '90.0' }, state: 'held', says: '2024年90.0%', badges: ['borderline'] },
    { title: '没有数据', target: visits, state: 'no-data', says: '无数据' },
  ],
  applies: isHeld,
  judge,
};
