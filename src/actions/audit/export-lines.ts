import { z } from 'zod';
import { auditLinesAfter } from '#storage';
import type { AuditLine } from '#kernel';
import { writeAction } from '../action.ts';
import { writtenFile } from '../file-answer.ts';
import { exportFormats } from './exported-lines.ts';
import { filterOf, lineFilter } from './line-filter.ts';

/** So many lines fill one file; more are had by asking again after the last. */
const mostLines = 20_000;

const input = z.object({
  ...lineFilter,
  format: z.enum(['csv', 'jsonl']).default('csv').describe('csv 供人查看，jsonl 内容完整、可由其他程序核验'),
  after: z.int().nonnegative().default(0).describe('从第几条之后起，即上一次返回的 next'),
});

type Exported = { readonly lines: readonly AuditLine[]; readonly hasMore: boolean };

function spanOf(lines: readonly AuditLine[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? `第${String(first.number)}条至第${String(last.number)}条，共${String(lines.length)}条` : '没有符合条件的记录';
}

/** Lines of the audit as a file, oldest first. That they were taken out is itself a line; a repeated request is refused, so that every file handed out has one. */
export const exportLinesAction = writeAction({
  name: 'audit.export-lines',
  title: '导出审计记录',
  summary: '把一个地区的审计记录导出为文件（CSV 或 JSON 行），可按办理人、事项、对象和日期筛选；导出本身也记入审计。',
  input,
  output: z.object({ file: writtenFile, lines: z.int(), next: z.int().nullable() }),
  permission: ['audit-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  prepare: async ({ regionId, after, format: _format, ...asked }, { store }): Promise<Exported> => store.snapshot(async (moment) => {
    const lines: AuditLine[] = [];
    for await (const line of auditLinesAfter(moment, regionId, after, { filter: filterOf(asked), limit: mostLines + 1 })) lines.push(line);
    return { lines: lines.slice(0, mostLines), hasMore: lines.length > mostLines };
  }),
  load: async (_input, _work, exported: Exported) => exported,
  decide: (exported) => ({ effect: exported }),
  store: async ({ lines, hasMore }, _work, _state, { format }) => {
    const { extension, contentType, heading, row } = exportFormats[format];
    const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
    return {
      file: { name: `审计记录_第${String(first)}至${String(last)}条.${extension}`, contentType, text: heading + lines.map(row).join('') },
      lines: lines.length, next: hasMore ? last : null,
    };
  },
  audit: ({ lines }, _state, { regionId, format, personId, personName, action, subjectKind, subjectId, concernedPersonId, from, to }) => ({
    subjectKind: 'audit-chain', subjectId: regionId, sentence: `导出审计记录（${format === 'csv' ? 'CSV' : 'JSON行'}）：${spanOf(lines)}`,
    after: { format, filter: JSON.parse(JSON.stringify({ personId, personName, action, subjectKind, subjectId, concernedPersonId, from, to })), lines: lines.length },
  }),
  answerIsSecret: true,
  examples: [{ input: {} }, { input: { format: 'jsonl', after: 20_000, from: '2026-01-01' } }, { input: { format: 'xlsx' }, refusedAt: 'format' }, { input: { after: -1 }, refusedAt: 'after' }],
});
