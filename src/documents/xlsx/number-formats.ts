import { readXml } from './xml-events.ts';

/** Formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30), those of Chinese editions included: 27–36 and 50–58 are dates there. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm',
  17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm', 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h:mm', 33: 'h:mm:ss',
  34: 'h:mm', 35: 'h:mm:ss', 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: 'h:mm', 56: 'h:mm:ss', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/**
 * The number format of each cell style, by the index that cells carry.
 *
 * @example readNumberFormats(bytes)[1] // '0.00'
 */
export function readNumberFormats(bytes: Uint8Array): readonly string[] {
  const named = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt') named.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (name === 'xf' && inCellStyles) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return ids.map((id) => named.get(id) ?? builtIn[id] ?? 'General');
}
