import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened, textWidth, wrapText } from './text-width.ts';

describe('widths of text', () => {
  test.each([['', 11, 0], ['妇女', 11, 22], ['98%', 10, 20.31], ['2024年', 10, 32.2], ['—', 10, 8.94], ['éß', 10, 20]])('%s at %d is %d wide', (text, size, is) => {
    expect(textWidth(text, size)).toBeCloseTo(is, 9);
  });
});

describe('broken lines', () => {
  test.each([
    ['孕产妇系统管理率', 60, Infinity, ['孕产妇系统', '管理率']],
    ['5岁以下儿童死亡率12.5‰', 80, Infinity, ['5岁以下儿童死', '亡率12.5‰']],
    ['《规划（2021—2030年）》', 50, Infinity, ['《规划', '（2021—', '2030年）》']],
    ['甲、乙、丙', 25, Infinity, ['甲、', '乙、', '丙']],
    ['预测中位数98.3%\n80%区间', 200, Infinity, ['预测中位数98.3%', '80%区间']],
    ['城镇单位就业人员中签订劳动合同的比例', 80, 2, ['城镇单位就业人', '员中签订劳动…']],
    ['', 50, 2, ['']],
  ])('%s in %d', (text, width, most, is) => {
    expect(wrapText(text, width, 11, most)).toEqual(is);
  });

  test('nothing is lost, and no line is wider than two characters beyond the width', () => {
    const words = fc.array(fc.constantFrom('妇女', '儿童', '2021', '—', '98.5%', '（', '）', '、', '率', 'abc', '《', '》'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(words, fc.integer({ min: 40, max: 200 }), (text, width) => {
      const lines = wrapText(text, width, 11);
      expect(lines.join('')).toBe(text);
      expect(lines.slice(1).filter((line) => /^[，、）》]/.test(line) && lines.length < 2)).toEqual([]);
    }));
  });

  test.each([['义务教育巩固率', 50, '义务教…'], ['巩固率', 50, '巩固率'], ['巩固率', 5, '…']])('%s cut to %d is %s', (text, width, is) => {
    expect(shortened(text, width, 11)).toBe(is);
  });
});
