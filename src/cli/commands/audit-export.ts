import { exportFormats, filterOf, type ExportFormat } from '#actions';
import { auditLinesAfter, type AuditFilter, type Store } from '#storage';
import { isDay } from '#kernel';
import { withAudited, type AuditedRegion } from '../audit/open-audited.ts';
import { writeDown } from '../audit/write-down.ts';
import { UsageError, type Command } from '../command.ts';

/** Pieces of about this many characters go to the disk at once. */
const pieceSize = 256 * 1024;

type Asked = { readonly format: ExportFormat; readonly filter: AuditFilter };

/** The file piece by piece; `counts` fills with the lines of every region on the way. */
async function* piecesOf(store: Store, regions: readonly AuditedRegion[], { format, filter }: Asked, counts: Map<string, number>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = format.heading;
  for (const { regionId } of regions) {
    let count = 0;
    for await (const line of auditLinesAfter(store.connection, regionId, 0, { filter })) {
      text += format.row(line);
      count += 1;
      if (text.length < pieceSize) continue;
      yield encoder.encode(text);
      text = '';
    }
    counts.set(regionId, count);
  }
  yield encoder.encode(text);
}

function dayOf(typed: unknown, option: string): string | undefined {
  if (typed === undefined) return undefined;
  if (typeof typed === 'string' && isDay(typed)) return typed;
  throw new UsageError(`--${option} 写成年-月-日，例如：--${option} 2026-11-22`);
}

function formatOf(path: string): ExportFormat {
  const format = Object.values(exportFormats).find(({ extension }) => path.toLowerCase().endsWith(`.${extension}`));
  if (!format) throw new UsageError('导出的文件名以 .csv（供人查看）或 .jsonl（内容完整，可由其他程序核验）结尾。');
  return format;
}

/** `halfsky audit export`: the lines of the audit into a file, without a server between. */
export const auditExport: Command = {
  noun: 'audit',
  verb: 'export',
  usage: 'halfsky audit export --out FILE [--region CODE|ID] [--from DATE] [--to DATE]',
  summary: '把审计记录导出为 csv（供人查看）或 jsonl（内容完整，可由其他程序核验）；导出本身也记入审计',
  options: [
    { name: 'out', value: 'FILE', help: '写到哪个文件（.csv 或 .jsonl）' }, { name: 'region', value: 'CODE|ID', help: '只导出一个地区，默认全部' },
    { name: 'from', value: 'DATE', help: '从哪一天起（含）' }, { name: 'to', value: 'DATE', help: '到哪一天止（含）' },
  ],
  run: async ({ words, options }, terminal) => {
    const { out, region } = options;
    if (typeof out !== 'string' || words.length > 0) throw new UsageError('请用 --out 写明文件，例如：halfsky audit export --out 审计记录.csv');
    const [from, to] = [dayOf(options['from'], 'from'), dayOf(options['to'], 'to')];
    const asked = { format: formatOf(out), filter: filterOf({ from, to }) };
    return withAudited(typeof region === 'string' ? region : undefined, terminal, async ({ store, regions }) => {
      const counts = new Map<string, number>();
      await terminal.writeChunks(out, piecesOf(store, regions, asked, counts));
      for (const { regionId } of regions) {
        const count = counts.get(regionId) ?? 0;
        await writeDown(store, { regionId, action: 'audit.export-lines', sentence: `导出审计记录${String(count)}条（${asked.format.extension}）`, after: { format: asked.format.extension, from: from ?? null, to: to ?? null, lines: count } }, terminal);
      }
      terminal.out(`已导出 ${String([...counts.values()].reduce((sum, count) => sum + count, 0))} 条审计记录：${out}`);
      return 0;
    });
  },
};
