import { existsSync, readFileSync } from 'node:fs';
import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import type { Observation } from '#monitoring';
import { catalogue, type IndicatorDefinition } from '#registry';
import { makeXlsx } from '../../../test/makers/xlsx-maker.ts';
import { figuresOfPlace } from './figures-of-place.ts';
import { importTables } from './import-tables.ts';
import { rowsText } from './issue-list.ts';
import type { ImportedData } from './mapping.ts';
import type { MatchTools } from './match-indicator.ts';

/** A catalogue of made-up indicators: 甲率 (%), 乙率 (‰), 丙人数 (人), 丁比 (ratio), 戊增长 (%, may be negative), 己女性比重 (%). */
const made = (id: string, zh: string, more: Partial<IndicatorDefinition>): IndicatorDefinition => {
  const [any] = catalogue;
  if (!any) throw new Error('the catalogue is empty');
  return { ...any, id, name: { zh }, aliases: [], unit: '%', scale: 'share', multiplier: 100, digits: 2, denominator: '总数', breakdowns: ['sex', 'area'], referencePeriod: { kind: 'calendar-year' }, ...more };
};
const definitions = [
  made('a-rate', '甲率', {}), made('b-rate', '乙率', { unit: '‰', multiplier: 1000, scale: 'positive' }), made('c-people', '丙人数', { unit: '人', scale: 'positive', digits: 0, denominator: null }),
  made('d-ratio', '丁比', { unit: 'ratio', scale: 'positive', digits: 4 }), made('e-growth', '戊增长', { scale: 'plain' }), made('f-women', '己女性比重', { breakdowns: [] }),
  made('g-health', '庚率', { referencePeriod: { kind: 'health-year' } }),
];
const tools: MatchTools = {
  definitionOf: (id) => definitions.find((definition) => definition.id === id),
  link: (name) => {
    const found = definitions.find(({ name: { zh } }) => zh === name);
    const like = definitions.find(({ name: { zh } }) => zh[0] === name[0]);
    return found ? { indicatorId: found.id, score: 0.98, because: '与指标名称一致', sure: true } : { indicatorId: like?.id ?? null, score: like ? 0.7 : null, because: like ? '名称相近' : '目录中没有', sure: false };
  },
};
const csv = async (text: string): Promise<ImportedData> => importTables(await readTables(new TextEncoder().encode(text), 'a.csv'), tools);
const codes = ({ issues }: ImportedData): string[] => issues.map(({ severity, code, line, column, lines }) => `${severity} ${code} ${(lines ?? [line]).join(',')}${column === undefined ? '' : `/${String(column)}`}`);
const figures = ({ observations }: ImportedData): (string | number)[][] =>
  observations.map(({ indicatorId, year, groups, content }) => [indicatorId, year, groups.join('+'), content.kind === 'figure' ? content.text : content.kind === 'missing' ? content.reason : content.kind]);

