import { z } from 'zod';
import { addAttachment, hasUnit, keepContent } from '#storage';
import { intakeUses, nameForKind, safeName, type FileKind } from '#documents';
import { writeAction, type Preparation } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { attachmentLimit } from '../settings/keys/attachment-limit.ts';
import { settingOn } from '../settings/setting-on.ts';
import { attachingRoles } from './file-roles.ts';
import { inspectKept } from './inspect-kept.ts';
import { noteField, subjectFields, unitField } from './subject-fields.ts';

const use = z.enum(Object.keys(intakeUses) as [keyof typeof intakeUses, ...(keyof typeof intakeUses)[]]);

const input = z.object({
  regionId: z.uuid().describe('地区'),
  ...subjectFields,
  unitId: unitField,
  use: use.describe('用途，决定可以上传哪些种类：plan-document 规划文本、data-table 数据表、filled-form 填好的填报表、evidence 佐证材料、signed-page 盖章签字页、report-template 报告模板'),
  note: noteField,
  sha256: z.string().regex(/^[0-9a-f]{64}$/).describe('内容的校验值，由服务器计算'),
  size: z.int().nonnegative().describe('字节数，由服务器计算'),
  name: z.string().max(1000).describe('文件名，仅供显示'),
  contentType: z.string().max(200).optional().describe('发送方所称的类型，不采信'),
});

type Asked = z.infer<typeof input>;
type Looked = { readonly fileKind: FileKind; readonly encoding: string | null; readonly notes: readonly string[] };

/** Reads the kept bytes back and looks at the whole of them. What is refused is written down; its content, which nothing refers to, is swept away later. */
async function look({ sha256, size, name, subjectKind, subjectId, use: wanted }: Asked, { files, store, today }: Preparation): Promise<Looked | Refusal> {
  const { mebibytes } = await settingOn(store.connection, attachmentLimit, { day: today });
  if (size > mebibytes * 1024 ** 2) return { refused: 'too-large', message: `文件超过本系统设定的上限（${String(mebibytes)} MB，系统管理员可以改）。` };
  const verdict = await inspectKept(files, { sha256, size, use: wanted });
  if (verdict.kind === 'accepted') return { fileKind: verdict.fileKind, encoding: verdict.encoding, notes: verdict.notes.map(({ message }) => message) };
  const message = verdict.refusals.map((refusal) => refusal.message).join('');
  return {
    refused: 'file-refused', message, reasons: verdict.refusals.map((refusal) => ({ ...refusal, place: 'file' })),
    written: { subjectKind, subjectId, sentence: `上传“${safeName(name)}”被拒绝：${message}`, after: { sha256, use: wanted, reasons: verdict.refusals.map(({ code }) => code) } },
  };
}

/** A file comes in and is put at something. The server has kept its bytes before; here they are judged by their content, whatever the file is called. */
export const addFileAction = writeAction({
  name: 'files.add-file',
  title: '上传文件',
  summary: '上传一个文件并附在某个对象上；按内容判断种类，带宏、加密、可执行或异常的文件不收。',
  input,
  output: z.object({ attachmentId: z.uuid(), name: z.string(), fileKind: z.string(), notes: z.array(z.string()) }),
  permission: attachingRoles,
  scope: ({ regionId, unitId }) => ({ regionId, unitId }),
  takesFile: { limit: ({ use: wanted }) => Math.max(...Object.values(intakeUses[wanted].limits)) },
  prepare: look,
  load: async ({ regionId, unitId }, { connection }, looked: Looked) => ({ ...looked, unitIsThere: unitId === null || (await hasUnit(connection, regionId, unitId)) }),
  decide: ({ fileKind, unitIsThere }, { name }, { newId }) =>
    (unitIsThere ? { effect: { attachmentId: newId(), name: nameForKind(name, fileKind) } } : { refused: 'unknown-unit', message: '本地区没有这个单位。' }),
  store: async ({ attachmentId, name }, { connection, now, caller }, { fileKind, encoding, notes }, { regionId, subjectKind, subjectId, unitId, sha256, size, note }) => {
    await keepContent(connection, { sha256, size, contentKind: fileKind, encoding, storedAt: now });
    await addAttachment(connection, { regionId, attachmentId, subjectKind, subjectId, unitId, sha256, name, note, addedAt: now, addedBy: caller.personId });
    return { attachmentId, name, fileKind, notes: [...notes] };
  },
  audit: ({ attachmentId, name }, { fileKind }, { subjectKind, subjectId, unitId, use: wanted, sha256, size }) => ({
    subjectKind, subjectId, sentence: `上传附件“${name}”`, after: { attachmentId, name, fileKind, use: wanted, sha256, size, unitId },
  }),
  examples: [
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', subjectKind: 'plan-import', subjectId: 'i1', use: 'plan-document', sha256: '0'.repeat(64), size: 1204, name: '规划.docx', contentType: 'application/msword' } },
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', subjectKind: '../plan', subjectId: 'i1', use: 'evidence', sha256: '0'.repeat(64), size: 1, name: 'a' }, refusedAt: 'subjectKind' },
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', subjectKind: 'plan', subjectId: 'i1', use: 'film', sha256: '0'.repeat(64), size: 1, name: 'a' }, refusedAt: 'use' },
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', subjectKind: 'plan', subjectId: 'i1', use: 'evidence', sha256: '../../etc/passwd', size: 1, name: 'a' }, refusedAt: 'sha256' },
  ],
});
