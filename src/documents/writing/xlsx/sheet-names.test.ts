import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../../test/makers/any-table.ts';
import { sheetNames } from './sheet-names.ts';

describe('names of sheets', () => {
  test.each<[wanted: readonly string[], names: readonly string[]]>([
    [['男/女', '男-女', '男：女'], ['男-女', '男-女 (2)', '男-女 (3)']],
    [['目录', 'HISTORY', 'ABC', 'abc', 'ＡＢＣ'], ['目录 (2)', 'HISTORY (2)', 'ABC', 'abc (2)', 'ＡＢＣ (3)']],
    [['', "''", ' '], ['表', '表 (2)', '表 (3)']],
    [["'引'号'"], ["引'号"]],
    [['甲'.repeat(40), '甲'.repeat(40)], ['甲'.repeat(31), `${'甲'.repeat(27)} (2)`]],
    [['甲'.repeat(30) + '😀乙'], ['甲'.repeat(30)]],
    [['一\n二\t三'], ['一 二 三']],
  ])('%j become %j', (wanted, names) => {
    expect(sheetNames(wanted, ['目录'])).toEqual(names);
  });

  test('whatever is wanted, every name is one that Excel takes, and none stands twice', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), (wanted) => {
        const names = sheetNames(wanted, ['目录']);
        expect(names.filter((name) => name.length < 1 || name.length > 31 || /[\\/?*[\]:]|^'|'$|\p{Cc}/u.test(name) || !name.isWellFormed())).toEqual([]);
        expect(new Set([...names, '目录', 'history'].map((name) => name.toLowerCase())).size).toBe(wanted.length + 2);
      }),
    );
  });
});
