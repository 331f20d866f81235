import { describe, expect, test } from 'vitest';
import { formatOrdinal } from './ordinal-formats.ts';

const cases: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
  ['decimal', [[1, '1'], [12, '12']]],
  ['decimalZero', [[1, '01'], [12, '12']]],
  ['decimalFullWidth', [[12, '１２']]],
  ['decimalEnclosedCircle', [[1, '①'], [20, '⑳'], [21, '21']]],
  ['decimalEnclosedCircleChinese', [[10, '⑩'], [11, '11']]],
  ['decimalEnclosedParen', [[3, '⑶']]],
  ['decimalEnclosedFullstop', [[3, '⒊']]],
  ['chineseCounting', [[1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [99, '九十九'], [100, '一○○']]],
  ['chineseCountingThousand', [[10, '十'], [15, '十五'], [101, '一百零一'], [110, '一百一十'], [1010, '一千零一十'], [10_000, '一万']]],
  ['taiwaneseCountingThousand', [[12, '十二'], [10_005, '一萬零五']]],
  ['taiwaneseCounting', [[12, '十二']]],
  ['japaneseCounting', [[10, '十'], [21, '二十一'], [105, '百五']]],
  ['chineseLegalSimplified', [[21, '贰拾壹']]],
  ['ideographLegalTraditional', [[3, '參']]],
  ['ideographDigital', [[10, '一〇'], [25, '二五']]],
  ['ideographTraditional', [[1, '甲'], [10, '癸'], [11, '甲']]],
  ['ideographZodiac', [[12, '亥']]],
  ['ideographZodiacTraditional', [[1, '甲子'], [13, '丙子']]],
  ['ideographEnclosedCircle', [[1, '㊀'], [11, '11']]],
  ['upperRoman', [[4, 'IV'], [1994, 'MCMXCIV']]],
  ['lowerRoman', [[9, 'ix']]],
  ['upperLetter', [[1, 'A'], [27, 'AA'], [28, 'BB']]],
  ['lowerLetter', [[26, 'z']]],
  ['ordinal', [[1, '1st'], [11, '11th'], [22, '22nd']]],
  ['none', [[5, '']]],
];

describe('number formats of Word', () => {
  test.each(cases)('%s is printed as Word prints it', (format, pairs) => {
    expect(pairs.map(([count]) => formatOrdinal(count, format))).toEqual(pairs.map(([, text]) => text));
  });

  test('a format nobody knows gives nothing', () => {
    expect([formatOrdinal(1, 'hebrew1'), formatOrdinal(1, 'toString')]).toEqual([undefined, undefined]);
  });
});
