import { isGapToNarrow, movementOf } from '../target-shape.ts';
import { absentVerdict, beforeThePlan, metState, verdictOf } from '../verdict-of.ts';
import type { AchievementState } from '../../status.ts';
import type { Observation } from '../../observation.ts';
import type { JudgingQuestion, Verdict, Way } from '../way.ts';

const id = 'qualitative';
const aware = { indicator: '健康意识', kind: 'qualitative', bound: null, value: null, unit: null, quote: '健康意识明显增强' } as const;

type Level = Extract<Observation['content'], { kind: 'judgement' }>['level'];

/** A judgement becomes the state of its own word. */
const stateOfLevel = (level: Level, question: JudgingQuestion): AchievementState => (level === 'met' ? metState(question) : level);

const judged = (level: Level, evidence: string | null) => ({ kind: 'judgement', level, evidence }) as const;

function judge(question: JudgingQuestion): Verdict {
  const early = beforeThePlan(question, id);
  if (early) return early;
  const answer = question.evidence.answers.findLast(({ content, year }) => content.kind === 'judgement' && year <= question.year);
  const absent = question.evidence.answers.findLast(({ content, year }) => content.kind === 'missing' && year <= question.year);
  if (answer?.content.kind === 'judgement' && (absent === undefined || absent.year <= answer.year)) {
    const { level, evidence } = answer.content;
    if (evidence === null || evidence.trim() === '') return verdictOf(question, id, { state: 'pending', figures: `${String(answer.year)}年的判断没有佐证，请补充` });
    return verdictOf(question, id, { state: stateOfLevel(level, question), figures: `${String(answer.year)}年由人判断（佐证：${evidence}）`, badges: answer.grade === 'C' ? ['data-quality'] : [] });
  }
  if (absent?.content.kind === 'missing' && absent.content.reason === 'not-applicable') return absentVerdict(question, id, { reason: 'not-applicable', sentence: `${String(absent.year)}年不适用` });
  return verdictOf(question, id, { state: 'pending', figures: '目标没有数值，等责任单位提交有佐证的判断' });
}

/** What no figure decides: a judgement of people with evidence, else it waits. */
export const qualitative: Way = {
  id,
  title: '定性（由人判断）',
  source: 'practice 4.2: 定性, human judgement with evidence; model 3: graded judgement with evidence',
  reads: '判断一行：年份、等级（达到、有改善、变化不明显、有退步、未达到）和佐证；没有佐证的列为待核',
  examples: [
    { title: '有判断有佐证', target: aware, answers: [{ year: 2024, content: judged('improving', '2024年抽样调查报告') }], state: 'improving', says: '2024年由人判断（佐证：2024年抽样调查报告），目标“健康意识明显增强”（2030年）：有改善' },
    { title: '已经达到', target: aware, answers: [{ year: 2024, content: judged('met', '评估报告') }], state: 'met-early', says: '提前达标' },
    { title: '没有达到', target: aware, answers: [{ year: 2024, content: judged('not-met', '评估报告') }], state: 'not-met', says: '未达标' },
    { title: '没有佐证不算', target: aware, answers: [{ year: 2024, content: judged('met', null) }], state: 'pending', says: '没有佐证，请补充' },
    { title: '还没有人判断', target: aware, state: 'pending', says: '等责任单位提交有佐证的判断' },
    { title: '不知道哪边好的“保持”', target: { ...aware, indicator: '性别比', kind: 'trend', direction: 'hold', quote: '性别比趋于正常' }, definition: { direction: 'range' }, figures: { 2024: '106' }, state: 'pending', says: '待核' },
    { title: '本地不适用', target: aware, answers: [{ year: 2024, content: { kind: 'missing', reason: 'not-applicable' } }], state: 'not-applicable', says: '2024年不适用' },
  ],
  applies: (target, definition) => target.kind === 'qualitative' || (!isGapToNarrow(target) && movementOf(target, definition) === 'judged'),
  judge,
};
