import { describe, expect, test } from 'vitest';
import type { Block, DocumentTree, Run, Section } from '#documents';
import { claimBlock, heading, paragraph, table, columns } from '../reports/blocks.ts';
import { structureFaults } from './structure-faults.ts';
import { unsourcedDigits } from './unsourced-digits.ts';

const section = (blocks: readonly Block[], told: Partial<Section> = {}): Section => ({ id: 'main', title: '', annex: false, orientation: 'portrait', blocks, ...told });
const treeOf = (...sections: readonly Section[]): Pick<DocumentTree, 'sections' | 'sources'> => ({ sections, sources: { s1: { kind: 'asked', says: '年份' } } });
const grid = (runs: readonly Run[], caption = '表'): Block => table({ id: 'grid', caption, columns: columns('l1'), head: [[{ runs: [{ text: '列' }] }]], body: [[{ runs }]] });

describe('a digit without a source', () => {
  test.each<readonly [string, Block]>([
    ['in a paragraph', paragraph('a', [{ text: '共3项' }])],
    ['in a heading', heading('a', 1, '2024年')],
    ['behind a bold claim', claimBlock('a', [{ text: '提高' }], [{ text: '0.9' }])],
    ['in a cell', grid([{ text: '96.3' }])],
    ['that is full-width', paragraph('a', [{ text: '达到８５％' }])],
    ['whose source is not in the book', paragraph('a', [{ text: '3项', source: 's9' }])],
  ])('%s is found', (_where, block) => {
    expect(unsourcedDigits(treeOf(section([block])))).toHaveLength(1);
  });

  test('is told with its block, its part and its words', () => {
    expect(unsourcedDigits(treeOf(section([grid([{ text: '共' }, { text: '3项' }])])))).toEqual([{ in: 'grid', part: 'row 2', text: '3项' }]);
  });

  test('is none where the run knows its source, or counts in Chinese', () => {
    expect(unsourcedDigits(treeOf(section([paragraph('a', [{ text: '第一，共' }, { text: '3项', source: 's1' }])])))).toEqual([]);
  });
});

describe('the structure of a tree', () => {
  const sound = [heading('a', 1, '总体情况'), heading('b', 2, '妇女与健康'), paragraph('c', [{ text: '见' }, { reference: 'grid' }, { text: '。' }]), grid([{ text: '甲' }])];

  test('is sound when every heading has something below it', () => {
    expect(structureFaults(treeOf(section(sound)))).toEqual([]);
  });

  test.each<readonly [string, readonly Section[], string]>([
    ['a section without blocks', [section([])], 'a section without content'],
    ['a paragraph without words', [section([paragraph('a', [])])], 'a paragraph without words'],
    ['a heading at the end', [section([...sound, heading('z', 1, '建议')])], 'a heading followed by nothing'],
    ['a heading before one of its own level', [section([heading('y', 2, '甲'), heading('z', 2, '乙'), paragraph('p', '丙')])], 'a heading followed by nothing'],
    ['an id that stands twice', [section([paragraph('a', '甲'), paragraph('a', '乙')])], 'the id stands twice'],
    ['an id of a section that a block has', [section([paragraph('main', '甲')])], 'the id stands twice'],
    ['a reference to nothing', [section([paragraph('a', [{ reference: '无' }])])], 'a reference to “无”, which is nowhere'],
    ['a reference to a table without caption', [section([paragraph('a', [{ reference: 'grid' }]), grid([{ text: '甲' }], '')])], 'a reference to “grid”, which is nowhere'],
    ['a word a program left', [section([paragraph('a', '共undefined项')])], '“共undefined项”'],
    ['two full stops', [section([paragraph('a', '达标。。')])], '“达标。。”'],
    ['a comma before a full stop', [section([paragraph('a', [{ text: '达标，' }, { text: '。' }])])], '“达标，。”'],
    ['a table that is torn', [section([table({ id: 't', caption: '表', columns: columns('l1 l1'), head: [], body: [[{ runs: [{ text: '甲' }] }]] })])], 'body 1: no cell for column 2'],
  ])('%s is told of', (_what, sections, says) => {
    expect(structureFaults(treeOf(...sections)).map((fault) => fault.says)).toEqual([says]);
  });

  test('lets a claim stand that has its figures behind it, and references to annexes', () => {
    expect(structureFaults(treeOf(section([claimBlock('a', [{ text: '提高。' }], [{ text: '见' }, { reference: 'annex/1' }])]), section([paragraph('b', '甲')], { id: 'annex/1', title: '附表', annex: true })))).toEqual([]);
  });
});