describe('what a row becomes', () => {
  test('every field of a long table', async () => {
    const { observations, issues } = await csv(
      '指标,年份,数值,单位,分组,分子,分母,地区,口径版本,期间起止,状态,来源,质量等级,记录日期,乡镇,标准误\n庚率,2020,95.0,%,女,19,20,示例市,2021版,2019.10.1—2020.9.30,初步,卫健委,b,2021-03-01,示例镇,0.5\n',
    );
    expect([observations, issues]).toEqual([[{
      indicatorId: 'g-health', place: '示例市', subUnit: '示例镇', groups: ['女'], year: 2020, period: { kind: 'health-year', start: '2019-10-01', end: '2020-09-30', year: 2020 },
      definitionVersion: '2021版', status: 'preliminary', grade: 'B', source: '卫健委', sourceRank: 1, recorded: '2021-03-01',
      content: { kind: 'figure', text: '95.0', value: 95, digits: 1, numerator: 19, denominator: 20, standardError: 0.5 }, origin: { file: 'a.csv', sheet: null, line: 2, column: 3, numeratorColumn: 6, denominatorColumn: 7 },
    }], []]);
  });

  test.each<readonly [string, string, readonly Partial<Observation['origin']>[]]>([
    ['the cell of a figure, wherever its column stands', '数值,指标,年份\n1.5,甲率,2020\n', [{ column: 1 }]],
    ['the cells of the counts that were read', '指标,年份,数值,分子,分母\n甲率,2020,25,1,\n', [{ column: 3, numeratorColumn: 4 }]],
    ['no cell of its own where the counts make it', '指标,年份,数值,分子,分母\n甲率,2020,,1,3\n', [{ column: null, numeratorColumn: 4, denominatorColumn: 5, computed: '由分子÷分母算出' }]],
    ['a conversion by the unit of the row', '指标,年份,数值,单位\n乙率,2020,1.50,%\n', [{ column: 3, computed: '由“1.50%”换算' }]],
    ['a conversion by the unit of the cell', '指标,年份,数值,单位\n丙人数,2020,2万,人\n', [{ column: 3, computed: '由“2万”换算' }]],
    ['a ratio', '指标,年份,数值\n丁比,2020,1:4\n', [{ column: 3, computed: '由“1:4”换算' }]],
    ['no conversion where the digits stay', '指标,年份,数值,单位\n丙人数,2020,"1,234",人\n甲率,2020,95.3%,‰\n', [{ column: 3 }, { line: 3, column: 3 }]],
    ['the column that gives the reason', '指标,年份,数值,缺失原因\n甲率,2020,,拒报\n甲率,2021,…,\n', [{ column: 4 }, { line: 3, column: 3 }]],
    ['the column of the answer', '指标,年份,数值,是否,评审\n甲率,2020,,是,\n甲率,2021,,,有改善\n', [{ column: 4 }, { line: 3, column: 5 }]],
    ['years down', '年份,甲率,丙人数\n2020,1,2\n', [{ column: 2 }, { column: 3 }]],
  ])('every observation knows its cell: %s', async (_title, text, wanted) => {
    expect((await csv(text)).observations.map(({ origin }) => origin)).toEqual(wanted.map((one) => ({ file: 'a.csv', sheet: null, line: 2, ...one })));
  });

  const cases: readonly (readonly [string, string, readonly (readonly (string | number)[])[], readonly string[]])[] = [
    ['units are converted digit by digit', '指标,年份,数值,单位\n乙率,2020,1.50,%\n丙人数,2020,3.9,亿人\n', [['b-rate', 2020, '', '15.0'], ['c-people', 2020, '', '390000000']], []],
    ['a unit in the cell counts before that of the row', '指标,年份,数值,单位\n甲率,2020,95.3%,‰\n丙人数,2020,2万,人\n', [['a-rate', 2020, '', '95.3'], ['c-people', 2020, '', '20000']], []],
    ['a unit in brackets after the name', '指标,年份,数值\n乙率（%）,2020,1.5\n', [['b-rate', 2020, '', '15']], []],
    ['a ratio', '指标,年份,数值\n丁比,2020,1:4\n', [['d-ratio', 2020, '', '0.2500']], []],
    ['names by id', '指标代码,年份,数值\na-rate,2020,1\n', [['a-rate', 2020, '', '1']], []],
    ['absence is named, never a number', '指标,年份,数值,缺失原因\n甲率,2019,—,\n甲率,2020,,拒报\n甲率,2021,,\n甲率,2022,…,\n', [['a-rate', 2019, '', 'not-applicable'], ['a-rate', 2020, '', 'refused'], ['a-rate', 2021, '', 'not-collected'], ['a-rate', 2022, '', 'not-collected']], []],
    ['codes of older forms never enter arithmetic', '指标,年份,数值\n甲率,2020,-1\n甲率,2021,-2\n', [['a-rate', 2020, '', 'not-collected'], ['a-rate', 2021, '', 'not-applicable']], ['notice missing-code 2', 'notice missing-code 3']],
    ['nor do codes where counts are expected', '指标,年份,数值,分子,分母\n甲率,2020,50,-1,-2\n', [['a-rate', 2020, '', '50']], ['notice missing-code 2', 'notice missing-code 2']],
    ['an indicator that may be negative asks', '指标,年份,数值\n戊增长,2020,-1\n戊增长,2021,-1.0\n', [['e-growth', 2020, '', 'not-collected'], ['e-growth', 2021, '', '-1.0']], ['doubt missing-code 2/3']],
    ['a figure without value is made of its counts', '指标,年份,数值,分子,分母\n甲率,2020,,1,3\n', [['a-rate', 2020, '', '33.33']], ['notice value-from-counts 2']],
    ['a group that the indicator has of itself is none', '指标,年份,数值,分组\n己女性比重,2020,50,女\n己女性比重,2020,48,农村\n', [['f-women', 2020, '', '50'], ['f-women', 2020, '农村', '48']], []],
    ['sex and residence in columns of their own', '指标,年份,数值,性别,城乡\n甲率,2020,1,女,农村\n甲率,2020,2,合计,合计\n', [['a-rate', 2020, '女+农村', '1'], ['a-rate', 2020, '', '2']], []],
    ['an unknown group is kept, never taken for everyone', '指标,年份,数值,分组\n甲率,2020,1,某类\n', [['a-rate', 2020, '某类', '1']], ['doubt group-unfamiliar 2']],
    ['answers and judgements', '指标,年份,数值,是否,评审\n甲率,2020,,是,\n甲率,2021,,,有改善\n甲率,2022,未发生,,\n', [['a-rate', 2020, '', 'yes-no'], ['a-rate', 2021, '', 'judgement'], ['a-rate', 2022, '', 'yes-no']], []],
    ['a year from the title', '示例区2022年监测数据\n指标,单位,数值\n甲率,%,3\n', [['a-rate', 2022, '', '3']], ['notice rows-without-figures 1']],
    ['a unit from the line above', '单位：‰\n指标,2020\n乙率,3\n甲率,30\n', [['b-rate', 2020, '', '3'], ['a-rate', 2020, '', '3.0']], ['notice rows-without-figures 1']],
    ['zero is a figure', '指标,年份,数值\n甲率,2020,0\n', [['a-rate', 2020, '', '0']], []],
  ];
  test.each(cases)('%s', async (_name, text, expected, said) => {
    const data = await csv(text);
    expect([figures(data), codes(data)]).toEqual([expected, said]);
  });
});

