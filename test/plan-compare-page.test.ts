import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCommand } from '#cli';
import { comparisonRules } from '../src/plan/comparison/rules/index.ts';
import { memoryTerminal } from './memory-terminal.ts';

const page = readFileSync('docs/plan-compare.md', 'utf8');
const name = '示例区妇女儿童发展规划.docx';

async function compared(...options: readonly string[]): Promise<string> {
  const { terminal, printed } = memoryTerminal({ [name]: readFileSync(`example/${name}`) });
  expect(await runCommand(['plan', 'compare', name, ...options], terminal)).toBe(0);
  return printed.out;
}

test('the lines shown are the first lines printed, and the number of those left out is right', async () => {
  const shown = /```text\n([\s\S]*?)\n```/.exec(page)?.[1]?.split('\n') ?? [];
  const lines = (await compared()).trimEnd().split('\n');
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).toEqual(lines.slice(0, shown.length));
  expect(page).toContain(`without the last ${String(lines.length - shown.length)} lines`);
});

test('the example is a finding of the JSON, and every field is explained', async () => {
  const example: unknown = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? 'null');
  const { plans, findings } = JSON.parse(await compared('--json')) as { readonly plans: readonly object[]; readonly findings: readonly { readonly places: readonly object[]; readonly values: readonly object[] }[] };
  expect(findings[1]).toEqual(example);
  const fields = [...plans, ...findings, ...findings.flatMap(({ places, values }) => [...places, ...values])].flatMap((one) => Object.keys(one));
  expect([...new Set(fields)].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});

test('every rule stands there with its codes, in the order of the rules', () => {
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].map(([, id, codes]) => [id, codes?.replaceAll('`', '').split(', ')]);
  expect(rows).toEqual(comparisonRules.map(({ id, codes }) => [id, codes]));
});

test('the finding shown for measured figures is what the plan and the table shown give', async () => {
  const snippet = (name: string): string => new RegExp(`<!-- example: ${name} -->\\n\`\`\`text\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1] ?? '';
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { terminal, printed } = memoryTerminal({ 'a.txt': bytes(snippet('plan')), 'b.csv': bytes(snippet('data')) });
  expect(await runCommand(['plan', 'compare', 'a.txt', '--data', 'b.csv'], terminal)).toBe(0);
  expect(printed.out.split('\n').filter((line) => line.includes('实测'))).toEqual([snippet('finding')]);
  expect(printed.err).toBe('b.csv：本地区的现状数 3 个\n');
});
