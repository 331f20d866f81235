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

/** What the last annex prints, tables as their width and the rows of their bodies. */
function printed(tree: DocumentTree): string[] {
  const labels = labelsOf(tree);
  return (tree.sections.at(-1)?.blocks ?? []).map((block) => (block.kind === 'table' ? `table of ${String(block.columns.length)}: ${block.body.map((cells) => cells.map(({ runs }) => textOf(runs, labels)).join('|')).join(' / ')}` : block.kind === 'paragraph' ? textOf(block.runs, labels) : block.kind));
}

describe('the data of pictures', () => {
  const tree = withPictureData(treeOf(section('附表', true, [picture('b', '乙')]), section('正文', false, [picture('a', '甲')])));

  test('stand in a last annex, each below the number and name of its picture', () => {
    expect([tree.sections.at(-1)?.title, tree.sections.at(-1)?.annex, labelsOf(tree).of.get('picture-data')]).toEqual(['各图数据', true, '附件2']);
    expect(printed(tree)).toEqual(['图1、图2的数据', 'table of 3: 图1　甲（单位：%） / 1 / 1 / 图2　乙（单位：%） / 1 / 1']);
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
    expect([printed(mixed), mixed.sections[0]?.blocks.map((block) => block.kind === 'picture' && block.notes.length)]).toEqual([['图2的数据', 'table of 3: 图2　乙（单位：%） / 1 / 1'], [0, 1]]);
    const bare = treeOf(section('正文', false, [picture('a', '甲', table(3, 0))]));
    expect(withPictureData(bare)).toBe(bare);
  });

  test('are not put in twice', () => {
    expect(withPictureData(tree)).toBe(tree);
  });

  test('have ids of their own for tables and titles', () => {
    const ids = withPictureData(treeOf(section('正文', false, [picture('a', '甲'), picture('b', '乙', table(4, 1))]))).sections.at(-1)?.blocks.map(({ id }) => id);
    expect(ids).toEqual(['picture-data/1-title', 'picture-data/1', 'picture-data/2-title', 'picture-data/2']);
  });

  test('are named by the first where they are many', () => {
    const many = withPictureData(treeOf(section('正文', false, ['a', 'b', 'c', 'd', 'e'].map((id) => picture(id, id)))));
    expect(printed(many)[0]).toBe('图1、图2等图的数据');
  });

  test('keep the sources of the figures in the name of a picture', () => {
    const told = { ...picture('a', '2024年甲（2）'), captionFigures: [{ text: '2024年', source: 's1' }, { text: '（2）', source: 's2' }] };
    const block = withPictureData(treeOf(section('正文', false, [told]))).sections.at(-1)?.blocks[1];
    expect(block?.kind === 'table' && block.body[0]?.[0]?.runs).toEqual([{ reference: 'a' }, { text: '　' }, { text: '2024年', source: 's1' }, { text: '甲' }, { text: '（2）', source: 's2' }, { text: '（单位：%）' }]);
  });
});

describe('data by year', () => {
  /** A table with a row a year; every figure has a source of its own. */
  const byYear = (name: string, years: readonly number[], columns: Readonly<Record<string, readonly string[]>>): Table => ({
    ...table(1 + Object.keys(columns).length, 0),
    head: [['年份', ...Object.keys(columns)].map((text) => ({ runs: [{ text }] }))],
    body: years.map((year, row) => [{ runs: [{ text: String(year), source: `${name}${String(year)}` }] }, ...Object.values(columns).map((cells) => ({ runs: [{ text: cells[row] ?? '', source: `${name}${String(row)}` }] }))]),
    notes: [[{ text: '预测为中位数。' }]],
  });
  const tree = withPictureData(treeOf(section('正文', false, [
    picture('a', '甲', byYear('a', [2023, 2024, 2025], { 公布值: ['1', '…', '—'], 说明: ['', '', ''], 预测: ['—', '—', '3'] })), picture('b', '乙', byYear('b', [2022, 2023], { 公布值: ['8', '9'] })),
  ])));

  test('stand side by side, years that a picture has not are empty, columns without anything are left out', () => {
    expect(printed(tree)).toEqual(['图1、图2的数据', 'table of 5: 图1　甲（单位：%） / 公布值||1|…|— / 预测||—|—|3 / 图2　乙（单位：%） / 公布值|8|9||']);
  });

  test('keep the sources of their figures and years; a note is said once', () => {
    const block = tree.sections.at(-1)?.blocks[1];
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.head[0]?.map(({ runs }) => runs[0])).toEqual([{ text: '项目' }, { text: '2022', source: 'b2022' }, { text: '2023', source: 'a2023' }, { text: '2024', source: 'a2024' }, { text: '2025', source: 'a2025' }]);
    expect(block.body[4]?.map(({ runs }) => runs[0])).toEqual([{ text: '公布值' }, { text: '8', source: 'b0' }, { text: '9', source: 'b1' }, undefined, undefined]);
    expect(block.notes).toEqual([[{ text: '预测为中位数。' }]]);
  });

  test('of more years than fit go on in a table with the later ones, for those who have any', () => {
    const long = Array.from({ length: 20 }, (_one, at) => 2005 + at);
    const going = withPictureData(treeOf(section('正文', false, [picture('a', '甲', byYear('a', long, { 公布值: long.map(String) })), picture('b', '乙', byYear('b', [2023], { 公布值: ['9'] }))])));
    expect(printed(going).map((text) => text.replace(/\|\d{4}\|.*?(?= \/ |$)/, '|…'))).toEqual(['图1、图2的数据', 'table of 11: 图1　甲（单位：%） / 公布值|…', '图1、图2的数据（续）', 'table of 11: 图1　甲（单位：%） / 公布值|… / 图2　乙（单位：%） / 公布值|||||||||9|']);
    expect((going.sections.at(-1)?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block.head[0]?.at(1), block.head[0]?.at(-1)] : [])).map((cell) => textOf(cell?.runs ?? []))).toEqual(['2005', '2014', '2015', '2024']);
    expect(going.sections.at(-1)?.orientation).toBe('landscape');
  });
});
