import { join } from 'node:path';
import { reportFormatOf } from '#rendering';
import type { Terminal } from '../command.ts';
import { buildReport } from './build-report.ts';
import { reportTypeOf } from './report-type-of.ts';
import { writeOutputs } from './write-outputs.ts';

/** The files of the example, and the year and day it is judged by. */
type Example = { readonly plan: string; readonly data: string; readonly year: number; readonly asOf: string };

const name = '示例区年度统计监测报告';

/**
 * Writes the annual report of the example into a folder, in every format that needs no other program. Gives the paths written.
 *
 * @example await writeExample(example, 'halfsky-out', terminal) // ['halfsky-out/示例区年度统计监测报告.docx', …]
 */
export async function writeExample({ plan, data, year, asOf }: Example, folder: string, terminal: Terminal): Promise<readonly string[]> {
  const run = { planPath: plan, dataPath: data, year, asOf, subject: null, place: null, parent: null };
  const built = await buildReport(reportTypeOf('annual'), { run, standIn: null, issuer: '示例区统计局', office: '区妇儿工委办公室', date: '', passagesPath: null }, terminal);
  if (!built.ok) return [];
  const outputs = ['docx', 'html', 'xlsx'].flatMap((extension) => {
    const path = join(folder, `${name}.${extension}`);
    const format = reportFormatOf(path);
    return format === undefined ? [] : [{ path, format }];
  });
  await terminal.makeFolder(folder);
  return (await writeOutputs(built.report, outputs, terminal)).files.map(({ path }) => path);
}
