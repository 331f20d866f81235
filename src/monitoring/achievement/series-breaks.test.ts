import { expect, test } from 'vitest';
import { catalogue } from '#registry';
import type { Observation } from '../observation.ts';
import { seriesOf } from './series-of.ts';

const health = catalogue.find(({ referencePeriod }) => referencePeriod.kind === 'health-year')?.id ?? '';

const row = (year: number, told: Partial<Observation> = {}): Observation => ({
  indicatorId: health, place: null, subUnit: null, groups: [], year, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null,
  content: { kind: 'figure', text: '90', value: 90, digits: 0, numerator: null, denominator: null, standardError: null }, origin: { file: null, line: null }, ...told,
});
const healthYear = (year: number) => ({ period: { kind: 'health-year' as const, start: `${String(year - 1)}-10-01`, end: `${String(year)}-09-30`, year } });
const calendarYear = (year: number) => ({ period: { kind: 'calendar-year' as const, start: `${String(year)}-01-01`, end: `${String(year)}-12-31`, year } });

test.each([
  ['the usual year, printed or not, is no break', [row(2022), row(2023, healthYear(2023)), row(2024)], []],
  ['a year of another kind breaks, and so does coming back', [row(2022), row(2023, calendarYear(2023)), row(2024, calendarYear(2024)), row(2025)], [2023, 2025]],
  ['a new definition breaks', [row(2022), row(2023, { definitionVersion: '2' })], [2023]],
] as const)('%s', (_title, rows, breaks) => {
  expect(seriesOf(rows, health, '%', []).breaks).toEqual(breaks);
});

test('a bridge joins definitions, not years of another kind', () => {
  const bridges = [{ indicatorId: health, between: ['', '2'] as const }];
  expect(seriesOf([row(2022), row(2023, { definitionVersion: '2' }), row(2024, { definitionVersion: '2', ...calendarYear(2024) })], health, '%', bridges).breaks).toEqual([2024]);
});
