import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitColumns, type ColumnText } from './fit-columns.ts';

const widthOf = (text: string): number => [...text].reduce((all, character) => all + (character > '\u02ff' ? 2 : 1), 0);
const fit = (columns: readonly (readonly string[])[], shares: readonly number[], room: number): { readonly widths: readonly number[]; readonly fits: boolean } =>
  fitColumns(columns.flatMap((texts, column) => texts.map((text, at): ColumnText => ({ column, text, head: at === 0 }))), { room, shares, sides: 2, widthOf, character: 2 });

describe('the widths of columns', () => {
  test.each<[what: string, columns: readonly (readonly string[])[], shares: readonly number[], room: number, widths: readonly number[]]>([
    ['are shared as the table asks', [['名', '甲'], ['值', '1']], [3, 1], 40, [30, 10]],
    ['are never less than the longest number', [['名', '甲'], ['值', '12,345,678.9']], [3, 1], 40, [26, 14]],
    ['keep short text in one line', [['名称', '甲'.repeat(40)], ['前景', '预计达标']], [9, 1], 60, [50, 10]],
    ['of short text too where all would be too wide, as far as there is room', [['名', '甲乙丙丁'], ['前景', '预计达标']], [9, 1], 14, [7, 7]],
    ['let long text break', [['名', '甲'.repeat(40)], ['备注', '乙'.repeat(40)]], [9, 1], 60, [50, 10]],
    ['let long heads break in two', [['名', '甲'], ['二〇二四年完成数', '1']], [9, 1], 100, [90, 10]],
  ])('%s', (_what, columns, shares, room, widths) => {
    expect(fit(columns, shares, room)).toEqual({ widths, fits: true });
  });

  test('where not even numbers fit, are as much too narrow each', () => {
    expect(fit([['a', '12345678'], ['b', '123']], [1, 1], 7.5)).toEqual({ widths: [5, 2.5], fits: false });
  });

  test('fill the room, and hold every number', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.constantFrom('1', '123.45', '-12.3%', '妇女', '妇女与健康', '儿童规划各领域监测结果'), { maxLength: 4 })), { minLength: 1, maxLength: 8 }), fc.integer({ min: 10, max: 200 }), (columns, room) => {
        const { widths, fits } = fit(columns.map(([, texts]) => texts), columns.map(([share]) => share), room);
        expect(widths.reduce((all, width) => all + width, 0)).toBeCloseTo(room, 6);
        expect(columns.filter(([, texts], at) => fits && texts.some((text) => /\d/.test(text) && widthOf(text) + 2 > (widths[at] ?? 0) + 1e-6))).toEqual([]);
      }),
    );
  });
});
