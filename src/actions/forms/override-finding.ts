import { z } from 'zod';
import { progressOf, type FormFinding } from '#collection';
import { saveFormCounts, saveOverrides, type FindingOverride } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { aForm, formPlace, progressShown } from './form-fields.ts';
import { formState, type FormState } from './form-state.ts';

type Effect = { readonly finding: FormFinding; readonly override: FindingOverride };

/** Errors among figures can be let pass: a department may insist, with a reason. What cannot be read, or was changed by two, cannot. */
const isAmongFigures = ({ at }: FormFinding): boolean => at.length > 0 && at.every(({ field }) => field === 'value');

/** The statistics bureau lets an error of a check pass, with a reason: the form can be handed in, and the figures stand with grade D, which no verdict counts. */
export const overrideFindingAction = writeAction({
  name: 'forms.override-finding',
  title: '准予通过强制性问题',
  summary: '统计负责人对填报单位坚持无误的强制性问题写明理由、准予通过：可以提交，所涉及的数质量等级为 D，不参与达标判断。',
  input: z.object({ ...formPlace, key: words(1, 2000).describe('问题的标识'), reason: words(4, 500).describe('理由') }),
  output: z.object({ progress: progressShown }),
  permission: ['statistics-head'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'form',
  possible: (form) => ['draft', 'returned', 'excepted'].includes((form as { state: string }).state),
  load: async (place, { connection }): Promise<FormState | Refusal> => formState(connection, place, { lock: true }),
  decide: (state, { key, reason }, { caller, now }): { effect: Effect } | Refusal => {
    if (!['draft', 'returned', 'excepted'].includes(state.stored.cycle.state)) return { refused: 'wrong-state', message: '填报表已经提交，内容已冻结；请先退回。' };
    const finding = state.check(state.answers).findings.find((one) => one.key === key);
    if (finding?.severity !== 'error') return { refused: 'not-found', message: '填报表没有这个强制性问题，可能已经改正。' };
    if (!isAmongFigures(finding)) return { refused: 'cannot-override', message: `这个问题不能准予通过，须改正：${finding.message}` };
    if (finding.isOverridden) return { refused: 'overridden-already', message: '这个问题已经准予通过。' };
    return { effect: { finding, override: { key, message: finding.message, reason, by: caller.personName, at: now } } };
  },
  store: async ({ override }, { connection, now }, { form, answers, check }) => {
    await saveOverrides(connection, form, [...form.overrides, override]);
    const checked = check(answers);
    const findings = checked.findings.map((one) => (one.key === override.key ? { ...one, isOverridden: true } : one));
    const progress = progressOf({ ...checked, findings }, answers);
    await saveFormCounts(connection, form, progress, now);
    return { progress };
  },
  audit: ({ finding, override }, { form }) => ({ subjectKind: 'form', subjectId: form.formId, sentence: `准予通过强制性问题：${finding.message}理由：${override.reason}`, after: { key: override.key, code: finding.code } }),
  examples: [{ input: { ...aForm, key: 'parts-against-total:0f3c', reason: '性别不明1人，系统没有此项' } }, { input: { ...aForm, key: 'parts-against-total:0f3c', reason: '无' }, refusedAt: 'reason' }],
});
