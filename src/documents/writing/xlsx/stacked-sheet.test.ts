import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTable } from '../../../../test/makers/any-table.ts';
import { indicatorTable, sampleTree } from '../../../../test/makers/sample-tree.ts';
import { hasValidator, validateOffice } from '../../../../test/makers/validate-office.ts';
import { labelsOf, textOf } from '../labels.ts';
import type { DocumentTree, Table } from '../tree.ts';
import { workbookSheets } from './workbook-sheets.ts';
import { writeWorkbook } from './write-workbook.ts';

/** A report with one annex of some tables that ask for one sheet, as a unit's feedback is. */
const treeOf = (tables: readonly Table[]): DocumentTree => ({
  ...sampleTree, stamps: [], sections: [{ id: 'unit', title: '卫生健康局', annex: true, orientation: 'landscape', blocks: tables.map((table, at): Table => ({ ...table, id: `t${String(at)}`, caption: '', sheet: '卫生健康局' })).flatMap((table, at) => [{ kind: 'heading' as const, id: `h${String(at)}`, level: 1 as const, numbered: true, runs: [{ text: `第${String(at + 1)}部分` }], tail: [] }, table]) }],
});
const narrow: Table = { ...indicatorTable(5, 2), unit: '项', columns: [{ width: 1, align: 'left' }, { width: 3, align: 'right' }], head: [[{ runs: [{ text: '序号' }] }, { runs: [{ text: '理由' }] }]], body: [[{ runs: [{ text: '1' }] }, { runs: [{ text: '96.3%' }], number: { value: 96.3, digits: 1, suffix: '%' }, comment: '临界' }]], notes: [[{ text: '注：无。' }]] };

describe('tables that ask for one sheet', () => {
  test('stand on it one below the other, each under its heading, as wide as the widest', () => {
    const [contents, sheet, ...rest] = workbookSheets(treeOf([indicatorTable(8, 2), narrow]), new Map());
    const texts = sheet?.rows.map(({ cells }) => cells.flatMap(({ content }) => (content === '' || typeof content === 'object' ? [] : [content]))) ?? [];
    const from = texts.findIndex(([first]) => first === '第2部分');
    expect([sheet?.name, rest.length, texts[0], texts.slice(from)]).toEqual(['卫生健康局', 1, ['附件 卫生健康局', '返回目录'], [['第2部分'], ['单位：项'], ['序号', '理由'], ['1', 96.3], ['注：无。']]]);
    const wide = sheet?.printed?.right ?? 0;
    expect(sheet?.merges.filter(({ top }) => top === from + 3).map(({ left, right }) => [left, right]).at(-1)?.[1]).toBe(wide);
    expect(sheet?.comments).toContainEqual(expect.objectContaining({ row: from + 4, text: '临界' }));
    expect(contents?.links.map(({ sheet: name }) => name)).toEqual(['卫生健康局']);
  });

  test('keep every text and number, and no two cells take one place, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { minLength: 2, maxLength: 4 }), (tables) => {
        const tree = treeOf(tables);
        const [, sheet] = workbookSheets(tree, new Map());
        const held = new Set((sheet?.rows ?? []).flatMap(({ cells }) => cells.map(({ content }) => (typeof content === 'object' && !('formula' in content) ? content.map(({ text }) => text).join('') : content))));
        const asked = tables.flatMap(({ head, body }) => [...head, ...body].flat()).map(({ runs, number }) => number?.value ?? textOf(runs, labelsOf(tree)));
        expect(asked.filter((one) => one !== '' && !held.has(one))).toEqual([]);
        const places = (sheet?.rows ?? []).flatMap(({ cells }, row) => cells.map(({ column }) => `${String(row)}:${String(column)}`));
        expect(new Set(places).size).toBe(places.length);
        const covered = (sheet?.merges ?? []).flatMap(({ top, left, bottom, right }) => Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_one, at) => `${String(top + Math.floor(at / (right - left + 1)))}:${String(left + (at % (right - left + 1)))}`));
        expect(new Set(covered).size).toBe(covered.length);
      }),
      { numRuns: 60 },
    );
  });

  test.skipIf(!hasValidator)('make a workbook the validator finds nothing against', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, { minLength: 2, maxLength: 4 }), async (tables) => {
        expect(validateOffice(await writeWorkbook(treeOf(tables), new Map()), 'xlsx')).toEqual([]);
      }),
      { numRuns: 4 },
    );
  }, 60_000);
});
