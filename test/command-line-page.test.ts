import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '#actions';
import { commandLinePage } from '../tools/command-line-page.ts';

test('docs/command-line.md is what follows from the list of actions (node tools/make-command-line.ts writes it)', () => {
  const page = readFileSync('docs/command-line.md', 'utf8');
  expect(page === commandLinePage(actions)).toBe(true);
  expect([...actions.keys()].filter((name) => !page.includes(`### \`halfsky ${name.replace('.', ' ')}`))).toEqual([]);
});
