import { acceptanceOf } from '../acceptance-of.ts';
import { judgeByDeadline } from '../judge-by-deadline.ts';
import { deadlineOf } from '../promise-of.ts';
import { hasLevel, isHeld } from '../target-shape.ts';
import { absentVerdict, beforeThePlan, metState, verdictOf } from '../verdict-of.ts';
import type { Observation } from '../../observation.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'thing-built';
const hospital = { indicator: '标准化妇幼保健院数', kind: 'count', bound: 'reach', value: 1, unit: '所', deadline: 2025 } as const;
const built = (happened: boolean, date: string | null, evidence: string | null) => ({ kind: 'yes-no', happened, date, evidence }) as const;

/** Done by a date with evidence, or not done: two states only. */
function judgeAnswer(question: JudgingQuestion, answer: Observation): Verdict {
  if (answer.content.kind !== 'yes-no') return absentVerdict(question, id, { reason: 'not-collected', sentence: '没有数据' });
  const { happened, date, evidence } = answer.content;
  const deadline = deadlineOf(question);
  if (!happened) return verdictOf(question, id, { state: 'not-met', figures: `${String(answer.year)}年尚未完成` });
  if (date === null || evidence === null) return verdictOf(question, id, { state: 'pending', figures: `${String(answer.year)}年报已完成，缺${[date === null ? '完成日期' : '', evidence === null ? '佐证' : ''].filter((word) => word !== '').join('和')}`, notes: ['请补充'] });
  const isLate = Number(date.slice(0, 4)) > deadline;
  return verdictOf(question, id, { state: isLate ? 'not-met' : metState(question), figures: `${date}完成（佐证：${evidence}）`, notes: [isLate ? `晚于期限${String(deadline)}年` : ''] });
}

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const { target, definition, evidence, settings } = question;
  const answer = evidence.answers.findLast(({ content }) => content.kind === 'yes-no');
  const latest = evidence.series?.points.at(-1);
  if (answer && (latest === undefined || answer.year >= latest.year)) return judgeAnswer(question, answer);
  return judgeByDeadline(question, id, acceptanceOf(target, definition, evidence.series?.unit ?? target.unit ?? '', settings));
}

/** Something to be built, counted or staffed: a number of it, or a yes with date and evidence. */
export const thingBuilt: Way = {
  id,
  title: '建成、配备的数量',
  source: 'method 2: 建立 / 完成, boolean with evidence, two states only; practice 4.2: 完成型, date + evidence',
  reads: '已有数量逐年一行；或“是否完成”一行，写明完成日期和佐证，缺日期或佐证的先列为待核',
  examples: [
    { title: '数量达到', target: hospital, unit: '所', figures: { 2024: '1' }, state: 'met-early', says: '2024年1所，目标达到1所（2025年）：提前达标' },
    { title: '还没有', target: hospital, unit: '所', figures: { 2024: '0' }, state: 'not-met', says: '2024年0所' },
    { title: '有日期有佐证', target: hospital, answers: [{ year: 2023, content: built(true, '2023-11-20', '验收报告') }], state: 'met-early', says: '2023-11-20完成（佐证：验收报告），目标达到1所（2025年）：提前达标' },
    { title: '说完成了，没有佐证', target: hospital, answers: [{ year: 2023, content: built(true, '2023-11-20', null) }], state: 'pending', says: '2023年报已完成，缺佐证' },
    { title: '过了期限才完成', target: { ...hospital, deadline: 2022 }, answers: [{ year: 2024, content: built(true, '2024-03-01', '验收报告') }], state: 'not-met', says: '晚于期限2022年' },
    { title: '答复没有完成', target: hospital, answers: [{ year: 2024, content: built(false, null, null) }], state: 'not-met', says: '2024年尚未完成' },
    { title: '专职人员2人以上，正好2人', target: { indicator: '专职人员数', kind: 'count', bound: 'at-least', value: 2, unit: '人' }, unit: '人', figures: { 2024: '2' }, state: 'met-early', says: '2024年2人，目标2人以上' },
    { title: '没有数据', target: hospital, state: 'no-data', says: '无数据' },
  ],
  applies: (target) => hasLevel(target) && target.kind === 'count' && target.every === null && !isHeld(target),
  judge,
};
