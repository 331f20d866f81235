import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textPlanToDocx } from '../../../test/makers/text-plan-to-docx.ts';
import { readDocx } from './read-docx.ts';

const folder = new URL('../../../../shared/plans/', import.meta.url);
const plans = ['baijiantan-2021-2025.txt', 'kundulun-2021-2030.txt'].map((name) => ({ name, file: new URL(name, folder) }));
const present = plans.filter((plan) => existsSync(plan.file));
if (present.length < plans.length) console.warn('skipped: the source plan texts are not at ../shared/plans');

/** All printed characters of a raw text, page marks left out. */
const printed = (text: string): string => text.split('\n').filter((line) => !/^\s*[-—]\s*\d+\s*[-—]\s*$/.test(line)).join('').replaceAll(/\s/g, '');

function firstDifference(got: string, wanted: string): string | undefined {
  if (got === wanted) return undefined;
  let at = 0;
  while (got[at] === wanted[at]) at += 1;
  return `${String(at)}: ${got.slice(at, at + 30)} | ${wanted.slice(at, at + 30)}`;
}

describe.skipIf(present.length === 0)('the source plans as docx', () => {
  test.each(present)('$name comes back with the same characters in the same order', ({ file }) => {
    const text = readFileSync(file, 'utf8');
    const content = readDocx(textPlanToDocx(text));
    expect(content.issues).toEqual([]);
    const got = content.lines.map((line) => line.text).join('').replaceAll(/\s/g, '');
    expect(firstDifference(got, printed(text))).toBe(undefined);
    expect(content.pages).toBe(text.split('\n').filter((line) => line.startsWith(' ')).length);
  });
});
