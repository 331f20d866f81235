import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { catalogue } from '#registry';
import { cellKey } from './cell-key.ts';
import { isUsualPeriod, usualPeriod } from './usual-period.ts';

const place = { year: 2024, periodEnd: '2024-12-31', groups: [], place: null, subUnit: null, definitionVersion: '', source: null, sourceRank: 1 } as const;

describe('the key of a cell', () => {
  test('is the same however its groups are ordered', () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 4 }), (groups) => {
      expect(cellKey({ ...place, groups })).toBe(cellKey({ ...place, groups: groups.toReversed() }));
    }));
  });

  test('tells apart what stands side by side', () => {
    const cells = [place, { ...place, groups: ['女'] }, { ...place, groups: ['女', '农村'] }, { ...place, groups: ['女农村'] }, { ...place, place: '全市' }, { ...place, subUnit: '全市' }, { ...place, definitionVersion: '2023年版' }, { ...place, source: '2023年版' }, { ...place, sourceRank: 2 }, { ...place, sourceRank: 3 }, { ...place, year: 2023 }, { ...place, periodEnd: '2024-06-30' }];
    expect(new Set(cells.map(cellKey)).size).toBe(cells.length);
  });

  test('does not change with the rank of a named source', () => {
    expect(cellKey({ ...place, source: '年鉴', sourceRank: 2 })).toBe(cellKey({ ...place, source: '年鉴' }));
  });
});

describe('the period that goes without saying', () => {
  test('of every indicator ends in its year and begins no more than a year before', () => {
    for (const { id } of catalogue) {
      const { start, end } = usualPeriod(id, 2024);
      expect([id, end.startsWith('2024'), start <= end, start >= '2023-01-01']).toEqual([id, true, true, true]);
    }
  });

  const ofKind = (kind: string): string => catalogue.find((definition) => definition.referencePeriod.kind === kind)?.id ?? '';

  test.each([['health-year', '2023-10-01', '2024-09-30'], ['school-year', '2023-09-01', '2024-08-31'], ['school-date', '2024-09-01', '2024-09-01'], ['year-end', '2024-12-31', '2024-12-31'], ['calendar-year', '2024-01-01', '2024-12-31']])('%s', (kind, start, end) => {
    expect(usualPeriod(ofKind(kind), 2024)).toEqual({ kind, start, end, year: 2024 });
  });

  test('of an unknown indicator is the calendar year; another period is told apart', () => {
    expect(usualPeriod('没有的指标', 2024).kind).toBe('calendar-year');
    expect(isUsualPeriod('没有的指标', { kind: 'calendar-year', start: '2024-01-01', end: '2024-06-30', year: 2024 })).toBe(false);
  });
});
