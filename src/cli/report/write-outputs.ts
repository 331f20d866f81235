import type { Issue } from '#kernel';
import type { FinishedReport } from '#publication';
import { drawCharts } from '#rendering';
import type { Terminal } from '../command.ts';
import type { Output } from './report-options.ts';

/** What came of writing a report: the files with their sizes, or nothing. `issues` say what could not be drawn or written. */
export type WrittenOutputs = { readonly ok: boolean; readonly files: readonly { readonly path: string; readonly size: number }[]; readonly issues: readonly Issue[] };

/**
 * Draws the charts once and writes every format asked for: all files or, where one cannot be made, none. `template` is the office's own Word template, for docx.
 *
 * @example await writeOutputs(report, outputs, terminal)
 */
export async function writeOutputs({ tree, charts }: FinishedReport, outputs: readonly Output[], terminal: Terminal, template: Uint8Array | null = null): Promise<WrittenOutputs> {
  const { pictures, issues } = await drawCharts(charts, { pixels: outputs.some(({ format }) => format.usesPixels) });
  const made = await Promise.all(outputs.map(async ({ path, format }) => ({ path, written: await format.write(tree, pictures, { environment: terminal.environment, template }) })));
  const failed = made.flatMap(({ path, written }): Issue[] => (written.ok ? [] : written.messages.map((message) => ({ code: 'report-not-written', severity: 'error', message: `${path} 没有写：${message}` }))));
  if (failed.length > 0) return { ok: false, files: [], issues: [...issues, ...failed] };
  const files = made.flatMap(({ path, written }) => (written.ok ? [{ path, bytes: written.bytes }] : []));
  await terminal.writeFiles(files);
  return { ok: true, files: files.map(({ path, bytes }) => ({ path, size: bytes.length })), issues };
}
