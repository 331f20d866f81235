import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnit } from '#registry';
import { columnRole, yearHeading } from './column-role.ts';
import { conversionFactor, convertFigure } from './convert-figure.ts';
import { isGroupLabel, readGroups } from './read-groups.ts';
import { dayOf, readYear, spanOf, yearInWords } from './read-year.ts';

describe('headings', () => {
  test.each([
    ['指标', 'indicator'], ['指标名称（单位）', 'indicator'], ['Indicator', 'indicator'], ['年 份', 'year'], ['YEAR', 'year'], ['数值', 'value'], ['计量单位', 'unit'], ['分组', 'breakdown'],
    ['breakdown', 'breakdown'], ['place', 'place'], ['country', 'place'], ['source_url', 'source'], ['derived', 'derived'], ['数据来源(部门)', 'source'], ['分子', 'numerator'], ['期间起止', 'period'],
    ['责任单位', 'known'], ['本年', 'this-year'], ['缺失原因', 'missing'], ['乡镇/单位', 'sub-unit'], ['随便什么', null],
  ])('%s holds %s', (heading, role) => {
    expect(columnRole(heading)).toBe(role);
  });

  test.each([
    ['2020', 2020, 'figure'], ['2020年', 2020, 'figure'], ['2020年度', 2020, 'figure'], ["'2020", 2020, 'figure'], ['２０２０', 2020, 'figure'], ['2020基期', 2020, 'figure'], ['2020.0', 2020, 'figure'],
    ['2021年实际', 2021, 'figure'], ['2025目标', 2025, 'target'], ['2030年目标值', 2030, 'target'], ['到2025年目标', 2025, 'target'],
  ])('%s is %d and holds a %s', (heading, year, holds) => {
    expect(yearHeading(heading)).toEqual({ year, holds });
  });

  test.each(['2020年1月', '十四五', '20200', '比2020年', '2020-2025'])('%s is no column of one year', (heading) => {
    expect(yearHeading(heading)).toBe(null);
  });
});

describe('years', () => {
  const year = (text: string, date: string | null = null) => readYear({ text, date });
  test.each([['2020', 2020], ['2020年', 2020], ['2020年度', 2020], ["'2020", 2020], ['2020.0', 2020], ['2020-12-31', 2020], ['2020年底', 2020], ['2019/20', 2020], ['2019—2020', 2020]])('%s is %d', (text, expected) => {
    expect(year(text)?.year).toBe(expected);
  });
  test('a school year has its days and its last year', () => {
    expect(year('2020-2021学年')).toEqual({ year: 2021, span: { start: '2020-09-01', end: '2021-08-31' } });
  });
  test('a cell with a date is in its year', () => {
    expect(year('12月31日', '2020-12-31')?.year).toBe(2020);
  });
  test.each(['2020年1月', '2020Q1', '2020年上半年', '2211', '1800', '2011-2020', '十四五', '', '20', '2020-13-01'])('%s is no year', (text) => {
    expect(year(text)).toBe(null);
  });
  test('days and spans', () => {
    expect([dayOf('2020年6月1日'), dayOf('2020/2/30'), dayOf('无'), spanOf('2019.10.1—2020.9.30'), spanOf('2020-09-30~2019-10-01')]).toEqual([
      '2020-06-01', null, null, { start: '2019-10-01', end: '2020-09-30' }, null,
    ]);
  });
  test('the year of a title, when it names only one', () => {
    expect([yearInWords(['示例区2022年监测数据', '单位：%']), yearInWords(['2011—2020年数据']), yearInWords(['2021年', '2022年']), yearInWords(['规划（2021—2030年）2022年数据'])]).toEqual([2022, null, null, 2022]);
  });
});

describe('groups', () => {
  test.each<readonly [string, readonly string[]]>([
    ['女', ['女']], ['女性', ['女']], ['Female', ['女']], ['农村', ['农村']], ['城镇', ['城市']], ['rural', ['农村']], ['农村女性', ['农村', '女']], ['农村/女', ['农村', '女']], ['女（农村）', ['女', '农村']],
    ['全国', []], ['合计', []], ['全市', []], ['total', []], ['', []], ['十三届', []], ['小学', ['小学']], ['6岁', ['6岁']], ['0—6岁', ['0-6岁']], ['其中：女性', ['女']], ['妇女与健康', []], ['健康', []],
  ])('%s', (text, groups) => {
    expect(readGroups(text)).toEqual({ groups, place: null, subUnit: null, unfamiliar: false });
  });
  test('places, townships and what nobody knows are told apart', () => {
    expect([readGroups('示例县'), readGroups('示例镇'), readGroups('甲类'), readGroups('constructor')]).toEqual([
      { groups: [], place: '示例县', subUnit: null, unfamiliar: false }, { groups: [], place: null, subUnit: '示例镇', unfamiliar: false },
      { groups: ['甲类'], place: null, subUnit: null, unfamiliar: true }, { groups: ['constructor'], place: null, subUnit: null, unfamiliar: true },
    ]);
  });
  test.each([['女', true], ['合计', true], ['孕产妇死亡率', false], ['', false], ['—', false]])('%s is a group label: %s', (text, is) => {
    expect(isGroupLabel(text)).toBe(is);
  });
});

describe('units', () => {
  const factor = (from: string, to: string) => conversionFactor(findUnit(from), findUnit(to));
  test.each<readonly [string, string, number | null]>([['‰', '%', 0.1], ['%', '‰', 10], ['1/10万', '/10万', 1], ['亿人', '万人', 10_000], ['小时', '分钟', 60], ['%', '人', null], ['%', '怪', null], ['/10万', '%', 0.001]])('%s in %s', (from, to, expected) => {
    expect(factor(from, to)).toBe(expected);
  });
  test.each<readonly [string, number, string, number]>([['3.9', 1e8, '390000000', 0], ['12.5', 0.1, '1.25', 2], ['0.5', 0.001, '0.0005', 4], ['-1.25', 10, '-12.5', 1], ['1.5', 60, '90', 1], ['0.0', 10, '0', 0], ['0.0169', 1000, '16.9', 1]])('%s times %d', (text, factor, shown, digits) => {
    expect(convertFigure(text, factor)).toEqual({ text: shown, value: Number(shown), digits });
  });
  test('moving the point there and back loses no digit', () => {
    assert(property(integer({ min: 1, max: 999_999 }), integer({ min: 1, max: 6 }), (number, power) => {
      const there = convertFigure(String(number), 10 ** -power);
      expect(convertFigure(there.text, 10 ** power).value).toBe(number);
    }));
  });
});
