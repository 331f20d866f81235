import { z } from 'zod';
import { answerFields, type AnswerField } from '#collection';
import { readAction } from '../action.ts';
import { exampleId, issueSchema } from '../fields.ts';
import { permits } from '../permits.ts';
import { isRefusal } from '../refusal.ts';
import { changedAnswers } from './changed-answers.ts';
import { aForm, findingShown, formFillers, formPlace, progressShown } from './form-fields.ts';
import { changesOf, readSentForm } from './sent-form.ts';

const fieldNames = Object.keys(answerFields) as [AnswerField, ...AnswerField[]];

/** What a workbook that was sent back says, and what it would change: seen before anything enters. */
export const previewWorkbookAction = readAction({
  name: 'forms.preview-workbook',
  title: '预览填报工作簿',
  summary: '读取已上传的填报工作簿（xlsx、xls、et、csv、Word 表），列出读不准的地方、与现有内容的差别和导入后检查出的问题；不保存。',
  input: z.object({ ...formPlace, attachmentId: z.uuid().describe('已上传的填报工作簿') }),
  output: z.object({
    file: z.string().describe('文件'), fits: z.boolean().describe('是否可以导入'), issues: z.array(issueSchema).describe('读取时发现的问题'), changes: z.array(z.object({ questionId: z.string(), field: z.enum(fieldNames), before: z.string().describe('原来'), after: z.string().describe('现在'), says: z.string().describe('说明') })).describe('与现有内容的差别'),
    counts: z.object({ new: z.int().describe('新填'), changed: z.int().describe('改动'), emptied: z.int().describe('清空'), same: z.int().describe('相同'), unanswered: z.int().describe('未填') }),
    signatures: z.record(z.string(), z.string()).describe('签字栏'), findings: z.array(findingShown), progress: progressShown, revision: z.int().describe('修改次数'),
  }),
  permission: formFillers,
  scope: ({ regionId }) => ({ regionId }),
  read: async (asked, { connection, files, caller, now }) => {
    const sent = await readSentForm({ connection, files, caller }, asked);
    if (isRefusal(sent)) return sent;
    const { state, reading, name } = sent;
    if (typeof permits(formFillers, { regionId: asked.regionId, unitId: state.form.unitId }, caller) === 'string') return { refused: 'not-found', message: '没有这份填报表。' };
    const changed = changedAnswers(state, changesOf(sent), { personId: caller.personId, name: caller.personName, at: now, rowsExplain: true });
    if (isRefusal(changed)) return changed;
    return {
      file: name, fits: reading.issues.every(({ severity }) => severity !== 'error'), issues: [...reading.issues], changes: sent.sent.changes.map(({ questionId, field, before, after, says }) => ({ questionId, field, before, after, says })), counts: { ...sent.sent.counts },
      signatures: { ...reading.signatures }, findings: changed.checked.findings.map((finding) => ({ ...finding, at: [...finding.at] })), progress: changed.progress, revision: state.form.revision,
    };
  },
  examples: [{ input: { ...aForm, attachmentId: exampleId(9) } }, { input: aForm, refusedAt: 'attachmentId' }],
});