describe('everything that is wrong is said at once, with row and column', () => {
  const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
    ['an unknown name once for all its rows', '指标,年份,数值\n怪率,2020,1\n甲率,2020,1\n怪率,2021,1\n怪率,2022,1\n', 1, ['error indicator-unknown 2,4,5/1']],
    ['a likeness is proposed, not taken', '指标,年份,数值\n甲某率,2020,1\n', 0, ['error indicator-unknown 2/1']],
    ['units that do not convert', '指标,年份,数值,单位\n甲率,2020,1,人\n甲率,2020,1,怪\n', 0, ['error unit-mismatch 2/1', 'error unit-not-known 3/1']],
    ['no name, no year, no number', '指标,年份,数值\n,2020,1\n甲率,,1\n甲率,十四五,1\n甲率,2020,约95\n', 0, ['error indicator-missing 2', 'error year-unreadable 3', 'error year-unreadable 4', 'error value-unreadable 5/3']],
    ['impossible values', '指标,年份,数值,分子,分母\n甲率,2020,101,,\n乙率,2020,-0.5,,\n丙人数,2020,3.5,,\n甲率,2021,50,3,4\n甲率,2022,150,3,2\n', 0, ['error share-over-hundred 2/3', 'error negative-value 3/3', 'error count-not-whole 4/3', 'error share-over-hundred 6/3', 'error rate-against-counts 5/3'].sort()],
    ['duplicates', '指标,年份,数值\n甲率,2020,1\n甲率,2020,1.0\n甲率,2021,1\n甲率,2021,2\n', 3, ['error duplicate-different 4,5/3', 'notice duplicate-equal 2,3/3']],
    ['words nobody knows beside a figure', '指标,年份,数值,状态,质量等级,记录日期,期间,缺失原因,分子,备注,随便\n甲率,2020,1,怪,Z,昨天,冬天,怪,三,注,x\n', 1, [
      'doubt count-unreadable 2', 'doubt date-unreadable 2', 'doubt grade-unknown 2', 'doubt period-unreadable 2', 'doubt status-unknown 2', 'notice column-not-read 1',
    ]],
    ['a table nobody understands', '甲,乙\n1,2\n', 0, ['error table-not-understood 1,2']],
    ['target columns', '指标,2020,2025目标\n甲率,1,95\n', 1, ['notice target-column 1']],
  ];
  test.each(cases)('%s', async (_name, text, taken, said) => {
    const data = await csv(text);
    expect([data.observations.length, codes(data).sort()]).toEqual([taken, [...said].sort()]);
    expect(data.issues.filter(({ message }) => !/^第\d+.*行/.test(message) || /undefined|null|\[object/.test(message))).toEqual([]);
  });

  test('of two different values both are kept, and the first counts', async () => {
    const data = await csv('指标,年份,数值,推算\n甲率,2020,1,1\n甲率,2020,2,0\n');
    expect(data.observations.map(({ content, sourceRank }) => [content.kind === 'figure' ? content.text : '', sourceRank])).toEqual([['1', 2], ['2', 1]]);
    expect(data.issues.map(({ message }) => message)).toEqual(['第2—3行 C列：“甲率”2020年有不同的数值：2（第3行）、1（第2行）。都保留，以2（第3行）为准；请确定一个，或用“状态”“记录日期”“来源”写明先后']);
  });

  test('row numbers as people write them', () => {
    expect([rowsText([3]), rowsText([9, 3, 5, 6, 7]), rowsText(Array.from({ length: 20 }, (_, index) => index * 2))]).toEqual(['第3行', '第3行、第5—7行、第9行', `${Array.from({ length: 12 }, (_, index) => `第${String(index * 2)}行`).join('、')} 等共20行`]);
  });
});

