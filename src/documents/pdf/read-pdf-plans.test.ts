import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { joinPlanLines } from '../../../test/makers/plan-text.ts';
import { textPlanToPdf } from '../../../test/makers/text-plan-to-pdf.ts';
import { readPdf } from './read-pdf.ts';

const folder = new URL('../../../../shared/plans/', import.meta.url);
const plans = ['baijiantan-2021-2025.txt', 'kundulun-2021-2030.txt'].map((name) => ({ name, file: new URL(name, folder) }));
const present = plans.filter((plan) => existsSync(plan.file));
if (present.length < plans.length) console.warn('skipped: the source plan texts are not at ../shared/plans');
const cases = present.flatMap((plan) => ([1, 2] as const).map((columns) => ({ ...plan, columns })));

const printed = (text: string): string => text.replaceAll(/\s/g, '');

function firstDifference(got: string, wanted: string): string | undefined {
  if (got === wanted) return undefined;
  let at = 0;
  while (got[at] === wanted[at]) at += 1;
  return `${String(at)}: ${got.slice(at, at + 30)} | ${wanted.slice(at, at + 30)}`;
}

describe.skipIf(present.length === 0)('the source plans as pdf', () => {
  test.each(cases)('$name in $columns columns comes back with the same characters in the same order', async ({ file, columns }) => {
    const text = readFileSync(file, 'utf8');
    const paragraphs = joinPlanLines(text).map((paragraph) => printed(paragraph.text));
    const content = await readPdf(textPlanToPdf(text, { columns, header: '妇女儿童发展规划汇编', footer: '区妇女儿童工作委员会办公室' }));
    const body = content.lines.filter((line) => !line.furniture);
    expect(content.issues).toEqual([]);
    expect(firstDifference(printed(body.map((line) => line.text).join('')), paragraphs.join(''))).toBe(undefined);
    expect(content.lines.filter((line) => line.furniture).length).toBe(3 * content.pages);
  });

  test.each(cases)('$name in $columns columns: every sign of a paragraph is true, and most paragraphs have one', async ({ file, columns }) => {
    const text = readFileSync(file, 'utf8');
    const starts = new Set<number>();
    let length = 0;
    for (const paragraph of joinPlanLines(text)) {
      starts.add(length);
      length += printed(paragraph.text).length;
    }
    starts.add(length);
    const content = await readPdf(textPlanToPdf(text, { columns }));
    let at = 0;
    let found = 0;
    const wrong: string[] = [];
    for (const line of content.lines.filter((one) => !one.furniture)) {
      if (line.startsParagraph && !starts.has(at)) wrong.push(`starts: ${line.text}`);
      if (line.startsParagraph) found += 1;
      at += printed(line.text).length;
      if (line.breaksAfter && !starts.has(at)) wrong.push(`breaks: ${line.text}`);
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan((starts.size - 1) * 0.98);
  });
});
