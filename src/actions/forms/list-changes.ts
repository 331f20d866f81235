import { z } from 'zod';
import { answerDifferences, answerFields, changesFromLastYear, type AnswerField } from '#collection';
import { readAction } from '../action.ts';
import { permits } from '../permits.ts';
import { isRefusal } from '../refusal.ts';
import { answersThen, lastInto } from './answers-then.ts';
import { aForm, formPlace, formReaders } from './form-fields.ts';
import { formState } from './form-state.ts';
import { lastYearFigures } from './known-figures.ts';

const change = z.object({
  questionId: z.string(), number: z.string().describe('序号'), name: z.string().describe('名称（含分组）'), field: z.enum(Object.keys(answerFields) as [AnswerField, ...AnswerField[]]), fieldWord: z.string().describe('栏目'), before: z.string().describe('原来'), after: z.string().describe('现在'),
});

const yearChange = z.object({ questionId: z.string(), lastYear: z.string().describe('上年数'), now: z.string().describe('本年数'), move: z.enum(['up', 'down', 'level', 'not-comparable']).describe('走向：up 上升，down 下降，level 持平，not-comparable 不可比'), sign: z.string().describe('走向符号'), says: z.string().describe('与上年相比') });

/** What of a form is other than when it was last handed in, approved or locked: what a reviewer looks at first. */
export const listChangesAction = readAction({
  name: 'forms.list-changes',
  title: '填报表的改动',
  summary: '填报表的内容与上次提交、审核通过或锁定时相比改了什么，本年的数与上年相比变了多少。',
  input: z.object({ ...formPlace, since: z.enum(['submitted', 'approved', 'locked']).default('submitted').describe('与什么时候比：submitted 上次提交，approved 上次审核通过，locked 上次锁定') }),
  output: z.object({ since: z.string().nullable().describe('与之比较的时间；为空表示还没有过'), changes: z.array(change), fromLastYear: z.array(yearChange).describe('与上年相比') }),
  permission: formReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ since, ...place }, { connection, caller }) => {
    const state = await formState(connection, place);
    if (isRefusal(state) || typeof permits(formReaders, { regionId: place.regionId, unitId: state.form.unitId }, caller) === 'string') return { refused: 'not-found', message: '没有这份填报表。' };
    const { form, round, stored: { cycle }, answers, earlier, check } = state;
    /* Where it is being looked at, the submission before is what it is compared with. */
    const isAtHand = cycle.state === 'submitted' || cycle.state === 'signed';
    const step = since === 'submitted' && isAtHand ? lastInto({ ...cycle, steps: cycle.steps.slice(0, Math.max(0, cycle.steps.findLastIndex(({ from, to }) => to === 'submitted' && from !== 'submitted'))) }, since) : lastInto(cycle, since);
    const then = step ? await answersThen(connection, form, step) : null;
    return { since: then === null ? null : (step?.at ?? null), changes: then === null ? [] : [...answerDifferences(form.content, then, answers)], fromLastYear: [...changesFromLastYear(check(answers).questions, lastYearFigures(earlier, round.reportingYear))] };
  },
  examples: [{ input: aForm }, { input: { ...aForm, since: 'locked' } }, { input: { ...aForm, since: 'yesterday' }, refusedAt: 'since' }],
});