describe('places', () => {
  test('beside 全区, a figure of the nation is not the place’s own', async () => {
    const data = await csv('指标,年份,数值,分组\n甲率,2020,1,全国\n甲率,2020,2,全区\n甲率,2020,3,女\n');
    expect(figuresOfPlace(data.observations, [])).toEqual([{ indicatorId: 'a-rate', value: 2, year: 2020 }]);
    expect(data.observations.map(({ place }) => place)).toEqual(['全国', null, null]);
  });
  test('全国 alone is everyone', async () => {
    expect(figuresOfPlace((await csv('指标,年份,数值,分组\n甲率,2020,1,全国\n')).observations, [])).toHaveLength(1);
  });
  test('the place’s own figures, the latest first, the revised before the final', async () => {
    const data = await csv('指标,年份,数值,地区,状态\n甲率,2019,1,示例区,\n甲率,2020,2,,最终\n甲率,2020,3,,修订\n甲率,2021,9,别处,\n');
    const grouped = await csv('指标,年份,数值,分组\n甲率,2022,8,女\n');
    expect(figuresOfPlace(grouped.observations, ['示例区'])).toEqual([]);
    expect(figuresOfPlace(data.observations, ['示例区'])).toEqual([{ indicatorId: 'a-rate', value: 3, year: 2020 }, { indicatorId: 'a-rate', value: 1, year: 2019 }]);
  });
});

describe('the annex of a monitoring report, as a workbook', () => {
  const bytes = makeXlsx([{
    name: '监测表', merges: ['A1:G1', 'B3:B4'],
    rows: [
      ['示例区妇女发展规划监测表（2021—2030年）', null, null, null, null, null, null],
      ['序号', '领域', '指标名称', '单位', '2020基期', { number: 44561, format: 'yyyy"年"' }, '2025目标'],
      [1, '健康', '甲率', '%', { number: 90.1, format: '0.00' }, { number: 0.912, format: '0.0%' }, '≥95'],
      [2, null, '其中：女', '%', '—', '…', null],
      [3, '健康', '乙率', '‰', 5, null, 4],
      ['注：…表示缺失', null, null, null, null, null, null],
    ],
  }]);
  test('reads with displayed digits, groups below their indicator, and no target', async () => {
    const data = importTables(await readTables(bytes, '监测表.xlsx'), tools);
    expect(figures(data)).toEqual([
      ['a-rate', 2020, '', '90.10'], ['a-rate', 2021, '', '91.2'], ['a-rate', 2020, '女', 'not-applicable'], ['a-rate', 2021, '女', 'not-collected'], ['b-rate', 2020, '', '5'], ['b-rate', 2021, '', 'not-collected'],
    ]);
    expect(codes(data)).toEqual(['notice rows-without-figures 1', 'notice rows-without-figures 6', 'notice target-column 2']);
    expect(data.observations.map(({ origin }) => origin).slice(0, 3)).toEqual([[3, 5], [3, 6], [4, 5]].map(([line, column]) => ({ file: '监测表.xlsx', sheet: '监测表', line, column })));
  });
});

