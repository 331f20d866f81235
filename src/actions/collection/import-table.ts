import { z } from 'zod';
import { addTableImport, findAttachment, mappingVersions, type Attachment } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import { askForJob } from '../jobs/job-declaration.ts';
import { importTableJob } from '../jobs/kinds/import-table.ts';
import type { Refusal } from '../refusal.ts';
import { tableMapping } from './importing/mapping-fields.ts';

const input = z.object({
  regionId: z.uuid(),
  attachmentId: z.uuid().describe('已上传的数据表（用途 data-table）'),
  mode: z.enum(['preview', 'apply']).default('preview').describe('preview 只看会怎样，apply 导入'),
  mappingId: z.uuid().nullable().default(null).describe('保存的对应关系'),
  mapping: tableMapping.nullable().default(null).describe('不保存的对应关系'),
  source: words(1, 200).nullable().default(null).describe('来源；填了就用于每一行'),
  sourceRank: z.int().min(1).max(99).default(1).describe('几个来源并列时的次序，1 为采用的'),
  fromUpperLevel: z.boolean().default(false).describe('是上级反馈数：与本级的数并列存放，只用于核对，不被采用'),
  revisionReason: words(2, 300).nullable().default(null).describe('修订理由：改动最终数时必须写明'),
  note: words(1, 300).nullable().default(null).describe('这次导入的说明'),
});

type State = { readonly attachment: Attachment; readonly size: number; readonly mapping: unknown };

/** The source of figures an upper level sent back, where nobody names it. */
const upperSource = '上级反馈数';

/** A table of any size comes in, in a job: looked at, or looked at and written, whole or not at all. */
export const importTableAction = writeAction({
  name: 'collection.import-table',
  title: '导入数据表',
  summary: '导入已上传的数据表（长表可到百万行）：在后台读取、核对，先预览会新增、更新、修订多少，再导入；有一处错误就一行也不导入。用 get-table-import 看结果。',
  input,
  output: z.object({ importId: z.uuid(), jobId: z.uuid() }),
  permission: ['statistician'],
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, attachmentId, mappingId, mapping, fromUpperLevel, sourceRank, source }, { connection }): Promise<State | Refusal> => {
    const attachment = await findAttachment(connection, regionId, attachmentId);
    if (attachment === null || attachment.removedAt !== null) return { refused: 'not-found', message: '没有这个附件，或已移除。请先上传数据表。' };
    if (mappingId !== null && mapping !== null) return { refused: 'two-mappings', message: '保存的对应关系和不保存的对应关系只能给一个。' };
    if (sourceRank > 1 && source === null && !fromUpperLevel) return { refused: 'source-not-named', message: '不被采用的来源要写明是哪个来源。' };
    const saved = mappingId === null ? undefined : (await mappingVersions(connection, regionId, mappingId)).at(-1);
    if (mappingId !== null && (saved === undefined || saved.ended)) return { refused: 'not-found', message: '没有这个对应关系，或已停用。' };
    return { attachment, size: attachment.size, mapping: saved?.content ?? mapping };
  },
  decide: (_state, { source, sourceRank, fromUpperLevel }, { newId }) => ({ effect: { importId: newId(), source: source ?? (fromUpperLevel ? upperSource : null), sourceRank: fromUpperLevel ? Math.max(2, sourceRank) : sourceRank } }),
  store: async ({ importId, source, sourceRank }, work, { attachment: { sha256, name }, size, mapping }, asked) => {
    const { connection, now, caller } = work;
    const { regionId, attachmentId, mode, revisionReason, note, mappingId } = asked;
    const jobId = await askForJob(importTableJob, { regionId, importId, sha256, name, size, mode, mapping, source, sourceRank, revisionReason, note, askedBy: caller.personName }, regionId, work);
    await addTableImport(connection, { regionId, importId, jobId, attachmentId, mode, asked: { mappingId, source, sourceRank, revisionReason, note }, createdAt: now, createdBy: caller.personId });
    return { importId, jobId };
  },
  audit: ({ importId, source, sourceRank }, { attachment }, { mode, revisionReason, note }) => ({
    subjectKind: 'table-import', subjectId: importId, sentence: `${mode === 'apply' ? '要求导入' : '预览'}数据表《${attachment.name}》${source === null ? '' : `（来源：${source}）`}`, after: { sha256: attachment.sha256, source, sourceRank, revisionReason, note },
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', attachmentId: '0193c000-0000-7000-8000-000000000002', mode: 'apply', revisionReason: '核对病案后更正' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', attachmentId: '0193c000-0000-7000-8000-000000000002', fromUpperLevel: true, source: '市妇儿工委办反馈' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001' }, refusedAt: 'attachmentId' },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', attachmentId: '0193c000-0000-7000-8000-000000000002', sourceRank: 0 }, refusedAt: 'sourceRank' },
  ],
});
