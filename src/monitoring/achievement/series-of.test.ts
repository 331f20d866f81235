import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#registry';
import { sketchedObservation } from '../../../test/makers/sketched-question.ts';
import type { Observation } from '../observation.ts';
import { chooseRows, seriesOf } from './series-of.ts';

const figure = (value: number, digits = 1) => ({ kind: 'figure', text: value.toFixed(digits), value, digits, numerator: null, denominator: null, standardError: null }) as const;
const row = (year: number, value: number, more: Partial<Observation> = {}): Observation => sketchedObservation({ year, content: figure(value), ...more });
const lost = (year: number, reason: 'refused' | 'not-collected', more: Partial<Observation> = {}): Observation => sketchedObservation({ year, content: { kind: 'missing', reason }, ...more });
const valuesOf = (rows: readonly Observation[]) => seriesOf(chooseRows(rows).chosen, 'sketched', '%', []).points.map(({ year, value }) => [year, value]);

describe('the row that counts', () => {
  test.each<readonly [string, readonly Observation[], readonly (readonly number[])[]]>([
    ['the later record replaces the earlier', [row(2024, 91, { recorded: '2025-05-01' }), row(2024, 90, { recorded: '2025-03-01' })], [[2024, 91]]],
    ['without dates the later row does', [row(2024, 90), row(2024, 91)], [[2024, 91]]],
    ['the first source counts, however late the second', [row(2024, 90, { recorded: '2025-03-01' }), row(2024, 95, { sourceRank: 2, recorded: '2025-09-01' })], [[2024, 90]]],
    ['a source that refuses leaves room for the next', [lost(2024, 'refused'), row(2024, 95, { sourceRank: 2 })], [[2024, 95]]],
    ['a figure withdrawn by its source is withdrawn', [row(2024, 90, { recorded: '2025-03-01' }), lost(2024, 'not-collected', { recorded: '2025-06-01' })], []],
    ['grade D never counts', [row(2023, 88), row(2024, 90, { grade: 'D' })], [[2023, 88]]],
    ['years stand in order', [row(2024, 90), row(2022, 88), row(2023, 89)], [[2022, 88], [2023, 89], [2024, 90]]],
    ['not a number is no point', [row(2024, Number.NaN)], []],
  ])('%s', (_title, rows, wanted) => {
    expect(valuesOf(rows)).toEqual(wanted);
  });

  test('what does not count stays at hand with its reason', () => {
    const rows = [row(2024, 90, { recorded: '2025-03-01' }), row(2024, 91, { recorded: '2025-05-01' }), row(2024, 95, { sourceRank: 2 }), row(2024, 99, { grade: 'D' })];
    expect(chooseRows(rows).setAside.map(({ observation, why }) => [observation.content.kind === 'figure' ? observation.content.value : null, why])).toEqual([[90, 'revised'], [95, 'other-source'], [99, 'grade-d']]);
  });
});

describe('a series', () => {
  test('a new definition is a break unless a bridge is known', () => {
    const rows = [row(2020, 80), row(2021, 81), row(2022, 70, { definitionVersion: 'v2' }), row(2023, 71, { definitionVersion: 'v2' })];
    const bridge = { indicatorId: 'sketched', between: ['v2', ''] as const };
    expect([seriesOf(rows, 'sketched', '%', []).breaks, seriesOf(rows, 'sketched', '%', [bridge]).breaks, seriesOf(rows, 'another', '%', [bridge]).breaks]).toEqual([[2022], [], [2022]]);
  });

  test('absences and unreadable figures are gaps by name', () => {
    expect(seriesOf([lost(2022, 'refused'), row(2023, Number.NaN)], 'sketched', '%', []).gaps).toEqual([{ year: 2022, reason: 'refused' }, { year: 2023, reason: 'not-a-number' }]);
  });

  const rows = fc.array(fc.record({ year: fc.integer({ min: 2010, max: 2030 }), value: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10), rank: fc.integer({ min: 1, max: 3 }), version: fc.constantFrom('', 'v2') }), { maxLength: 25 });

  test('a missing year more changes nothing before it', () => {
    fc.assert(fc.property(rows, fc.integer({ min: 2010, max: 2035 }), (sketch, year) => {
      const told = sketch.map((one) => row(one.year, one.value, { sourceRank: one.rank, definitionVersion: one.version }));
      const [before, after] = [told, [...told, lost(year, 'not-collected', { sourceRank: 9 })]].map((all) => seriesOf(chooseRows(all).chosen, 'sketched', '%', []));
      const upTo = (series: typeof before) => ({ points: series?.points.filter((point) => point.year < year), gaps: series?.gaps.filter((gap) => gap.year < year), breaks: series?.breaks.filter((one) => one < year) });
      expect([upTo(after), after?.points]).toEqual([upTo(before), before?.points]);
    }));
  });
});

describe('years of another kind', () => {
  const health = catalogue.find(({ referencePeriod }) => referencePeriod.kind === 'health-year')?.id ?? '';
  const ofHealth = (year: number, told: Partial<Observation> = {}): Observation => row(year, 90, { indicatorId: health, ...told });
  const healthYear = (year: number) => ({ period: { kind: 'health-year' as const, start: `${String(year - 1)}-10-01`, end: `${String(year)}-09-30`, year } });
  const calendarYear = (year: number) => ({ period: { kind: 'calendar-year' as const, start: `${String(year)}-01-01`, end: `${String(year)}-12-31`, year } });

  test.each([
    ['the usual year, printed or not, is no break', [ofHealth(2022), ofHealth(2023, healthYear(2023)), ofHealth(2024)], []],
    ['a year of another kind breaks, and so does coming back', [ofHealth(2022), ofHealth(2023, calendarYear(2023)), ofHealth(2024, calendarYear(2024)), ofHealth(2025)], [2023, 2025]],
  ] as const)('%s', (_title, rows, breaks) => {
    expect(seriesOf(rows, health, '%', []).breaks).toEqual(breaks);
  });

  test('a bridge joins definitions, not years of another kind', () => {
    const bridges = [{ indicatorId: health, between: ['', '2'] as const }];
    const rows = [ofHealth(2022), ofHealth(2023, { definitionVersion: '2' }), ofHealth(2024, { definitionVersion: '2', ...calendarYear(2024) })];
    expect(seriesOf(rows, health, '%', bridges).breaks).toEqual([2024]);
  });
});
