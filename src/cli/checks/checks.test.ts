import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goodFacts } from './example-facts.ts';
import { checks } from './index.ts';

const others = new Set(['check', 'example-facts', 'gather-facts', 'index']);

test('every check stands in a file of its name and on the list', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts')).map((name) => name.replace('.ts', ''));
  expect(checks.map(({ id }) => id).toSorted()).toEqual(files.filter((name) => !others.has(name)).toSorted());
});

test.each(checks.map((check) => [check.id, check] as const))('%s finds nothing where nothing is wrong', (_id, check) => {
  expect(check.judge(goodFacts)).toMatchObject({ state: 'good' });
});

test.each(checks.flatMap((check) => check.examples.map((example, at) => [`${check.id} ${String(at)}`, check, example] as const)))('%s', (_name, check, { facts, state }) => {
  const finding = check.judge({ ...goodFacts, ...facts });
  expect(finding).toMatchObject({ state });
  expect(finding.advice === undefined).toBe(state === 'good');
});
