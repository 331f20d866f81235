import { z } from 'zod';
import { proposeMapping } from '#collection';
import { headOf, readTables, refuseTable, streamCsv, type TableRow } from '#documents';
import { readAction } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { keptFile } from './importing/kept-file.ts';
import { tableMapping } from './importing/mapping-fields.ts';
import type { TableFile } from './importing/read-figures.ts';
import { regionMatching } from './importing/region-matching.ts';

const output = z.object({
  mapping: tableMapping, unread: z.array(z.string()).describe('不知道含义、不读取的列'),
  unsure: z.array(z.object({ printed: z.string(), unit: z.string().nullable(), indicator: z.string().nullable(), because: z.string() })).describe('不认识、要由人决定的名称'),
});

/** So many rows are looked at: names that come later show in the preview. */
const mostRows = 2000;
const largestWorkbook = 10 * 1024 * 1024;

async function firstRows(file: TableFile): Promise<readonly TableRow[] | Refusal> {
  const kind = refuseTable(await headOf(file.bytes));
  if (typeof kind === 'object') return { refused: kind.code, message: kind.message };
  if (kind === 'zip') {
    if (file.size > largestWorkbook) return { refused: 'too-large', message: '工作簿超过 10 MB，请另存为 CSV。' };
    const parts: Uint8Array[] = [];
    for await (const part of file.bytes()) parts.push(part);
    return (await readTables(new Uint8Array(Buffer.concat(parts)), file.name)).tables[0]?.rows.slice(0, mostRows) ?? [];
  }
  const rows: TableRow[] = [];
  for await (const batch of (await streamCsv(file.bytes)).batches?.() ?? []) {
    for (const row of batch.rows) rows.push(row);
    if (rows.length >= mostRows) break;
  }
  return rows.slice(0, mostRows);
}

/** How a table of another system may be read, proposed from its first rows. */
export const proposeMappingAction = readAction({
  name: 'collection.propose-mapping',
  title: '提议导入对应关系',
  summary: '读已上传的数据表的前 2000 行，提议各列的含义和名称对应的指标；不认识的列出来，由人决定后再保存。',
  input: z.object({ regionId: z.uuid(), attachmentId: z.uuid().describe('已上传的数据表') }),
  output,
  permission: ['statistician'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, attachmentId }, { connection, files, today }): Promise<z.input<typeof output> | Refusal> => {
    const file = await keptFile({ connection, files }, { regionId, attachmentId });
    const rows = isRefusal(file) ? file : await firstRows(file);
    if (isRefusal(rows)) return rows;
    const { mapping, unsure, unread } = proposeMapping(rows, (await regionMatching(connection, regionId, today)).tools);
    return { mapping: { ...mapping, columns: [...mapping.columns], names: [...mapping.names], groups: [...mapping.groups] }, unsure: [...unsure], unread: [...unread] };
  },
  examples: [{ input: { regionId: '0193c000-0000-7000-8000-000000000001', attachmentId: '0193c000-0000-7000-8000-000000000002' } }, { input: { regionId: '0193c000-0000-7000-8000-000000000001' }, refusedAt: 'attachmentId' }],
});
