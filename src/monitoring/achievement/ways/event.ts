import type { Observation } from '../../observation.ts';
import { yearsText } from '../../wording/figure-wording.ts';
import { absentVerdict, absenceOf, beforeThePlan, verdictOf } from '../verdict-of.ts';
import { deadlineOf } from '../promise-of.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'event';
const death = { indicator: '可避免的孕产妇死亡', kind: 'event', bound: null, value: null, unit: null, quote: '不发生可避免的孕产妇死亡' } as const;
const yes = (happened: boolean) => ({ kind: 'yes-no', happened, date: null, evidence: happened ? '评审结论' : null }) as const;
const count = (value: number) => ({ kind: 'figure', text: String(value), value, digits: 0, numerator: null, denominator: null, standardError: null }) as const;

/** How often it happened in a year: a count, 1 for a yes without one, null while nobody can say. */
function timesOf({ content, status }: Observation): number | null {
  if (status === 'preliminary') return null;
  if (content.kind === 'yes-no') return content.happened ? 1 : 0;
  return content.kind === 'figure' && Number.isFinite(content.value) ? content.value : null;
}

/** A first count, a case whose review has not ended and a figure nobody can read all wait for people. */
const isOpen = ({ content, status }: Observation): boolean =>
  status === 'preliminary' || (content.kind === 'missing' && (content.reason === 'not-due' || content.reason === 'not-a-number')) || (content.kind === 'figure' && !Number.isFinite(content.value));

/** A yes is one, a count keeps its number. */
const told = ({ year, content }: Observation): string => (content.kind === 'figure' ? `${String(year)}年发生${content.text}例` : `${String(year)}年发生`);

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { evidence, startYear, target } = question;
  const last = Math.min(question.year, deadlineOf(question));
  const answers = evidence.answers.filter(({ year }) => year >= startYear && year <= last);
  const happened = answers.filter((answer) => (timesOf(answer) ?? 0) > 0);
  const open = answers.filter(isOpen);
  const clear = answers.filter((answer) => timesOf(answer) === 0).map(({ year }) => year);
  const known = { timeRule: 'every-year' as const, judged: evidence.series, direction: -1 as const };
  const promise = `目标不发生${target.indicator}（${String(startYear)}—${String(deadlineOf(question))}年）`;
  const latest = evidence.series?.points.findLast(({ year }) => year <= last);
  const beside = latest ? { ...known, promise, latest } : { ...known, promise };
  if (happened.length > 0) return verdictOf(question, id, { ...beside, state: 'not-held', figures: happened.map(told).join('、') });
  if (open.length > 0) return verdictOf(question, id, { ...beside, state: 'pending', figures: `${yearsText(open.map(({ year }) => year))}的情况尚在评审或核实`, notes: [clear.length === 0 ? '' : `${yearsText(clear)}未发生`] });
  if (clear.length === 0) return absentVerdict(question, id, absenceOf(question, evidence.series, last), beside);
  const unknown = Array.from({ length: last - startYear + 1 }, (_, index) => startYear + index).filter((year) => !clear.includes(year));
  if (!clear.includes(last)) return absentVerdict(question, id, { reason: 'not-collected', sentence: `${yearsText(clear)}未发生${target.indicator}，缺${yearsText(unknown)}的情况` }, beside);
  return verdictOf(question, id, {
    ...beside, state: 'held', figures: `${yearsText(clear)}未发生${target.indicator}`, notes: [unknown.length === 0 ? '' : `缺${yearsText(unknown)}的情况，未计入`], badges: unknown.length === 0 ? [] : ['data-quality'],
  });
}

/** Something that must not happen: once is too often, and while a review is open nobody says it did not. */
export const event: Way = {
  id,
  title: '不得发生的事件',
  source: 'method 2, practice 4.2: 零事件 needs 评审结论, may be pending; practice 3.5: zero is written 未发生',
  reads: '规划期内每年一行：发生次数，或“是否发生”；评审未结束的填“初步”或缺失原因“未到期”；没有行的年份不当作未发生',
  examples: [
    { title: '没有发生', target: death, answers: [2021, 2022, 2023, 2024].map((year) => ({ year, content: yes(false) })), state: 'held', says: '2021—2024年未发生可避免的孕产妇死亡，目标不发生可避免的孕产妇死亡（2021—2030年）：保持' },
    { title: '发生一次就是没有保住', target: death, answers: [{ year: 2022, content: count(1) }, { year: 2023, content: count(0) }, { year: 2024, content: count(0) }], state: 'not-held', says: '2022年发生1例' },
    { title: '评审还没有结束', target: death, answers: [{ year: 2023, content: yes(false) }, { year: 2024, content: count(0), status: 'preliminary' }], state: 'pending', says: '2024年的情况尚在评审或核实' },
    { title: '初步的一例也等评审', target: death, answers: [{ year: 2024, content: count(1), status: 'preliminary' }], state: 'pending', says: '2024年的情况尚在评审或核实' },
    { title: '读不出的数不当作没有发生', target: death, answers: [{ year: 2024, content: count(Number.NaN) }], state: 'pending', says: '尚在评审或核实' },
    { title: '最近一年没有答复', target: death, answers: [{ year: 2021, content: yes(false) }, { year: 2022, content: yes(false) }], state: 'no-data', says: '缺2023年、2024年的情况' },
    { title: '中间缺一年', target: death, answers: [{ year: 2021, content: yes(false) }, { year: 2023, content: yes(false) }, { year: 2024, content: yes(false) }], state: 'held', says: '缺2022年的情况，未计入', badges: ['data-quality'] },
    { title: '没有数据', target: death, state: 'no-data', says: '无数据' },
  ],
  applies: ({ kind }) => kind === 'event',
  judge,
};
