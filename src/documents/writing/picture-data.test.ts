import { describe, expect, test } from 'vitest';
import { labelsOf, textOf } from './labels.ts';
import { withPictureData } from './picture-data.ts';
import type { Block, DocumentTree, Picture, Section, Table } from './tree.ts';

const table = (columns: number, rows: number): Table => ({
  kind: 'table',
  id: '',
  caption: '不印',
  unit: '%',
  columns: Array.from({ length: columns }, () => ({ width: 1, align: 'right' as const })),
  keyColumns: 1,
  head: [],
  body: Array.from({ length: rows }, () => [{ runs: [{ text: '1' }] }]),
  notes: [],
  small: true,
  sheet: '',
});
const picture = (id: string, caption: string, data = table(3, 2)): Picture => ({ kind: 'picture', id, caption, picture: id, ratio: 0.5, description: '', data, notes: [] });
const section = (id: string, annex: boolean, blocks: readonly Block[]): Section => ({ id, title: id, annex, orientation: 'portrait', blocks });
const treeOf = (...sections: readonly Section[]): DocumentTree => ({ title: [], subtitle: '', issuer: '', date: '', stamps: [], contents: false, sections, sources: {}, properties: {}, carried: null, dated: '' });

/** What the last annex prints, tables as their width. */
function printed(tree: DocumentTree): string[] {
  const labels = labelsOf(tree);
  return (tree.sections.at(-1)?.blocks ?? []).map((block) => (block.kind === 'table' ? `table of ${String(block.columns.length)}, ${block.caption}` : block.kind === 'paragraph' ? textOf(block.runs, labels) : block.kind));
}

describe('the data of pictures', () => {
  const tree = withPictureData(treeOf(section('附表', true, [picture('b', '乙')]), section('正文', false, [picture('a', '甲')])));

  test('stand in a last annex, each below the number of its picture', () => {
    expect([tree.sections.at(-1)?.title, tree.sections.at(-1)?.annex, labelsOf(tree).of.get('picture-data')]).toEqual(['各图数据', true, '附件2']);
    expect(printed(tree)).toEqual(['图1　甲数据', 'table of 3, ', '图2　乙数据', 'table of 3, ']);
  });

  test('take no number from the tables of the document', () => {
    const numbered = withPictureData(treeOf(section('正文', false, [picture('a', '甲'), { ...table(2, 1), id: 't', caption: '表题' }])));
    expect([...labelsOf(numbered).of.values()].filter((label) => label.startsWith('表'))).toEqual(['表1']);
  });

  test('are mentioned below each picture', () => {
    const labels = labelsOf(tree);
    expect(tree.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'picture' ? block.notes.map((runs) => textOf(runs, labels)) : []))).toEqual(['数据见附件2。', '数据见附件2。']);
  });

  test('make the annex landscape when one of them is wide', () => {
    expect([9, 10].map((columns) => withPictureData(treeOf(section('正文', false, [picture('a', '甲', table(columns, 1)), picture('b', '乙')]))).sections.at(-1)?.orientation)).toEqual(['portrait', 'landscape']);
  });

  test('are left out where there are none', () => {
    const mixed = withPictureData(treeOf(section('正文', false, [picture('a', '甲', table(3, 0)), picture('b', '乙')])));
    expect([printed(mixed), mixed.sections[0]?.blocks.map((block) => block.kind === 'picture' && block.notes.length)]).toEqual([['图2　乙数据', 'table of 3, '], [0, 1]]);
    const bare = treeOf(section('正文', false, [picture('a', '甲', table(3, 0))]));
    expect(withPictureData(bare)).toBe(bare);
  });

  test('are not put in twice', () => {
    expect(withPictureData(tree)).toBe(tree);
  });

  test('have ids of their own for tables and titles', () => {
    const ids = tree.sections.at(-1)?.blocks.map(({ id }) => id) ?? [];
    expect([new Set(ids).size, ids]).toEqual([4, ['a-data-title', 'a-data', 'b-data-title', 'b-data']]);
  });
});
