import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, 'awkward');
const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'awkward-cases.md'), 'utf8');

/** Every row of the table: number, Chinese name, line of practice.md, file. */
const rows = [...page.matchAll(/^\| (\d+) \| ([^|]+) \| (\d+) \| [^|]+ \| (\w+) \|$/gm)].map(([, number, name, , file]) => `${number ?? ''} ${(name ?? '').trim()} ${file ?? ''}`);
/** Every test that is named after a case. */
const tested = readdirSync(folder).filter((name) => name.endsWith('.test.ts')).flatMap((name) =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/test\('case (\d+) ([^:]+): /g)].map(([, number, title]) => `${number ?? ''} ${title ?? ''} ${name.replace('.test.ts', '')}`));

test('every awkward case on the page has a test of its name in its file, and every such test is on the page', () => {
  expect(tested.toSorted()).toEqual(rows.toSorted());
});

test('there are 25, numbered from 1', () => {
  expect(rows.map((row) => Number(row.split(' ')[0]))).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
});
