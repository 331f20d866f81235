import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goodFacts } from './example-facts.ts';
import { examinations } from './index.ts';

const others = new Set(['examination', 'example-facts', 'gather-facts', 'index']);

test('every examination stands in a file of its name and on the list', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts')).map((name) => name.replace('.ts', ''));
  expect(examinations.map(({ id }) => id).toSorted()).toEqual(files.filter((name) => !others.has(name)).toSorted());
});

test.each(examinations.map((examination) => [examination.id, examination] as const))('%s finds nothing where nothing is wrong', (_id, examination) => {
  expect(examination.judge(goodFacts)).toMatchObject({ state: 'good' });
});

test.each(examinations.flatMap((examination) => examination.examples.map((example, at) => [`${examination.id} ${String(at)}`, examination, example] as const)))('%s', (_name, examination, { facts, state }) => {
  const diagnosis = examination.judge({ ...goodFacts, ...facts });
  expect(diagnosis).toMatchObject({ state });
  expect(diagnosis.advice === undefined).toBe(state === 'good');
});
