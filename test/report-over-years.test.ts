import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { readCarried } from '#documents';
import { manifestName, readManifest } from '#publication';
import { planLines } from './makers/report-question.ts';
import { memoryTerminal } from './memory-terminal.ts';

const plan = new TextEncoder().encode(planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。', '婚前医学检查率提高到70%以上。'] }]));
const figures = { 产前检查率: ['97.0', '98.1', '98.2', '97.5', '97.6'], 婚前医学检查率: ['65.0', '66.0', '71.0', '72.0', '73.0'] };
const data = new TextEncoder().encode(['指标,年份,数值,单位', ...Object.entries(figures).flatMap(([name, values]) => values.map((value, at) => `${name},${String(2020 + at)},${value},%`))].join('\n'));

async function made(kind: string): Promise<Uint8Array> {
  const { terminal, printed } = memoryTerminal({ '规划.txt': plan, '数据.csv': data });
  const code = await runCommand(['report', kind, '--plan', '规划.txt', '--data', '数据.csv', '--year', '2024', '--as-of', '2025-07-01', '--out', 'r.html'], terminal);
  expect([printed.err, code]).toEqual(['', 0]);
  return terminal.readInput('r.html');
}

describe('reports over the whole time of a plan, from the command line', () => {
  test.each(['midterm', 'final', 'evaluation'])('%s: every year of the plan was judged, and the report is made again the same', async (kind) => {
    const bytes = await made(kind);
    const manifest = readManifest(await readCarried(bytes, manifestName));
    expect(manifest?.tables.find(({ id }) => id === 'years')?.rows.slice(1).map((row) => [row[0], row[3]])).toEqual([['2021年', '1'], ['2022年', '2'], ['2023年', '1'], ['2024年', '1']]);
    const { terminal, printed } = memoryTerminal({ '规划.txt': plan, '数据.csv': data, 'r.html': bytes });
    expect([await runCommand(['report', 'verify', 'r.html', '--plan', '规划.txt', '--data', '数据.csv'], terminal), printed.out.trim().split('\n').at(-1)]).toEqual([0, '结论：这份报告由这份规划和数据得出。']);
  });

  test('every kind is in the manual', () => {
    const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'report.md'), 'utf8');
    expect(['annual', 'midterm', 'final', 'evaluation', 'yearbook', 'tasks', 'feedback', 'warnings', 'brief'].filter((kind) => !page.includes(`| \`${kind}\` |`))).toEqual([]);
  });
});
