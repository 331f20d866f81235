import { z } from 'zod';
import { noteEdit, submission, type LifeCycle } from '#lifecycle';
import { addAnswers, saveFormCounts, saveLifeCycle } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction } from '../action.ts';
import { count, exampleId } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { changedAnswers, type ChangedAnswers } from './changed-answers.ts';
import { aForm, formFillers, formPlace, progressShown } from './form-fields.ts';
import { closedBecause, formState, type FormState } from './form-state.ts';
import { changesOf, readSentForm, unreadable, type SentForm } from './sent-form.ts';

type Effect = ChangedAnswers & { readonly cycle: LifeCycle };

/** A workbook that was sent back enters its form: all that it changes, or nothing and why not. Its file stays, and every answer knows the cell it came from. */
export const importWorkbookAction = writeAction({
  name: 'forms.import-workbook',
  title: '导入填报工作簿',
  summary: '把已上传的填报工作簿导入填报表：有一处读不准就一项也不导入；表中“说明”一栏所在行的核实性问题算作已说明。先用预览看差别。',
  input: z.object({ ...formPlace, attachmentId: z.uuid().describe('已上传的填报工作簿'), revision: count(0).optional().describe('预览时看到的修改次数：填了就核对，别人又改过时不导入') }),
  output: z.object({ changed: z.int().describe('改动的填报项'), progress: progressShown, revision: z.int().describe('修改次数') }),
  permission: formFillers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'form',
  possible: (form) => (submission.states[(form as { state: string }).state]?.editable ?? []).length > 0,
  /* Reading an old workbook takes seconds: nobody waits for it. */
  prepare: async (asked, { store, files, caller }): Promise<SentForm | Refusal> => {
    const sent = await readSentForm({ connection: store.connection, files, caller }, asked);
    return isRefusal(sent) ? sent : (unreadable(sent.reading) ?? sent);
  },
  load: (place, { connection }) => formState(connection, place, { lock: true }),
  scopeOf: ({ form }: FormState, { regionId }) => ({ regionId, unitId: form.unitId }),
  decide: (state, { revision }, { caller, now, today }, sent: SentForm): { effect: Effect } | Refusal => {
    const noted = noteEdit(submission, state.stored.cycle, actorOf(caller), { at: now, today });
    if (noted.kind === 'refused') return refusalOfStep(noted);
    const closed = closedBecause(state, today);
    if (closed) return closed;
    if ((revision ?? sent.state.form.revision) !== state.form.revision) return { refused: 'stale-version', message: '预览之后填报内容又改过，请重新预览再导入。' };
    const changed = changedAnswers(state, changesOf(sent), { personId: caller.personId, name: caller.personName, at: now, rowsExplain: true });
    return isRefusal(changed) ? changed : { effect: { ...changed, cycle: noted.cycle } };
  },
  store: async ({ added, progress, cycle }, { connection, now }, { form, stored }) => {
    await addAnswers(connection, added);
    if (added.length > 0) {
      await saveFormCounts(connection, form, progress, now);
      await saveLifeCycle(connection, { ...stored, cycle }, stored.cycle);
    }
    return { changed: added.length, progress, revision: form.revision + (added.length > 0 ? 1 : 0) };
  },
  audit: ({ added }, { form, versions }, { attachmentId }) => ({
    subjectKind: 'form', subjectId: form.formId, sentence: `导入填报工作簿：改动 ${String(added.length)} 项`,
    before: added.map(({ questionId }) => [questionId, versions.get(questionId)?.answer.texts ?? {}]), after: { attachmentId, answers: added.map(({ questionId, answer }) => [questionId, answer.texts]) },
  }),
  examples: [{ input: { ...aForm, attachmentId: exampleId(9), revision: 3 } }, { input: { ...aForm, attachmentId: 'x' }, refusedAt: 'attachmentId' }],
});
