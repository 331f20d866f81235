import { expect, test } from 'vitest';
import { sourceBook } from '../../figures/figure-source.ts';
import { plainText } from '../../figures/say.ts';
import { cell } from '../blocks.ts';
import { footnotes } from './footnotes.ts';

const figure = (text: string, suffix = '') => ({ runs: [{ text: `${text}${suffix}` }], number: { value: Number(text), digits: 1, suffix } });

test('what was written beside a figure stands below the table, behind a sign that the figure bears', () => {
  const notes = footnotes(sourceBook());
  const marked = notes.marked(figure('50.8', '③'), { year: 2025, notes: ['全年1例，已经核实'] }, '孕产妇死亡率');
  expect([plainText(marked.runs), marked.number]).toEqual(['50.8③[1]', { value: 50.8, digits: 1, suffix: '③[1]' }]);
  expect(notes.lines().map(plainText)).toEqual(['[1]“孕产妇死亡率”2025年：全年1例，已经核实。']);
});

test('the same words are one footnote with all its figures; a figure may have several', () => {
  const notes = footnotes(sourceBook());
  const [first, second] = [['口径已改。'], ['漏报补齐', '口径已改。']].map((of, at) => notes.marked(figure('3.2'), { year: 2024 + at, notes: of }, '低出生体重发生率'));
  expect([first, second].map((one) => plainText(one?.runs ?? []))).toEqual(['3.2[1]', '3.2[2][1]']);
  expect(notes.lines().map(plainText)).toEqual(['[1]“低出生体重发生率”2024年、“低出生体重发生率”2025年：口径已改。', '[2]“低出生体重发生率”2025年：漏报补齐。']);
});

test('a table without a note has no footnotes and its cells are as they were', () => {
  const notes = footnotes(sourceBook());
  const plain = figure('96.3');
  expect(notes.marked(plain, { year: 2025 }, '孕产妇系统管理率')).toBe(plain);
  expect(notes.lines()).toEqual([]);
});

test('every figure of a footnote knows that it was written', () => {
  const book = sourceBook();
  const notes = footnotes(book);
  notes.marked(cell('1:3'), { year: 2025, notes: ['3家变4家'] }, '医护比');
  const sources = book.all();
  expect(notes.lines().flat().map((run) => ('source' in run && run.source !== undefined ? sources[run.source]?.kind : null))).toEqual(['order', 'written']);
});
