import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, relations } from '#registry';
import { sketchedObservation } from '../../../test/makers/sketched-question.ts';
import type { Observation } from '../observation.ts';
import { recordsOfPlace } from './records-of-place.ts';
import { seriesOfIndicator } from './series-of-indicator.ts';

const pair = relations.find((relation) => relation.kind === 'gender-pair');
const share = catalogue.find(({ unit, name, referencePeriod }) => unit === '%' && referencePeriod.kind === 'calendar-year' && !/女|孕|产|妇|农村|城|男/.test(name.zh));
if (pair === undefined || share === undefined) throw new Error('the registry has no pair or no share');

const row = (year: number, text: string, told: Partial<Observation> = {}): Observation => sketchedObservation({
  indicatorId: share.id, year, ...told, content: { kind: 'figure', text, value: Number(text), digits: text.split('.')[1]?.length ?? 0, numerator: null, denominator: null, standardError: null },
});
const asked = { places: ['某区'], untilYear: 2024 };

/** 孕产妇 女 @甲镇: 2023 93, 2024 94. */
const told = (rows: readonly Observation[]): readonly string[] =>
  recordsOfPlace(rows, asked).map(({ indicatorId, groups, subUnit, series, answers }) =>
    `${indicatorId === share.id ? '' : `${indicatorId} `}${groups.join('+')}${subUnit === null ? '' : `@${subUnit}`}: ${[...series.points.map(({ year, text }) => `${String(year)} ${text}`), ...answers.map(({ year, content }) => `${String(year)} ${content.kind}`)].join(', ')}`);

describe('the records of a place', () => {
  test.each<readonly [string, readonly Observation[], readonly string[]]>([
    ['part by part, as the data call them', [row(2023, '93'), row(2024, '95', { groups: ['女'] }), row(2024, '94'), row(2024, '96', { groups: ['农村', '女'] })], [': 2023 93, 2024 94', '女: 2024 95', '农村+女: 2024 96']],
    ['one part under several words', [row(2023, '93', { groups: ['城市'] }), row(2024, '94', { groups: ['城镇'] })], ['城市: 2023 93, 2024 94']],
    ['townships by themselves', [row(2024, '94'), row(2024, '91', { subUnit: '甲镇' }), row(2024, '92', { subUnit: '乙镇' })], [': 2024 94', '@甲镇: 2024 91', '@乙镇: 2024 92']],
    ['answers beside figures', [row(2023, '93'), sketchedObservation({ indicatorId: share.id, year: 2024, content: { kind: 'yes-no', happened: true, date: null, evidence: null } })], [': 2023 93, 2024 yes-no']],
    ['not of other places, not of later years', [row(2024, '94', { place: '全市' }), row(2025, '95')], []],
    ['not of an indicator that only a group of another tells', [row(2024, '80', { indicatorId: pair.everyone, groups: ['女'] })], [`${pair.everyone} 女: 2024 80`]],
  ])('%s', (_title, rows, wanted) => {
    expect(told(rows)).toEqual(wanted);
  });

  test('tell what was kept out by hand and what is missing by name', () => {
    const rows = [row(2023, '93', { grade: 'D' }), row(2023, '92'), sketchedObservation({ indicatorId: share.id, year: 2024, content: { kind: 'missing', reason: 'refused' } })];
    const [record] = recordsOfPlace(rows, asked);
    expect([record?.setAside, record?.series.points.map(({ text }) => text), record?.series.gaps]).toEqual([1, ['92'], [{ year: 2024, reason: 'refused' }]]);
  });

  const rows = fc.array(fc.record({
    year: fc.integer({ min: 2018, max: 2026 }), tenths: fc.integer({ min: 0, max: 1000 }), sourceRank: fc.integer({ min: 1, max: 2 }), place: fc.constantFrom(null, '某区', '全市'), groups: fc.constantFrom([], [], ['女'], ['女性'], ['农村'], ['女', '乡村'], ['合计']),
    grade: fc.constantFrom('A' as const, 'D' as const), definitionVersion: fc.constantFrom('', '新版'), indicatorId: fc.constantFrom(share.id, pair.everyone, pair.women),
  }), { maxLength: 30 });

  test('are the series that targets are judged by', () => {
    fc.assert(fc.property(rows, (sketch) => {
      const observations = sketch.map(({ tenths, ...more }) => row(more.year, (tenths / 10).toFixed(1), more));
      for (const { indicatorId, groups, series } of recordsOfPlace(observations, asked)) expect(series).toEqual(seriesOfIndicator(observations, { ...asked, indicatorId, groups }));
    }), { numRuns: 300 });
  });
});
