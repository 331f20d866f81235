import { describe, expect, test } from 'vitest';
import type { Cell } from '#documents';
import { textsOf } from '../../../test/chart-texts.ts';
import { atLeast, atMost, exampleForecast, examplePoints, exampleTally, exampleTrend } from './example-data.ts';
import { funnelDescription, funnelOf, funnelTable, type FunnelData } from './funnel-areas.ts';
import { apartText, gapHead, gapText, signedGap, type Pair } from './gap-words.ts';
import { gapLatest } from './kinds/gap-latest.ts';
import { statusStructure } from './kinds/status-structure.ts';
import { unitCompletion } from './kinds/unit-completion.ts';
import { seriesText, trendDescription, trendTable } from './trend-words.ts';

const textOf = ({ runs }: Cell): string => runs.map((run) => ('text' in run ? run.text : '')).join('');
const rowsOf = (rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] => rows.map((row) => row.map(textOf));

describe('a trend in words', () => {
  test.each([
    ['nothing', [], [], '%', '没有数据'], ['one year', [[2024, 97.4]], [], '%', '2024年97.4%'], ['a rise', [[2020, 96.2], [2024, 97.4]], [], '%', '2020年96.2%，2024年97.4%，提高1.2个百分点'], ['no change', [[2020, 0], [2024, 0]], [], '件', '2020年0件，2024年0件，持平'],
    ['a new definition', [[2020, 96.2], [2024, 97.4]], [2022], '%', '2020年96.2%，2024年97.4%，其间口径有变化，不可直接比较'], ['a ratio', [[2020, 0.1], [2024, 0.05]], [], 'ratio', '2020年1:10，2024年1:20，下降'],
  ] as const)('%s', (_, values, breaks, unit, is) => {
    expect(seriesText(examplePoints(values), breaks, unit)).toBe(is);
  });

  const data = exampleTrend({
    indicator: '婴儿死亡率', unit: '‰', scale: 'positive', points: examplePoints([[2020, 4.2], [2022, 4.6], [2023, 4.4, 'preliminary']]).map((point) => ({ ...point, source: `cell-${String(point.year)}` })), gaps: [{ year: 2021, reason: 'suppressed' }],
    targets: [{ acceptance: atMost(5), deadline: 2025 }], baseline: { year: 2020, value: 4.2, text: '4.2', digits: 1 }, forecast: exampleForecast(2023, 4.4, 2, -0.1, 0.3), state: 'met',
  });

  test('description: where less is good a rise is no 提高', () => {
    expect(trendDescription(data)).toBe('婴儿死亡率：2020年4.2‰，2023年4.4‰，上升0.2个千分点；目标5‰以下（2025年）；现状：已达标；预测2025年中位数4.2‰，80%区间3.8‰—4.6‰。');
  });

  test('table: every year, what is missing with its reason, targets and forecast in their years', () => {
    const { head, body, unit } = trendTable(data);
    expect([unit, rowsOf(head)]).toEqual(['‰', [['年份', '公布值', '说明', '目标', '预测中位数', '80%区间']]]);
    expect(rowsOf(body)).toEqual([
      ['2020', '4.2', '基期', '', '—', '—'], ['2021', '…', '保密', '', '—', '—'], ['2022', '4.6', '', '', '—', '—'], ['2023', '4.4', '初步数', '', '—', '—'], ['2024', '—', '', '', '4.3', '4.0—4.6'], ['2025', '—', '', '5‰以下', '4.2', '3.8—4.6'],
    ]);
    expect(body[0]?.[1]).toEqual({ runs: [{ text: '4.2', source: 'cell-2020' }], number: { value: 4.2, digits: 1, suffix: '' }, align: 'right' });
  });

  test('without targets and forecast there are no columns for them', () => {
    expect(rowsOf(trendTable({ ...data, targets: [], forecast: [] }).head)).toEqual([['年份', '公布值', '说明']]);
  });
});

describe('gaps in words', () => {
  const names = { first: '女', second: '男' };
  const pair = (first: number, second: number, digits = 1): Pair => ({ year: 2024, first: { value: first, digits }, second: { value: second, digits } });

  test.each([[61.5, 72.8, '女低于男11.3个百分点', '相差11.3个百分点', '-11.3'], [50.8, 49.2, '女高于男1.6个百分点', '相差1.6个百分点', '+1.6'], [96.4, 96.4, '女与男相同', '相同', '0.0'], [0.3, 0.1, '女高于男0.2个百分点', '相差0.2个百分点', '+0.2']])('%d and %d', (first, second, told, apart, signed) => {
    const both = pair(first, second);
    expect([gapText(names, both, '%'), apartText(both, '%'), signedGap(both)]).toEqual([told, apart, signed]);
  });

  test.each([['%', '女减男（百分点）'], ['‰', '女减男（千分点）'], ['元', '女减男（元）'], ['ratio', '女减男']])('the head of the column in %s', (unit, is) => {
    expect(gapHead(names, unit)).toBe(is);
  });

  test('rows stand by their gap, from the first group ahead to the second', () => {
    const [example] = gapLatest.examples;
    const rows = example ? rowsOf(gapLatest.draw(example.data).table.body) : [];
    expect(rows.map((row) => row.at(-1))).toEqual(['+5.3', '+1.6', '0.0', '-1.9', '-3.3', '-11.3']);
  });
});

