import { z } from 'zod';
import { findForm, formRemarks, settleRemarks, type FormRemark, type StoredForm } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { aForm, formPlace } from './form-fields.ts';

type State = { readonly form: StoredForm; readonly remarks: readonly FormRemark[] };

/** What was asked has been answered or done. */
export const settleRemarksAction = writeAction({
  name: 'forms.settle-remarks',
  title: '处理意见',
  summary: '把对填报项的意见标为已处理。',
  input: z.object({ ...formPlace, remarkIds: z.array(z.uuid()).min(1).max(500).describe('意见') }),
  output: z.object({ settled: z.int() }),
  permission: ['unit-reporter', 'unit-leader', 'statistician', 'statistics-head', 'office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'form',
  load: async ({ regionId, formId }, { connection }): Promise<State | Refusal> => {
    const form = await findForm(connection, regionId, formId, { lock: true });
    return form ? { form, remarks: await formRemarks(connection, regionId, formId) } : { refused: 'not-found', message: '没有这份填报表。' };
  },
  scopeOf: ({ form }: State, { regionId }) => ({ regionId, unitId: form.unitId }),
  decide: ({ remarks }, { remarkIds }): { effect: readonly string[] } | Refusal => {
    const known = new Map(remarks.map((remark) => [remark.remarkId, remark]));
    if (remarkIds.some((id) => !known.has(id))) return { refused: 'not-found', message: '没有这条意见。' };
    return { effect: remarkIds };
  },
  store: async (remarkIds, { connection, now, caller }, _state, { regionId, formId }) => ({ settled: await settleRemarks(connection, { regionId, formId, remarkIds }, { at: now, by: caller.personId }) }),
  audit: (remarkIds, _state, { formId }) => ({ subjectKind: 'form', subjectId: formId, sentence: `处理对填报项的意见 ${String(remarkIds.length)} 条`, after: { remarkIds } }),
  examples: [{ input: { ...aForm, remarkIds: [exampleId(6)] } }, { input: { ...aForm, remarkIds: [] }, refusedAt: 'remarkIds' }],
});
