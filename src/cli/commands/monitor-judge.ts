import { caseResult, defaultModel, forecastModels, type CaseResult } from '#monitoring';
import { UsageError, type Command } from '../command.ts';
import { linesOf } from '../lines-of.ts';
import { caseLine } from '../case-line.ts';

const names = forecastModels.map(({ id }) => id).join('、');

function resultOf(line: string, number: number, model: (typeof forecastModels)[number]): CaseResult {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { id: null, issues: [{ code: 'case-not-json', severity: 'error', message: '这一行不是 JSON，每行应是一个完整的 JSON 对象', line: number }] };
  }
  const result = caseResult(given, model);
  return 'issues' in result ? { id: result.id, issues: result.issues.map((issue) => ({ ...issue, line: number })) } : result;
}

/** `halfsky monitor judge`: one case a line in, one result a line out, in order. */
export const monitorJudge: Command = {
  noun: 'monitor',
  verb: 'judge',
  usage: 'halfsky monitor judge [FILE] [--json] [--model NAME]',
  summary: '逐行判断：每行一个案例（JSON），每行一个结果，顺序不变；不写文件名则读标准输入，读不懂的一行说明原因后继续',
  options: [{ name: 'json', help: '每行输出一个 JSON 对象' }, { name: 'model', value: 'NAME', help: `预测方法（${names}），不写则用默认方法 ${defaultModel.id}；method-1 为最初规定的方法` }],
  run: async ({ words, options }, terminal) => {
    const [path = '-', ...more] = words;
    if (more.length > 0) throw new UsageError('一次只读一个文件，例如：halfsky monitor judge 案例.jsonl --json');
    const name = options['model'] ?? defaultModel.id;
    const model = forecastModels.find(({ id }) => id === name);
    if (!model) throw new UsageError(`没有预测方法“${String(name)}”。现有：${names}`);
    const show = options['json'] === true ? (result: CaseResult) => JSON.stringify(result) : caseLine;
    let number = 0;
    for await (const lines of linesOf(terminal.readChunks(path))) {
      const told: string[] = [];
      for (const line of lines) {
        number++;
        if (line.trim() !== '') told.push(show(resultOf(number === 1 ? line.replace(/^\uFEFF/, '') : line, number, model)));
      }
      if (told.length > 0) terminal.out(told.join('\n'));
      await terminal.drained();
    }
    return 0;
  },
};
