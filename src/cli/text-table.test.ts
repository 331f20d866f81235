import { expect, test } from 'vitest';
import { displayWidth, fitWidth, textTable } from './text-table.ts';

test('Chinese characters take two columns', () => {
  expect(displayWidth('妇女ab％')).toBe(8);
});

test('a long text is cut to its columns with a mark', () => {
  expect(fitWidth('妇女与健康', 7)).toBe('妇女与…');
  expect(fitWidth('妇女', 4)).toBe('妇女');
});

test('columns line up', () => {
  const lines = textTable([{ heading: '领域' }, { heading: '数', right: true }], [['妇女与健康', '11'], ['a', '2']]).split('\n');
  expect(lines).toEqual(['领域        数', '──────────  ──', '妇女与健康  11', 'a            2']);
});
