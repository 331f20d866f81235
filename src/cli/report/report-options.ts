import { resolve } from 'node:path';
import { reportFormatOf, reportFormats, type ReportFormat } from '#rendering';
import { UsageError } from '../command.ts';
import { readRunOptions, type RunOptions } from '../monitoring/run-options.ts';

type Typed = Parameters<typeof readRunOptions>[1];

/** A file to be written, in the format of its name. */
export type Output = { readonly path: string; readonly format: ReportFormat };

/** What was typed after a kind of report. */
export type ReportOptions = { readonly run: RunOptions; readonly outputs: readonly Output[]; readonly standIn: string | null; readonly issuer: string; readonly office: string; readonly date: string; readonly passagesPath: string | null; readonly templatePath: string | null };

const textOf = (given: Typed[string]): string => (typeof given === 'string' ? given : '');

/** A report in the place of what it is made from would destroy it. */
function refuseInputs(outputs: readonly Output[], inputs: readonly (string | null)[]): void {
  const lost = outputs.find(({ path }) => inputs.some((input) => input !== null && input !== '-' && resolve(input) === resolve(path)));
  if (lost !== undefined) throw new UsageError(`--out 写的“${lost.path}”就是要读的文件，会被报告覆盖；请换一个名称`);
}

function outputsOf(given: Typed[string], command: string): readonly Output[] {
  const paths = (Array.isArray(given) ? given : [given]).flatMap((path: unknown) => (typeof path === 'string' && path !== '' ? [path] : []));
  const extensions = reportFormats.map(({ extension }) => `.${extension}`).join('、');
  if (paths.length === 0) throw new UsageError(`请用 --out 写明报告文件，例如 halfsky ${command} … --out 报告.docx（可以写几次，格式按扩展名：${extensions}）`);
  const twice = paths.find((path, at) => paths.findIndex((one) => resolve(one) === resolve(path)) !== at);
  if (twice !== undefined) throw new UsageError(`--out 两次写到同一个文件“${twice}”`);
  return paths.map((path) => {
    const format = reportFormatOf(path);
    if (format === undefined) throw new UsageError(`不知道“${path}”是什么格式，扩展名应为 ${extensions}`);
    return { path, format };
  });
}

/**
 * Reads what was typed after a kind of report. `--public` is refused: until small counts are protected, reports are internal (model.md 10).
 *
 * @example readReportOptions([], { plan: '规划.docx', data: '数据.xlsx', year: '2024', out: ['报告.docx'] }, '2025-08-01', 'report annual').outputs[0]?.format.extension // 'docx'
 */
export function readReportOptions(words: readonly string[], options: Typed, today: string, command: string): ReportOptions {
  const run = readRunOptions(words, options, today, command);
  const { passages, template, 'stand-in': standIn } = options;
  const outputs = outputsOf(options['out'], command);
  refuseInputs(outputs, [run.planPath, run.dataPath, typeof passages === 'string' ? passages : null]);
  return {
    run, outputs, standIn: typeof standIn === 'string' ? standIn : null, issuer: textOf(options['issuer']), office: textOf(options['office']) || '妇女儿童工作委员会办公室', date: textOf(options['date']),
    passagesPath: typeof passages === 'string' ? passages : null, templatePath: typeof template === 'string' ? template : null,
  };
}
