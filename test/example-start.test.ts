import { expect, test } from 'vitest';
import { runCommand } from '#cli';
import { memoryTerminal } from './memory-terminal.ts';

async function printed(words: readonly string[]): Promise<string> {
  const { terminal, printed: kept } = memoryTerminal();
  expect(await runCommand(words, terminal)).toBe(0);
  return kept.out;
}

const startLines = async (): Promise<readonly string[]> => (await printed(['report', 'example'])).split('\n');

test('report example shows, after the plans, how the targets of the example stand, on less than a page and marked as made up', async () => {
  const lines = await startLines();
  const from = lines.findIndex((line) => line.startsWith('示例监测：'));
  expect(lines[from]).toBe('示例监测：示例区监测数据.xlsx（示例数据，纯属虚构）');
  expect(lines.length - from).toBeLessThan(20);
  const rates = lines.slice(from).filter((line) => line.startsWith('达标率'));
  expect(rates.map((line) => /：(.+?)的目标/.exec(line)?.[1])).toEqual(['可监测', '可量化', '全部']);
});

test('the command it names judges the same targets: the counts of each plan are those of the full tables', async () => {
  const lines = await startLines();
  const told = lines.find((line) => line.startsWith('逐项结果'))?.split('npx halfsky ')[1] ?? '';
  const run = JSON.parse(await printed([...told.split(' '), '--json'])) as { readonly plans: readonly { readonly title: string; readonly rollUp: { readonly whole: { readonly tally: Readonly<Record<string, number>> } } }[] };
  const rows = run.plans.map(({ title, rollUp: { whole: { tally } } }) => [`《${title}》`, ...['total', 'met', 'notMet', 'unproven', 'unassessed'].map((count) => String(tally[count]))]);
  expect(rows.length).toBe(2);
  expect(lines.filter((line) => line.startsWith('《')).map((line) => line.trim().split(/\s+/)).filter((cells) => cells.length === 6)).toEqual(rows);
});
