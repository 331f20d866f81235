import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { loadRunSchema, type MonitoringRun } from '#monitoring';
import { memoryTerminal } from './memory-terminal.ts';
import { sourceTexts, sourceTextsArePresent } from './source-texts.ts';

const root = join(import.meta.dirname, '..');
const example = join(root, 'example', '示例区妇女儿童发展规划.docx');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const planText = (period: string, goals: readonly string[]): string => `示例区妇女发展规划${period}\n第一章 总则\n第二章 发展领域\n（一）妇女与健康\n责任单位：卫生健康局\n主要目标：\n${goals.map((goal, at) => `${String(at + 1)}.${goal}`).join('\n')}\n策略措施：\n1.加强服务。\n`;
const files = {
  'a.txt': bytes(planText('（2021—2025年）', ['孕产妇死亡率下降到12/10万以下。', '产前检查率达到98%以上。'])),
  '无期限.txt': bytes(planText('', ['产前检查率达到98%以上。'])),
  'b.csv': bytes('指标,年份,数值,地区\n产前检查率,2020,96.0,示例区\n产前检查率,2023,97.2,示例区\n产前检查率,2023,90.1,邻区\n'),
  '无地区.csv': bytes('指标,年份,数值\n产前检查率,2023,97.2\n'),
  '空.csv': bytes('指标,年份,数值\n产前检察率,2023,97.2\n不认识的名称,二〇二三?,97.2\n'),
  '图.csv': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  '图.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
};

async function run(words: readonly string[], given: Readonly<Record<string, Uint8Array>> = files): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const { terminal, printed } = memoryTerminal(given);
  const code = await runCommand(['monitor', 'run', ...words], terminal);
  return { code, ...printed };
}

const asked = (options: Readonly<Record<string, string>>): string[] => Object.entries({ plan: 'a.txt', data: 'b.csv', year: '2023', ...options }).flatMap(([name, value]) => [`--${name}`, value]);
const documentOf = (out: string): MonitoringRun => JSON.parse(out) as MonitoringRun;

describe('wrong use ends with 2, a Chinese sentence and nothing on standard output', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['words without an option', ['a.txt', 'b.csv'], '规划和数据要写在 --plan 和 --data 后面，不认识“a.txt b.csv”'],
    ['no plan', ['--data', 'b.csv', '--year', '2023'], '请用 --plan 写明规划文件'],
    ['no data', ['--plan', 'a.txt', '--year', '2023'], '请用 --data 写明数据文件'],
    ['no year', ['--plan', 'a.txt', '--data', 'b.csv'], '请用 --year 写明监测年份'],
    ['a year in words', asked({ year: '去年' }), '--year 应为四位数的年份，例如 2024，现为“去年”'],
    ['a year of two figures', asked({ year: '23' }), '现为“23”'],
    ['an empty year', asked({ year: '' }), '现为“”'],
    ['a day no calendar has', asked({ 'as-of': '2025-02-30' }), '--as-of 应为日历上有的日期，例如 2025-08-01，现为“2025-02-30”'],
    ['a day in words', asked({ 'as-of': '明天' }), '现为“明天”'],
    ['a subject there is not', asked({ subject: 'men' }), '--subject 应为 women（妇女）或 children（儿童），现为“men”'],
    ['a name every object has', asked({ subject: 'constructor' }), '现为“constructor”'],
    ['a subject the file does not have', asked({ subject: 'children' }), '文件里没有儿童规划，只有：《示例区妇女发展规划（2021—2025年）》'],
    ['a year before the plan', asked({ year: '2020' }), '《示例区妇女发展规划（2021—2025年）》从2021年开始，2020年没有可以判断的；请用 --year 写规划开始以后的年份'],
    ['a plan without period', asked({ plan: '无期限.txt' }), '《示例区妇女发展规划》没有起止年份，无法判断；请在 plan read --json 的结果里补上 startYear 和 endYear，再用 --plan 给出'],
    ['a place the data do not have', asked({ place: '示例县' }), '数据里没有地区“示例县”，有：示例区、邻区'],
    ['a place where the data have none', asked({ data: '无地区.csv', place: '示例区' }), '数据里没有地区“示例区”，各行都没有写地区，不需要 --place'],
    ['an empty place', asked({ place: '' }), '--place 后面要写地区的名称'],
    ['one standard input for two files', asked({ plan: '-', data: '-' }), '标准输入只有一份，--plan 和 --data 不能都写“-”'],
    ['no such plan', asked({ plan: '/no/such/规划.docx' }), '找不到文件：/no/such/规划.docx'],
    ['no such data', asked({ data: '/no/such/数据.csv' }), '找不到文件：/no/such/数据.csv'],
    ['a folder', asked({ data: root }), '这是一个文件夹'],
    ['an option there is not', asked({ month: '3' }), '不认识或用错了选项 --month'],
  ])('%s', async (_name, words, says) => {
    for (const last of [[], ['--json']]) {
      const { code, out, err } = await run([...words, ...last]);
      expect({ code, out, says: err.includes(says) ? says : err }).toEqual({ code: 2, out: '', says });
    }
  });
});

