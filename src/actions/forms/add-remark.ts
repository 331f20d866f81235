import { z } from 'zod';
import { askedIn, calledIn } from '#collection';
import { addRemarks, findForm, type FormRemark, type StoredForm } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { aForm, formPlace } from './form-fields.ts';

/** Somebody asks about a question, or answers: beside the figure, not in it. */
export const addRemarkAction = writeAction({
  name: 'forms.add-remark',
  title: '对填报项提意见',
  summary: '对一个填报项提问、提意见或答复，不改变填报内容和办理状态。',
  input: z.object({ ...formPlace, questionId: words(1, 400).describe('填报项'), text: words(1, 500).describe('意见') }),
  output: z.object({ remarkId: z.uuid() }),
  permission: ['unit-reporter', 'unit-leader', 'statistician', 'statistics-head', 'office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'form',
  load: async ({ regionId, formId }, { connection }): Promise<StoredForm | Refusal> => (await findForm(connection, regionId, formId)) ?? { refused: 'not-found', message: '没有这份填报表。' },
  scopeOf: ({ unitId }: StoredForm, { regionId }) => ({ regionId, unitId }),
  decide: ({ content }, { regionId, formId, questionId, text }, { newId, now, caller }): { effect: { readonly remark: FormRemark; readonly called: string } } | Refusal => {
    const asked = askedIn(content).find(({ question }) => question.questionId === questionId);
    if (!asked) return { refused: 'unknown-question', message: `这份填报表没有“${questionId}”这一项。` };
    return { effect: { called: calledIn(asked), remark: { regionId, formId, remarkId: newId(), questionId, stepNumber: null, text, madeAt: now, madeBy: caller.personId, settledAt: null, settledBy: null } } };
  },
  store: async ({ remark }, { connection }) => {
    await addRemarks(connection, [remark]);
    return { remarkId: remark.remarkId };
  },
  audit: ({ remark, called }) => ({ subjectKind: 'form', subjectId: remark.formId, sentence: `对“${called}”提出意见：${remark.text}`, after: { remarkId: remark.remarkId, questionId: remark.questionId } }),
  examples: [{ input: { ...aForm, questionId: 'some-rate||', text: '与市卫健委反馈的 93.2 不一致，请核对' } }, { input: { ...aForm, questionId: 'some-rate||', text: ' ' }, refusedAt: 'text' }],
});
