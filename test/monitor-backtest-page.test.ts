import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { loadBacktestSchema, type BacktestReport } from '#monitoring';
import { memoryTerminal } from './memory-terminal.ts';
import { chanceFrom } from './seeded.ts';

const page = readFileSync('docs/monitor-backtest.md', 'utf8');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const snippet = (name: string): string => new RegExp(`<!-- example: ${name} -->\\n\`\`\`text\\n([\\s\\S]*?)\\n?\`\`\``).exec(page)?.[1] ?? '';

async function backtest(content: Uint8Array, ...options: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const { terminal, printed } = memoryTerminal({ '表.csv': content });
  return { code: await runCommand(['monitor', 'backtest', '--data', '表.csv', ...options], terminal), ...printed };
}

/** A made-up family of so many series, twelve years each, moving by chance. */
function made(series: number): string {
  const { fraction } = chanceFrom(11);
  const rows = Array.from({ length: series }, (_, at) => {
    let level = 40 + 20 * fraction();
    return Array.from({ length: 12 }, (_year, year) => `示例率,示例${String(at)}县,${String(2010 + year)},${(level += fraction() - 0.4).toFixed(2)}`).join('\n');
  });
  return `指标,地区,年份,数值\n${rows.join('\n')}\n`;
}

type Document = { readonly reports: readonly BacktestReport[]; readonly issues: readonly { readonly code: string; readonly line?: number }[] };

const fieldsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(fieldsOf) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]) : [];

describe('the page of back-tests', () => {
  test('the JSON meets its schema, on one line, and every field is explained', async () => {
    const { code, out, err } = await backtest(bytes(made(20)), '--json');
    expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
    const document = JSON.parse(out) as Document;
    expect((await loadBacktestSchema()).safeParse(document).error?.issues ?? []).toEqual([]);
    expect(document.reports.map(({ learning, models }) => [learning, models.length])).toEqual([['others', 8], ['past', 8]]);
    expect([...new Set(fieldsOf(document))].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });

  test('a family of sixteen is tried both ways: what a fold leaves of it is still learnt from', async () => {
    const { code, out } = await backtest(bytes(made(16)));
    expect([code, out.split('\n\n').slice(0, 2).map((part) => part.split('（')[0])]).toEqual([0, ['各方法在相同窗口上的表现', '各方法在相同窗口上的表现']]);
  });

  test('the rows shown are read, but are too few to learn from: 1, and the JSON says so in the same shape', async () => {
    const table = await backtest(bytes(snippet('data')));
    expect(table).toEqual({ code: 1, out: '没有可以回测的族：每族至少要有15条序列，每条至少5个年份。\n', err: '' });
    const { code, out } = await backtest(bytes(snippet('data')), '--json');
    const document = JSON.parse(out) as Document;
    expect([code, document.reports.map(({ families }) => families)]).toEqual([1, [0, 1].map(() => [{ name: '示例入学率', transform: 'logit', series: 2, tried: false }])]);
    expect((await loadBacktestSchema()).safeParse(document).error?.issues ?? []).toEqual([]);
  });

  test.each<readonly [string, string, readonly (readonly [string, number | undefined])[]]>([
    ['a table without years', 'indicator,country,value\na,b,1\n', [['panel-column-missing', 1]]],
    ['rows that are no figures', 'indicator,country,year,value\na,b,2020,约95\na,,2021,95\n', [['panel-row-unreadable', 2], ['panel-row-unreadable', 3]]],
  ])('%s: 1 with every reason, and one JSON document', async (_name, text, issues) => {
    const { code, out, err } = await backtest(bytes(text), '--json');
    const document = JSON.parse(out) as Document;
    expect([code, document.reports, document.issues.map(({ code, line }) => [code, line]), err.trimEnd().split('\n').length]).toEqual([1, [], issues, issues.length]);
    expect((await loadBacktestSchema()).safeParse(document).error?.issues ?? []).toEqual([]);
  });

  test.each([[[]], [['--data']], [['panel.csv']], [['--data', '/no/such/panel.csv']]])('wrong use ends with 2 and nothing on standard output: %j', async (words) => {
    const { terminal, printed } = memoryTerminal();
    expect([await runCommand(['monitor', 'backtest', ...words], terminal), printed.out, printed.err === '']).toEqual([2, '', false]);
  });

  test('every heading the page names is read, and it names all', () => {
    const source = readFileSync('src/monitoring/backtest/panel-of-table.ts', 'utf8');
    const wordsOf = (column: string): string[] => [...(new RegExp(`^  ${column}: \\[(.*)\\],$`, 'm').exec(source)?.[1] ?? '').matchAll(/'([^']+)'/g)].flatMap(([, word]) => word ?? []);
    const rows = [...page.matchAll(/^\| (family|series|year|value|part) \| ([^|]+) \|/gm)].map(([, column = '', words = '']) => [column, words.replaceAll('`', '').trim().split(', ')]);
    expect(rows).toEqual(['family', 'series', 'year', 'value', 'part'].map((column) => [column, wordsOf(column)]));
  });
});

const m3 = new URL('../../shared/data/m3_yearly.csv', import.meta.url);
const present = existsSync(m3);
if (!present) console.warn('SKIPPED the JSON of a back-test over M3: ../shared/data/m3_yearly.csv is not there');

test.skipIf(!present)('the JSON over a family of M3 with values held out meets its schema', async () => {
  const [head = '', ...rows] = readFileSync(m3, 'utf8').split('\n');
  const { code, out } = await backtest(bytes([head, ...rows.filter((row) => row.split(',')[2] === 'FINANCE')].join('\n')), '--json');
  const { reports } = JSON.parse(out) as Document;
  expect([code, (await loadBacktestSchema()).safeParse(JSON.parse(out)).error?.issues ?? []]).toEqual([0, []]);
  expect(reports.map(({ families, heldOut }) => [families.map(({ name, series }) => [name, series]), heldOut.length])).toEqual([0, 1].map(() => [[['FINANCE', 58]], 8]));
});
