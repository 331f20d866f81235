import { z } from 'zod';
import { noteEdit, submission, type LifeCycle } from '#lifecycle';
import { addAnswers, saveFormCounts, saveLifeCycle } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { changedAnswers, type ChangedAnswers } from './changed-answers.ts';
import { aForm, answerChange, answerShown, formFillers, formPlace, progressShown } from './form-fields.ts';
import { closedBecause, formState, type FormState } from './form-state.ts';
import { showAnswer } from './show-form.ts';

/** A form has some hundred questions; a request of more is cut by whoever sends it. */
const mostChanges = 2000;

type Effect = ChangedAnswers & { readonly cycle: LifeCycle };

/** What somebody types is kept as it stands, whatever checks say of it: a draft may be wrong. Fields go one by one, so that two people may fill in one form. */
export const saveAnswersAction = writeAction({
  name: 'forms.save-answers',
  title: '保存填报内容',
  summary: '保存填报表中改动的内容，不必一次填完，有问题也先保存；两人同时改同一栏时两个都留下，等待确认。',
  input: z.object({ ...formPlace, changes: z.array(answerChange).min(1).max(mostChanges).describe('改动的填报项') }),
  output: z.object({ revision: z.int().describe('修改次数'), answers: z.array(answerShown), progress: progressShown }),
  permission: formFillers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'form',
  possible: (form) => (submission.states[(form as { state: string }).state]?.editable ?? []).length > 0,
  load: (place, { connection }) => formState(connection, place, { lock: true }),
  scopeOf: ({ form }: FormState, { regionId }) => ({ regionId, unitId: form.unitId }),
  decide: (state, { changes }, { caller, now, today }): { effect: Effect } | Refusal => {
    const noted = noteEdit(submission, state.stored.cycle, actorOf(caller), { at: now, today });
    if (noted.kind === 'refused') return refusalOfStep(noted);
    const closed = closedBecause(state, today);
    if (closed) return closed;
    const changed = changedAnswers(state, changes as Parameters<typeof changedAnswers>[1], { personId: caller.personId, name: caller.personName, at: now });
    return isRefusal(changed) ? changed : { effect: { ...changed, cycle: noted.cycle } };
  },
  store: async ({ added, progress, cycle }, { connection, now }, { form, stored, versions }, { changes }) => {
    await addAnswers(connection, added);
    if (added.length > 0) {
      await saveFormCounts(connection, form, progress, now);
      await saveLifeCycle(connection, { ...stored, cycle }, stored.cycle);
    }
    const latest = new Map([...versions, ...added.map((version) => [version.questionId, version] as const)]);
    const shown = [...new Set(changes.map(({ questionId }) => questionId))].flatMap((questionId) => latest.get(questionId) ?? []);
    return {
      revision: form.revision + (added.length > 0 ? 1 : 0), progress,
      answers: shown.map(showAnswer),
    };
  },
  audit: ({ added }, { form, versions }) => ({
    subjectKind: 'form', subjectId: form.formId, sentence: added.length === 0 ? '保存填报内容：没有变化' : `保存填报内容 ${String(added.length)} 项`,
    before: added.map(({ questionId }) => [questionId, versions.get(questionId)?.answer.texts ?? {}]), after: added.map(({ questionId, answer }) => [questionId, answer.texts]),
  }),
  examples: [
    { input: { ...aForm, changes: [{ questionId: 'some-rate||', seen: {}, texts: { numerator: '1872', denominator: '2000' } }] } }, { input: { ...aForm, changes: [{ questionId: 'some-rate||', texts: { missing: '未收集', missingNote: '部门没有分性别统计' }, explains: [] }] } },
    { input: { ...aForm, changes: [] }, refusedAt: 'changes' }, { input: { ...aForm, changes: [{ questionId: 'some-rate||', texts: { value: '9'.repeat(41) } }] }, refusedAt: 'changes.0.texts.value' },
  ],
});
