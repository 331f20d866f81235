import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber, labelsOf, textOf } from './labels.ts';
import type { Block, Heading, Picture, Section, Table } from './tree.ts';

const heading = (id: string, level: Heading['level'], more: Partial<Heading> = {}): Heading => ({ kind: 'heading', id, level, numbered: true, runs: [{ text: id }], tail: [], ...more });
const table = (id: string, caption: string): Table => ({ kind: 'table', id, caption, unit: '', columns: [], keyColumns: 0, head: [], body: [], notes: [], small: false, sheet: '' });
const picture = (id: string): Picture => ({ kind: 'picture', id, caption: id, picture: id, ratio: 0.5, description: '', data: table(`${id}-data`, `${id} data`), notes: [] });
const section = (id: string, blocks: readonly Block[], annex = false): Section => ({ id, title: `${id} title`, annex, orientation: 'portrait', blocks });

const labelsFor = (...sections: readonly Section[]): Record<string, string> => Object.fromEntries(labelsOf({ sections }).of);

describe('numbers of headings', () => {
  test.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%i is %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words);
  });

  test('no two numbers under a thousand have the same words', () => {
    expect(new Set(Array.from({ length: 999 }, (_, at) => chineseNumber(at + 1))).size).toBe(999);
  });

  test('the four levels count in the four ways of the standard', () => {
    expect(labelsFor(section('main', [heading('a', 1), heading('b', 2), heading('c', 3), heading('d', 4)]))).toEqual({ a: '一、', b: '（一）', c: '1.', d: '（1）' });
  });

  test('a lower level begins anew below a higher one', () => {
    expect(labelsFor(section('main', [heading('a', 1), heading('b', 2), heading('c', 2), heading('d', 1), heading('e', 2), heading('f', 4), heading('g', 3), heading('h', 4)]))).toEqual({ a: '一、', b: '（一）', c: '（二）', d: '二、', e: '（一）', f: '（1）', g: '1.', h: '（1）' });
  });

  test('a heading without a number takes none, and what is below it begins anew', () => {
    expect(labelsFor(section('main', [heading('a', 1), heading('b', 2), heading('c', 1, { numbered: false }), heading('d', 2), heading('e', 1)]))).toEqual({ a: '一、', b: '（一）', d: '（一）', e: '二、' });
  });

  test('main sections count through, each annex counts its own', () => {
    const sections = [section('one', [heading('a', 1)]), section('x', [heading('p', 1), heading('q', 1)], true), section('two', [heading('b', 1)]), section('y', [heading('r', 1)], true)];
    expect(labelsFor(...sections)).toEqual({ a: '一、', b: '二、', x: '附件1', p: '一、', q: '二、', y: '附件2', r: '一、' });
  });
});

describe('numbers of tables, pictures and annexes', () => {
  test('tables and pictures count apart through the whole document, main part first', () => {
    const sections = [section('x', [table('t3', 'c'), picture('p2')], true), section('main', [table('t1', 'a'), picture('p1'), table('t2', 'b')])];
    expect(labelsFor(...sections)).toEqual({ t1: '表1', p1: '图1', t2: '表2', x: '附件', t3: '表3', p2: '图2' });
  });

  test('a table without a caption and the table behind a picture have no number', () => {
    expect(labelsFor(section('main', [table('t', ''), picture('p')]))).toEqual({ p: '图1' });
  });

  test('a sole annex has no number', () => {
    expect(labelsFor(section('x', [], true))).toEqual({ x: '附件' });
  });

  test('a reference says the label of what it names, nothing for what has none', () => {
    const labels = labelsOf({ sections: [section('main', [table('t', 'a')])] });
    expect(textOf([{ text: '见' }, { reference: 't' }, { reference: 'nowhere' }, { text: '。' }], labels)).toBe('见表1。');
  });
});

describe('the contents', () => {
  test('hold headings of the first two levels and the annexes behind them', () => {
    const sections = [section('x', [heading('p', 1)], true), section('main', [heading('a', 1), heading('b', 2), heading('c', 3)])];
    expect(labelsOf({ sections }).contents).toEqual([
      { id: 'a', level: 1, label: '一、', text: 'a' },
      { id: 'b', level: 2, label: '（一）', text: 'b' },
      { id: 'x', level: 0, label: '附件', text: 'x title' },
    ]);
  });

  test('name a claim without its full stop and with the label of what it mentions', () => {
    const claim = heading('a', 1, { runs: [{ text: '水平提高，见' }, { reference: 't' }, { text: '。' }] });
    expect(labelsOf({ sections: [section('main', [claim, table('t', 'a')])] }).contents[0]?.text).toBe('水平提高，见表1');
  });

  test('each heading of a level counts one more than the one before it below the same higher heading', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }), (levels) => {
        const headings = levels.map((level, at) => heading(`h${String(at)}`, level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4));
        const { of } = labelsOf({ sections: [section('main', headings)] });
        const counted = [0, 0, 0, 0];
        for (const { id, level } of headings) {
          counted[level - 1] = (counted[level - 1] ?? 0) + 1;
          counted.fill(0, level);
          const count = counted[level - 1] ?? 0;
          expect(of.get(id)).toBe([`${chineseNumber(count)}、`, `（${chineseNumber(count)}）`, `${String(count)}.`, `（${String(count)}）`][level - 1]);
        }
      }),
    );
  });
});