describe('a file that cannot be used ends with 1', () => {
  test.each<readonly [string, string[], readonly string[]]>([
    ['data of which no name is known', asked({ data: '空.csv' }), ['产前检察率', '不认识的名称']],
    ['a picture as data', asked({ data: '图.csv' }), ['图片']],
    ['a picture as plan, and as data', asked({ plan: '图.txt', data: '图.csv' }), ['图.txt：', '图.csv：']],
  ])('%s: every reason, and with --json one document in the shape of a run', async (_name, words, says) => {
    const table = await run(words);
    expect([table.code, table.out, says.filter((words) => !table.err.includes(words))]).toEqual([1, '', []]);
    const json = await run([...words, '--json']);
    expect([json.code, json.out.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect((await loadRunSchema()).safeParse(JSON.parse(json.out)).error?.issues ?? []).toEqual([]);
    expect([documentOf(json.out).plans, documentOf(json.out).issues.length > 0]).toEqual([[], true]);
  });
});

describe('years outside the plan', () => {
  const codes = async (options: Readonly<Record<string, string>>): Promise<readonly string[]> => documentOf((await run([...asked(options), '--json'])).out).issues.map(({ code }) => code);

  test('a year after the plan is judged at the deadlines, and said', async () => {
    expect(await codes({ year: '2027', 'as-of': '2028-08-01' })).toEqual(['figures-of-other-places', 'year-after-plan']);
  });

  test('a year that is not over is said, and nothing is owed for it', async () => {
    expect(await codes({ year: '2024', 'as-of': '2024-08-01' })).toEqual(['figures-of-other-places', 'year-not-over']);
    const missing = async (asOf: string): Promise<unknown> => documentOf((await run([...asked({ year: '2024', 'as-of': asOf }), '--json'])).out).plans[0]?.targets[1]?.warnings.find(({ inputs }) => 'missing' in inputs)?.inputs['missing'];
    expect([await missing('2024-08-01'), await missing('2025-06-30'), await missing('2025-07-01')]).toEqual(['2021,2022', '2021,2022', '2021,2022,2024']);
  });

  test('a plan that has not begun beside one that has is run, its targets not due', async () => {
    const two = { ...files, 'a.txt': bytes(`${planText('（2021—2025年）', ['产前检查率达到98%以上。'])}${planText('（2026—2030年）', ['产前检查率达到99%以上。']).replace('妇女发展', '儿童发展')}`) };
    const { plans, issues } = documentOf((await run([...asked({ 'as-of': '2024-08-01' }), '--json'], two)).out);
    expect(plans.map(({ startYear, targets }) => [startYear, targets.map(({ achievement }) => achievement)])).toEqual([[2021, ['not-met']], [2026, ['not-due']]]);
    expect(issues.map(({ code }) => code)).toEqual(['figures-of-other-places', 'year-before-plan']);
  });
});

describe('the JSON of runs', () => {
  test('of the shipped example meets its schema, on one line, with nothing on standard error', async () => {
    const { code, out, err } = await run([...asked({ plan: example, data: '无地区.csv', 'as-of': '2025-08-01' }), '--json']);
    expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
    expect((await loadRunSchema()).safeParse(JSON.parse(out)).error?.issues ?? []).toEqual([]);
  });

  const present = sourceTextsArePresent('the JSON of runs over the source plans');
  test.skipIf(!present).each(sourceTexts)('of $name meets its schema, and nothing in it is lost in printing', async ({ path }) => {
    const data = new URL('../../shared/data/china_series.csv', import.meta.url).pathname;
    const { code, out } = await run([...asked({ plan: path, data, year: '2024', 'as-of': '2025-08-01' }), '--json'], {});
    expect(code).toBe(0);
    expect((await loadRunSchema()).safeParse(JSON.parse(out)).error?.issues ?? []).toEqual([]);
    const table = (await run(asked({ plan: path, data, year: '2024', 'as-of': '2025-08-01' }), {})).out;
    expect(documentOf(out).plans.flatMap(({ targets }) => targets.filter(({ id }) => !table.includes(id)).map(({ id }) => id))).toEqual([]);
  });
});