describe('structures', () => {
  test('the description counts, the table adds up', () => {
    const [example] = statusStructure.examples;
    const { description, table } = statusStructure.draw(example?.data ?? { year: 0, parts: [], whole: { name: '', tally: exampleTally({}) } });
    expect(description).toBe('2024年8个领域共107项目标的现状：达标35项、未达标24项、证据不足2项、不能判断46项。');
    const numbers = table.body.map((row) => row.slice(1).map(({ number }) => number?.value ?? NaN));
    expect(numbers.filter((row) => row.slice(0, -1).reduce((sum, value) => sum + value, 0) !== row.at(-1))).toEqual([]);
    const whole = numbers.at(-1) ?? [];
    expect(whole.map((_, at) => numbers.slice(0, -1).reduce((sum, row) => sum + (row[at] ?? NaN), 0))).toEqual(whole);
    expect(rowsOf(table.head)).toEqual([['领域', '达标', '未达标', '证据不足', '未到期', '无数据', '不可比', '不适用', '待核', '合计']]);
  });

  test('many units stand close, on no more of a page than fits its width; the rest are in the table, and both are said below', () => {
    const units = Array.from({ length: 40 }, (_, at) => ({ name: `第${String(at + 1)}局`, tally: exampleTally({ 'not-met': at }) }));
    const [few, many, lots] = [5, 29, 40].map((count) => unitCompletion.draw({ year: 2024, units: units.slice(0, count) }));
    expect([few, many, lots].map((drawing) => [(drawing?.height ?? 1) / (drawing?.width ?? 1) < 0.96, drawing?.table.body.length, drawing?.notes?.length])).toEqual([[true, 5, 1], [true, 29, 1], [true, 40, 2]]);
    expect(lots && textsOf(lots).filter(({ style }) => /^第\d+局$/.test(style.text)).length).toBeGreaterThan(25);
    expect([few, many, lots].flatMap((drawing) => drawing?.notes ?? []).join('')).not.toMatch(/\d/);
  });

  test('units stand by what they have not reached', () => {
    const units = [{ name: '甲局', tally: exampleTally({ met: 9, 'not-met': 1 }) }, { name: '乙局', tally: exampleTally({ 'not-met': 4 }) }, { name: '丙局', tally: exampleTally({ met: 2, unproven: 1, 'not-met': 1 }) }, { name: '丁局', tally: exampleTally({ 'no-data': 30 }) }];
    const drawing = unitCompletion.draw({ year: 2024, units });
    expect(drawing.table.body.map(([name]) => (name ? textOf(name) : ''))).toEqual(['乙局', '丙局', '甲局', '丁局']);
    expect(drawing.description).toBe('2024年4个责任单位所负责目标的达标情况，按未达标项数从多到少排列：未达标最多的是乙局（4项）。');
  });
});

describe('a funnel in words', () => {
  const data: FunnelData = { indicator: '死亡率', unit: '‰', per: 1000, digits: 2, years: '2022—2024年', whole: '全区', population: '活产数（人）', areas: [['甲', 3, 1000], ['乙', 5, 1200], ['丙', 4, 1100], ['丁', 30, 1000], ['戊', 0, 0]].map(([name, events, population]) => ({ name: String(name), events: Number(events), population: Number(population) })) };

  test('those outside are named, not ranked; one without a denominator cannot be placed', () => {
    const funnel = funnelOf({ ...data, areas: [...data.areas, ...Array.from({ length: 20 }, (_, at) => ({ name: String(at), events: 5, population: 1000 }))] });
    expect(funnel?.areas.filter(({ place }) => place !== 'inside').map(({ name, place }) => [name, place])).toEqual([['丁', 'above-outer']]);
    expect(rowsOf(funnelTable(data, funnelOf(data)).body).at(-1)).toEqual(['戊', '0', '0', '—', '—', '—', '不能判断']);
  });

  test('where nothing happened there is nothing to compare', () => {
    const none = { ...data, areas: [{ name: '甲', events: 0, population: 100 }] };
    expect([funnelOf(none), funnelDescription(none, funnelOf(none))]).toEqual([null, '2022—2024年全区死亡率：各地没有发生，或没有分母，不能比较。']);
  });

  test('a target that is met is named by its words', () => {
    expect(trendDescription(exampleTrend({ points: examplePoints([[2024, 98]]), targets: [{ acceptance: atLeast(98), deadline: 2030 }], state: 'met-early' }))).toBe('孕产妇系统管理率：2024年98%；目标98%以上（2030年）；现状：提前达标。');
  });
});
