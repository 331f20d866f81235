import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { achievementStates, badges, loadRunSchema, outlooks, standingOf } from '#monitoring';
import { missingReasonWords } from '#kernel';
import { measures } from '../src/monitoring/progress/measures/index.ts';
import { memoryTerminal } from './memory-terminal.ts';
import { rounded } from './rounded.ts';

const file = 'docs/monitor-run.md';
let page = readFileSync(file, 'utf8');
const snippet = (name: string): string => new RegExp(`<!-- example: ${name} -->\\n\`\`\`(?:text|json)\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1] ?? '';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`);
const typed = ['--plan', '规划.txt', '--data', '数据.csv', '--year', '2024', '--as-of', '2025-08-01'];

async function run(...options: readonly string[]): Promise<string> {
  const { terminal, printed } = memoryTerminal({ '规划.txt': bytes(snippet('plan')), '数据.csv': bytes(snippet('data')) });
  expect(await runCommand(['monitor', 'run', ...typed, ...options], terminal)).toBe(0);
  return printed.out;
}

type Told = { readonly plans: readonly { readonly targets: readonly Readonly<Record<string, unknown>>[] }[] };
const told = async (): Promise<Told> => JSON.parse(await run('--json')) as Told;

const put = (name: string, text: string): void => {
  page = page.replace(new RegExp(`(<!-- example: ${name} -->\\n\`\`\`(?:text|json)\\n)[\\s\\S]*?(\\n\`\`\`)`), (_whole, before: string, after: string) => `${before}${text}${after}`);
};

/** `WRITE_DOCS=1 npx vitest run test/monitor-run-page.test.ts` writes what is printed into the page. */
if (process.env['WRITE_DOCS'] === '1') {
  put('output', (await run()).trimEnd());
  put('target', `{\n${Object.entries((await told()).plans[0]?.targets[1] ?? {}).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}`);
  writeFileSync(file, page);
}

/** Every name of a field in a value. Names that are years, rules and the like are no fields. */
const open: ReadonlySet<string> = new Set(['inputs', 'byState', 'progress']);
const fieldsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(fieldsOf) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => [name, ...(open.has(name) || (name === 'settings' && !('aboutTolerance' in inner)) ? [] : fieldsOf(inner))]) : [];

describe('the page of runs', () => {
  test('the command line shown is the one whose output is shown, and the output is what is printed', async () => {
    expect(page).toContain(`\`npx halfsky monitor run ${typed.join(' ')}\``);
    expect(snippet('output').split('\n')).toEqual((await run()).trimEnd().split('\n'));
  });

  test('the target shown is the second of the JSON, and every field is explained', async () => {
    const document = await told();
    expect(rounded(document.plans[0]?.targets[1])).toEqual(rounded(JSON.parse(snippet('target'))));
    expect((await loadRunSchema()).safeParse(document).error?.issues ?? []).toEqual([]);
    const { mapping: _mapping, ...own } = document as unknown as Readonly<Record<string, unknown>>;
    expect([...new Set(fieldsOf(own))].filter((field) => !page.includes(`\`${field}\``) && !page.includes(`"${field}"`))).toEqual([]);
  });

  test('every state stands there with word, sign and what it counts as', () => {
    const counts = { met: 'met', 'not-met': 'not met', unproven: 'neither, told apart', unassessed: 'cannot be judged' } as const;
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| (.) \| [^|]+ \| ([^|]+) \|$/gmu)].map(([, ...cells]) => cells);
    expect(rows).toEqual(Object.entries(achievementStates).map(([state, { word, sign }]) => [state, word, sign, counts[standingOf[state as keyof typeof standingOf]]]).toSorted((a, b) => order(rows, a) - order(rows, b)));
  });

  test('every outlook, badge, absence and measure stands there', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| (.) \| [^|]+ \|$/gmu)].map(([, ...cells]) => cells);
    expect(rows).toEqual(Object.entries(outlooks).map(([outlook, { word, sign }]) => [outlook, word, sign]));
    const words = [...Object.entries(badges), ...Object.entries(missingReasonWords)].map(([id, word]) => `\`${id}\` ${word}`);
    expect([...words, ...measures.map(({ id }) => `\`${id}\``)].filter((one) => !page.includes(one))).toEqual([]);
  });
});

/** The page groups states by what they count as; the list of the source has its own order. */
const order = (rows: readonly (readonly (string | undefined)[])[], row: readonly string[]): number => rows.findIndex(([state]) => state === row[0]);
