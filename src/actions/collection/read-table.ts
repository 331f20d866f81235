import { z } from 'zod';
import { fillMerged } from '#collection';
import { readTables } from '#documents';
import { addAttachment, keepContent, mappingVersions } from '#storage';
import { writeAction, type Preparation } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { readMapping } from './importing/mapping-fields.ts';
import { regionMatching } from './importing/region-matching.ts';
import { tableReport, type TableReport } from './importing/table-report.ts';
import { takeInTable } from './importing/take-in-table.ts';

/** A megabyte of text is some twenty thousand rows; what is larger is sent as a file. */
const mostCharacters = 1_000_000;

const input = z.object({
  regionId: z.uuid(), text: z.string().min(1).max(mostCharacters).describe('从 Excel、WPS 复制的表（制表符分隔），或 CSV 文字'), name: z.string().trim().min(1).max(100).default('粘贴的表').describe('给这张表一个名字'),
  mappingId: z.uuid().nullable().default(null).describe('保存的对应关系'),
});

type Looked = { readonly report: TableReport; readonly sha256: string; readonly size: number };

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The pasted text as a csv with its merged cells filled; rows stay where they were, blank ones too. */
async function asCsv(text: string): Promise<{ readonly bytes: Uint8Array; readonly filled: readonly number[] } | Refusal> {
  const { tables, issues } = await readTables(new TextEncoder().encode(text), '粘贴的表');
  const [table] = tables;
  if (table === undefined) return { refused: 'not-a-table', message: issues.map(({ message }) => message).join('') };
  const { rows, filled } = fillMerged(table.rows);
  const lines: string[] = [];
  for (const [index, { row }] of table.rows.entries()) {
    while (lines.length < row - 1) lines.push('');
    lines.push((rows[index] ?? []).map(quoted).join(','));
  }
  return { bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`), filled };
}

async function look({ regionId, text, name, mappingId }: z.output<typeof input>, { store, files, today, newId }: Preparation): Promise<Looked | Refusal> {
  const table = await asCsv(text);
  if (isRefusal(table)) return table;
  const { bytes, filled } = table;
  const saved = mappingId === null ? undefined : (await mappingVersions(store.connection, regionId, mappingId)).at(-1);
  if (mappingId !== null && (saved === undefined || saved.ended)) return { refused: 'not-found', message: '没有这个对应关系，或已停用。' };
  const { tools, ownNames, subUnits } = await regionMatching(store.connection, regionId, today);
  const report = await takeInTable({
    store, place: { regionId, importId: newId() }, file: { name, size: bytes.length, bytes: async function* whole() { yield bytes; } }, settings: { tools, mapping: saved === undefined ? null : readMapping(saved.content), told: { ownNames } },
    subUnits, revisionReason: null, mode: 'preview', progress: () => undefined, goOn: () => undefined,
  });
  if (isRefusal(report)) return report;
  const kept = await files.put((async function* whole() { yield bytes; })(), bytes.length);
  if (kept.kind === 'refused') return { refused: kept.code, message: kept.message };
  const said: TableReport['issues'] = filled.length === 0 ? [] : [{ code: 'merged-cells-filled', severity: 'doubt', message: `第${String(filled[0])}行等 ${String(filled.length)} 行没有写指标名称，按合并单元格取上一行的名称，请核对`, line: filled[0] ?? 1, lines: filled.slice(0, 200) }];
  return { report: { ...report, issues: [...said, ...report.issues] }, sha256: kept.sha256, size: kept.size };
}

/** A pasted table is read, kept as a file and answered with what an import of it would do; `import-table` then brings it in. */
export const readTableAction = writeAction({
  name: 'collection.read-table',
  title: '读取粘贴的表',
  summary: '读取从 Excel、WPS 复制粘贴的表（不超过 100 万字），马上回答会新增、更新、修订多少和有哪些错误；表存为附件，没有导入，可再用 import-table 导入。',
  input,
  output: z.object({ attachmentId: z.uuid(), report: tableReport }),
  permission: ['statistician'],
  scope: ({ regionId }) => ({ regionId }),
  prepare: look,
  load: async (_asked, _work, looked: Looked) => looked,
  decide: (_state, _asked, { newId }) => ({ effect: { attachmentId: newId() } }),
  store: async ({ attachmentId }, { connection, now, caller }, { report, sha256, size }, { regionId, name }) => {
    await keepContent(connection, { sha256, size, contentKind: 'csv', encoding: 'utf-8', storedAt: now });
    await addAttachment(connection, { regionId, attachmentId, subjectKind: 'pasted-table', subjectId: attachmentId, unitId: null, sha256, name: `${name}.csv`, note: null, addedAt: now, addedBy: caller.personId });
    return { attachmentId, report };
  },
  audit: ({ attachmentId }, { report, sha256 }, { name }) => ({ subjectKind: 'pasted-table', subjectId: attachmentId, sentence: `读取粘贴的表“${name}”（${String(report.figures)} 个数，没有导入）`, after: { sha256 } }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', text: '指标\t年份\t数值\n孕产妇死亡率\t2024\t8.1\n' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', text: '' }, refusedAt: 'text' },
  ],
});
