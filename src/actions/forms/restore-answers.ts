import { z } from 'zod';
import { noAnswer, progressOf, sameAnswer, type Answers, type FormProgress } from '#collection';
import { noteEdit, submission, type LifeCycle } from '#lifecycle';
import { addAnswers, saveFormCounts, saveLifeCycle, type AnswerVersion } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { answersThen, comparedSteps, lastInto } from './answers-then.ts';
import { aForm, formFillers, formPlace } from './form-fields.ts';
import { formState, type FormState } from './form-state.ts';

type State = FormState & { readonly former: Answers | null };
type Effect = { readonly added: readonly AnswerVersion[]; readonly progress: FormProgress; readonly cycle: LifeCycle };

/** The answers become again what they were when the form was last handed in, approved or locked; what was typed since stays in the history. */
export const restoreAnswersAction = writeAction({
  name: 'forms.restore-answers',
  title: '恢复填报内容',
  summary: '把填报内容恢复到上次提交、审核通过或锁定时的样子；期间改过的仍留在修改记录里。',
  input: z.object({ ...formPlace, to: z.enum(['submitted', 'approved', 'locked']).default('locked').describe('恢复到什么时候：submitted 上次提交，approved 上次审核通过，locked 上次锁定') }),
  output: z.object({ restored: z.int().describe('恢复的填报项') }),
  permission: formFillers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'form',
  possible: (form) => ['returned', 'excepted'].includes((form as { state: string }).state),
  load: async ({ to, ...place }, { connection }): Promise<State | Refusal> => {
    const state = await formState(connection, place, { lock: true });
    if (isRefusal(state)) return state;
    const step = lastInto(state.stored.cycle, to);
    return { ...state, former: step ? await answersThen(connection, state.form, step) : null };
  },
  scopeOf: ({ form }: State, { regionId }) => ({ regionId, unitId: form.unitId }),
  decide: ({ former, form, stored, versions, answers, check }, { to }, { caller, now, today }): { effect: Effect } | Refusal => {
    if (former === null) return { refused: 'never-there', message: `这份填报表还没有${comparedSteps[to].replace('上次', '')}过。` };
    const noted = noteEdit(submission, stored.cycle, actorOf(caller), { at: now, today });
    if (noted.kind === 'refused') return refusalOfStep(noted);
    const added = [...new Set([...former.keys(), ...answers.keys()])].flatMap((questionId): AnswerVersion[] => {
      const [was, is] = [former.get(questionId) ?? noAnswer, answers.get(questionId) ?? noAnswer];
      return sameAnswer(was, is) ? [] : [{ regionId: form.regionId, formId: form.formId, questionId, version: (versions.get(questionId)?.version ?? 0) + 1, revision: form.revision + 1, answer: was, origin: null, recordedAt: now, recordedBy: caller.personId }];
    });
    return { effect: { added, cycle: noted.cycle, progress: progressOf(check(former), former) } };
  },
  store: async ({ added, progress, cycle }, { connection, now }, { form, stored }) => {
    await addAnswers(connection, added);
    if (added.length > 0) {
      await saveFormCounts(connection, form, progress, now);
      await saveLifeCycle(connection, { ...stored, cycle }, stored.cycle);
    }
    return { restored: added.length };
  },
  audit: ({ added }, _state, { formId, to }) => ({ subjectKind: 'form', subjectId: formId, sentence: `把填报内容恢复到${comparedSteps[to]}时：${String(added.length)} 项`, after: added.map(({ questionId, answer }) => [questionId, answer.texts]) }),
  examples: [{ input: aForm }, { input: { ...aForm, to: 'draft' }, refusedAt: 'to' }],
});
