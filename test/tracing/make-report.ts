import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCommand } from '#cli';
import { memoryTerminal } from '../memory-terminal.ts';
import { sourceText, sourceTextsArePresent } from '../source-texts.ts';
import { evidenceOf, type Evidence, type Json } from './evidence.ts';

/** A report that is traced: from which files it is made, and what is typed besides. */
export type TracedQuestion = { readonly name: string; readonly planPath: string; readonly dataPath: string; readonly options: readonly string[] };

const root = join(import.meta.dirname, '../..');
const [year, asOf] = [2024, '2025-07-01'];
const series = new URL('../../../shared/data/china_series.csv', import.meta.url).pathname;

export const ofExample: TracedQuestion = { name: 'the example', planPath: join(root, 'example/示例区妇女儿童发展规划.docx'), dataPath: join(root, 'example/示例区监测数据.csv'), options: [] };

/** The source plans with the figures of the whole country; none, with a word on the console, where they are not beside the repository. */
export function ofSourcePlans(who: string): readonly TracedQuestion[] {
  if (!sourceTextsArePresent(who)) return [];
  if (!existsSync(series)) {
    console.warn(`SKIPPED ${who}: the figures are not at ../shared/data/${basename(series)}`);
    return [];
  }
  return (['kundulun', 'baijiantan'] as const).map((name) => ({ name, planPath: sourceText(name).path, dataPath: series, options: ['--stand-in', '全国'] }));
}

async function printed(words: readonly string[], files: Readonly<Record<string, Uint8Array>>): Promise<Json> {
  const { terminal, printed: said } = memoryTerminal(files);
  const code = await runCommand(words, terminal);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${String(code)}: ${said.err}`);
  return JSON.parse(said.out) as Json;
}

/** The docx the command writes of a question. */
export async function docxOf({ planPath, dataPath, options }: TracedQuestion): Promise<Uint8Array> {
  const { terminal, printed: said, written } = memoryTerminal();
  const code = await runCommand(['report', 'annual', '--plan', planPath, '--data', dataPath, '--year', String(year), '--as-of', asOf, ...options, '--out', '报告.docx'], terminal);
  const bytes = written.get('报告.docx');
  if (code !== 0 || bytes === undefined) throw new Error(`report annual ended with ${String(code)}: ${said.err}`);
  return bytes;
}

/** What the other commands say of the same files, with which a report must agree. `data` stands in for the file of figures. */
export async function evidenceFor({ planPath, dataPath, options }: TracedQuestion, data?: Uint8Array): Promise<Evidence> {
  const [planBytes, dataBytes] = [readFileSync(planPath), data ?? readFileSync(dataPath)];
  const files = { [dataPath]: dataBytes };
  const run = (of: number): Promise<Json> => printed(['monitor', 'run', '--plan', planPath, '--data', dataPath, '--year', String(of), '--as-of', asOf, '--json'], files);
  const program = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version;
  return evidenceOf({ planPath, dataPath, planBytes, dataBytes, run: await run(year), before: await run(year - 1), plan: await printed(['plan', 'read', planPath, '--json'], files), year, options: [asOf, ...options], program });
}