test('a figure merged over two years stands for the first only, and that is said', async () => {
  const bytes = makeXlsx([{ name: 'a', merges: ['B2:C2'], rows: [['指标', '2020', '2021', '2022'], ['甲率', 5, null, 7]] }]);
  const data = importTables(await readTables(bytes, 'a.xlsx'), tools);
  expect([figures(data), codes(data)]).toEqual([[['a-rate', 2020, '', '5'], ['a-rate', 2022, '', '7']], ['doubt figure-merged 2/3']]);
});

/** Rows that stand in an observation or are named in an issue. */
const accountedRows = ({ observations, issues }: ImportedData): Set<number> => new Set([...observations.flatMap(({ origin }) => origin.line ?? []), ...issues.flatMap(({ line, lines }) => lines ?? (line === undefined ? [] : [line]))]);

test('no row is lost, whatever stands in it', async () => {
  const word = constantFrom('', '甲率', '乙率', '怪', '2020', '2021年', '女', '合计', '%', '人', '1', '-1', '—', '约5', '101', '注：x', '是', 'constructor', '__proto__');
  const tables = array(tuple(word, word, word, word, word), { minLength: 1, maxLength: 12 });
  const texts: string[] = [];
  assert(property(tables, (rows) => void texts.push(['指标,年份,数值,单位,分组', ...rows.map((cells) => cells.join(','))].join('\n'))), { numRuns: 300 });
  for (const text of texts) {
    const filled = text.split('\n').flatMap((line, index) => (index > 0 && /[^,]/.test(line) && !line.startsWith('指标') ? [index + 1] : []));
    const accounted = accountedRows(await csv(text));
    expect(filled.filter((row) => !accounted.has(row))).toEqual([]);
  }
});

const shared = new URL('../../../../shared/data/', import.meta.url);
const present = existsSync(shared);
if (!present) console.warn('SKIPPED the real figures: ../shared/data is not there');

describe.skipIf(!present)('the real figures', () => {
  const readShared = async (name: string): Promise<ImportedData> => importTables(await readTables(readFileSync(new URL(name, shared)), name));
  const valueOf = (data: ImportedData, printed: string, year: number, place: string | null = null): (string | undefined)[] => {
    const id = data.mapping.find((row) => row.printed === printed)?.indicatorId;
    return data.observations.filter((one) => one.indicatorId === id && one.year === year && one.groups.length === 0 && (place === null || one.place === place)).map(({ content }) => (content.kind === 'figure' ? content.text : undefined));
  };

  test.each([['china_series.csv', 323], ['china_local_series.csv', 58]])('%s: all %d rows are accounted for', async (name, count) => {
    const data = await readShared(name);
    expect(data.tables.map(({ layout, values }) => [layout, values])).toEqual([['long', count]]);
    const accounted = accountedRows(data);
    expect(Array.from({ length: count }, (_, index) => index + 2).filter((row) => !accounted.has(row))).toEqual([]);
  });

  test('names nobody knows', async () => {
    const unknown = (data: ImportedData): string[] => data.mapping.filter(({ indicatorId }) => indicatorId === null).map(({ printed }) => printed);
    expect([unknown(await readShared('china_series.csv')), unknown(await readShared('china_local_series.csv'))]).toEqual([[], ['出生缺陷发生率']]);
  });

  test('oddities come through as they are', async () => {
    const data = await readShared('china_series.csv');
    const local = await readShared('china_local_series.csv');
    expect([valueOf(data, '孕产妇系统管理率', 2016), valueOf(data, '孕产妇系统管理率', 2017)]).toEqual([['91.6'], ['89.6']]);
    expect([2018, 2019, 2020, 2021, 2022].map((year) => valueOf(data, '儿童青少年总体近视率', year)[0])).toEqual(['53.6', '50.2', '52.7', '52.6', '51.9']);
    expect([2013, 2014, 2015, 2016, 2017].map((year) => valueOf(local, '孕产妇死亡率', year, '北京市(户籍)')[0])).toEqual(['9.45', '7.19', '8.69', '10.83', '8.17']);
  });

  test('a share of participants is not a rate of participation', async () => {
    const row = (await readShared('china_series.csv')).mapping.find(({ printed }) => printed === '女性参加基本医疗保险占比');
    expect(row?.indicator).toBe('女性占基本医疗保险参保人数比重');
  });
});
