import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { waysPage } from './makers/ways-page.ts';

const page = 'docs/ways-of-judging.md';
if (process.env['WRITE_DOCS'] === '1') writeFileSync(page, waysPage());

test('the page of the ways to judge is what the families say', () => {
  expect(readFileSync(page, 'utf8')).toBe(waysPage());
});
