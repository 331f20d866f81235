import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsOf, wrongTexts } from '../../../test/chart-texts.ts';
import { exampleForecast, examplePoints, exampleTally, exampleTrend } from './example-data.ts';
import { funnel } from './kinds/funnel.ts';
import { gapYears } from './kinds/gap-years.ts';
import { statusStructure } from './kinds/status-structure.ts';
import { trend } from './kinds/trend.ts';

const value = fc.oneof(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10), fc.integer({ min: -50, max: 50 }), fc.constantFrom(0, 100, 99.99, 0.012, 12_345_678));
const values = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2010, max: 2026 }), value }), { minLength: 1, maxLength: 14, selector: ({ year }) => year }).map((all) => [...all].sort((a, b) => a.year - b.year));
const points = values.map((all) => examplePoints(all.map((one) => [one.year, one.value] as const), 2));

describe('charts of any figures', () => {
  test('a trend names its last figure, and no text covers another', () => {
    const any = fc.record({ points, lower: value, breaks: fc.subarray([2015, 2020, 2022]), hasForecast: fc.boolean(), hasTarget: fc.boolean() });
    fc.assert(fc.property(any, ({ points, lower, breaks, hasForecast, hasTarget }) => {
      const last = points.at(-1);
      const forecast = hasForecast && last ? exampleForecast(last.year, last.value, 5, 0.4, 3) : [];
      const targets = hasTarget ? [{ acceptance: { lower, upper: Infinity, lowerOpen: false, upperOpen: false }, deadline: 2030 }] : [];
      const drawing = trend.draw(exampleTrend({ points, breaks, forecast, targets, scale: 'plain' }));
      expect(wrongTexts(drawing)).toEqual([]);
      expect(textsOf(drawing).filter(({ style }) => style.text.includes(last?.text ?? '')).length).toBeGreaterThan(0);
    }), { numRuns: 500 });
  });

  test('two groups of any figures', () => {
    fc.assert(fc.property(points, points, fc.boolean(), (first, second, hasWhole) => {
      const drawing = gapYears.draw({ indicator: '入学率', unit: '%', scale: 'plain', breaks: [], first: { name: '女', points: first }, second: { name: '男', points: second }, whole: hasWhole ? { name: '合计', points: first } : null });
      expect(wrongTexts(drawing)).toEqual([]);
    }), { numRuns: 300 });
  });

  test('a funnel of any areas: those outside are named', () => {
    const areas = fc.array(fc.record({ events: fc.integer({ min: 0, max: 40 }), population: fc.integer({ min: 0, max: 3000 }) }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(areas, (found) => {
      const drawing = funnel.draw({ indicator: '死亡率', unit: '‰', per: 1000, digits: 2, years: '2024年', whole: '全区', population: '活产数（人）', areas: found.map((area, at) => ({ ...area, events: Math.min(area.events, area.population), name: `第${String(at + 1)}街道` })) });
      expect(wrongTexts(drawing)).toEqual([]);
    }), { numRuns: 300 });
  });

  test('a structure of any counts: the bars are as long as their counts', () => {
    const count = fc.integer({ min: 0, max: 90 });
    const part = fc.record({ met: count, 'not-met': count, unproven: count, 'not-due': count, 'no-data': count, pending: count }).map(exampleTally);
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (tallies) => {
      const drawing = statusStructure.draw({ year: 2024, parts: tallies.map((tally, at) => ({ name: `领域${String(at + 1)}`, tally })), whole: { name: '合计', tally: exampleTally({ met: tallies.reduce((sum, { met }) => sum + met, 0), 'not-met': 1 }) } });
      expect(wrongTexts(drawing)).toEqual([]);
      const series = drawing.option.series as readonly { readonly data: readonly { readonly value: readonly number[] }[] }[];
      tallies.forEach(({ total }, row) => {
        expect(series.reduce((sum, { data }) => sum + (data[row]?.value[0] ?? NaN), 0)).toBeCloseTo(total === 0 ? 0 : 1, 9);
      });
    }), { numRuns: 200 });
  });
});
