import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClipboardText, writeClipboardText } from './clipboard-text.ts';

describe('a range as text', () => {
  test.each([
    ['as Excel writes it', '1872\t93.6\r\n2000\t\r\n', [['1872', '93.6'], ['2000', '']]],
    ['one cell', '5\r\n', [['5']]],
    ['one empty cell', '\r\n', [['']]],
    ['an empty row in the middle', '1\r\n\r\n2\r\n', [['1'], [''], ['2']]],
    ['a line break within a cell', '"两行\n文字"\t1\r\n', [['两行\n文字', '1']]],
    ['quotes and a tab within a cell', '"说""是""\t否"\r\n', [['说"是"\t否']]],
    ['an empty cell at the end of a row', '1\t\r\n', [['1', '']]],
  ])('%s, there and back', (_, text, rows) => {
    expect(readClipboardText(text)).toEqual(rows);
    expect(writeClipboardText(rows)).toBe(text);
  });

  test.each([
    ['without a line break at the end', '1\t2', [['1', '2']]],
    ['with the line breaks of Unix', '1\n2\n', [['1'], ['2']]],
    ['with those of old Macs', '1\r2', [['1'], ['2']]],
    ['nothing', '', []],
    ['rows of several lengths', '1\n2\t3', [['1'], ['2', '3']]],
    ['quotes in the middle are text', '5"管\t6', [['5"管', '6']]],
    ['quotes with more behind them are text', '"甲"乙\t6', [['"甲"乙', '6']]],
    ['quotes never closed swallow nothing', '"甲\t6\n7', [['"甲', '6'], ['7']]],
    ['a tab at the very end', '1\t', [['1', '']]],
    ['blanks are kept', ' 1 \t', [[' 1 ', '']]],
  ])('read %s', (_, text, rows) => {
    expect(readClipboardText(text)).toEqual(rows);
  });

  test('what is written is read again, whatever it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '数', '"', '\t', '\r', '\n', ' ', ',') });
    const range = fc.integer({ min: 1, max: 4 }).chain((wide) => fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { maxLength: 4 }));
    fc.assert(fc.property(range, (rows) => {
      expect(readClipboardText(writeClipboardText(rows))).toEqual(rows);
    }), { numRuns: 1000 });
  });

  test('a large range is read in no time', () => {
    const text = writeClipboardText(Array.from({ length: 3000 }, () => Array.from({ length: 10 }, () => '"1872')));
    const begun = performance.now();
    expect(readClipboardText(text).length).toBe(3000);
    expect(readClipboardText(`"${'1\t'.repeat(20_000)}`)[0]?.length).toBe(20_001);
    expect(readClipboardText(`"${'""字'.repeat(500_000)}"`)[0]?.length).toBe(1);
    expect(readClipboardText(`"${'""字'.repeat(20_000)}`)[0]?.length).toBe(1);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
