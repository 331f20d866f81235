import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchWords, plainText } from './match-words.ts';

const named = (title: string, names: readonly string[] = [], context = '') => ({ title, names, context });

test('the nearest comes first: the title itself, its beginning, inside it, another name, what stands around', () => {
  const all = [named('统计', [], '教育'), named('体育局', ['教育体育局']), named('区教育局'), named('教育经费'), named('教育'), named('卫生')];
  expect(matchWords('教育', all).map(({ title }) => title)).toEqual(['教育', '教育经费', '区教育局', '体育局', '统计']);
});

test('every word has to stand somewhere; blanks, widths and capitals do not matter', () => {
  expect(matchWords('ＨＰＶ 女性', [named('适龄女性 hpv 疫苗接种率'), named('HPV')]).map(({ title }) => title)).toEqual(['适龄女性 hpv 疫苗接种率']);
  expect(matchWords('  ', [named('教育')])).toEqual([]);
});

test('a thing is found by its own title, however it is written', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => plainText(text) !== ''), (title) => {
    expect(matchWords(title, [named(title), named('别的')])[0]?.title).toBe(title);
  }));
});
