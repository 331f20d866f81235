import { expect, test } from 'vitest';
import { preparedNames } from './prepared-names.ts';

test('a statement that comes again has a name, and keeps it', () => {
  const nameOf = preparedNames();
  expect([nameOf('select 1'), nameOf('select 2'), nameOf('select 1'), nameOf('select 2'), nameOf('select 1')]).toEqual([undefined, undefined, 'halfsky_1', 'halfsky_2', 'halfsky_1']);
});

test('no two statements have one name, and there is an end of names', () => {
  const nameOf = preparedNames();
  const texts = Array.from({ length: 500 }, (_, at) => `select ${String(at)}`);
  const named = texts.flatMap((text) => [nameOf(text), nameOf(text)]).filter((name) => name !== undefined);
  expect([named.length, new Set(named).size]).toEqual([200, 200]);
});

test('statements in bulk have none', () => {
  const nameOf = preparedNames();
  const text = `insert into t values ${'($1), '.repeat(2000)}`;
  expect([nameOf(text), nameOf(text), nameOf(text)]).toEqual([undefined, undefined, undefined]);
});
