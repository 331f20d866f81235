import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errors } from '#actions';

const rows = readFileSync('docs/api-errors.md', 'utf8').split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

test('the page of errors and the catalogue are the same, both ways', () => {
  const documented = rows.map(([code = '', status = '', message = '']) => [code.replaceAll('`', ''), Number(status), message]);
  expect(documented).toEqual(Object.entries(errors).map(([code, { status, message }]) => [code, status, message]));
});

test('every error says when it comes and what to do', () => {
  expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === '')).map(([code]) => code)).toEqual([]);
});
