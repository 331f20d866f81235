import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForecastModel } from '../forecast/model.ts';
import { defaultModel, forecastModels } from '../forecast/models/index.ts';
import { forecastFan, type FanYear } from './forecast-fan.ts';
import { judgeCase } from './judge-case.ts';
import type { JudgingCase } from './judging-case.ts';
import { readCase } from './read-case.ts';

const usual = { years: [2018, 2019, 2020, 2021, 2022, 2023, 2024], values: [84, 86, 88, 89, 90, 91, 92], scale: 'share', bound: 'at-least', value: 95, deadline: 2030, family: { s0: 0.3, lambda: 0.06 } };
const deaths = { ...usual, scale: 'positive', bound: 'at-most', value: 12, values: [50, 0, 0, 50, 0, 0, 50], counts: { events: [1, 0, 0, 1, 0, 0, 1], population: [2000, 2000, 2000, 2000, 2000, 2000, 2000], per: 100_000 } };

function caseOf(told: Readonly<Record<string, unknown>>): JudgingCase {
  const read = readCase({ ...usual, ...told });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.case;
}
const fanOf = (one: JudgingCase, model: ForecastModel = defaultModel): readonly FanYear[] => forecastFan(one, judgeCase(one, model), model);

/** What the case is told when its deadline is another one. */
function told(one: JudgingCase, deadline: number, model: ForecastModel): unknown {
  const { forecast } = judgeCase({ ...one, deadline }, model);
  return 'probability' in forecast ? { year: deadline, median: forecast.median, low80: forecast.low80, high80: forecast.high80 } : forecast;
}

describe('the fan of a forecast', () => {
  test.each(forecastModels.map(({ id }) => id))('says of each year what %s says of a deadline in that year', (id) => {
    const model = forecastModels.find((one) => one.id === id) ?? defaultModel;
    for (const one of [caseOf({}), caseOf({ scale: 'plain' }), caseOf({ bound: 'between', value: 80, upper: 93 })]) {
      const fan = fanOf(one, model);
      expect(fan).toEqual([2025, 2026, 2027, 2028, 2029, 2030].map((year) => told(one, year, model)));
    }
  });

  test.each([
    ['a level to hold', { value: 90, hold: true }],
    ['a survey with its error', { standardError: 1.5 }],
    ['an estimate that was smoothed', { smoothed: true }],
    ['counts that are not few', { counts: { events: [8400, 8600, 8800, 8900, 9000, 9100, 9200], population: [10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000], per: 100 } }],
    ['small counts of deaths', deaths],
    ['small counts under the area above', { ...deaths, parent: { rate: 14.3, slope: -0.04 } }],
    ['small counts of those who were not reached', { values: [96, 97, 98, 97, 98, 98, 99], counts: { events: [96, 97, 98, 97, 98, 98, 99], population: [100, 100, 100, 100, 100, 100, 100], per: 100 } }],
    ['a last value of two years ago', { values: [84, 86, 88, 89, 90, null, null] }],
  ])('of %s does the same, from the year after the last value', (_title, more) => {
    const one = caseOf(more);
    const from = (one.years.at(-1) ?? 0) + 1;
    expect(fanOf(one)).toEqual(Array.from({ length: 2030 - from + 1 }, (_, at) => told(one, from + at, defaultModel)));
    expect(fanOf(one).at(-1)).toEqual(told(one, 2030, defaultModel));
  });

  test.each([
    ['the deadline has come', { deadline: 2024 }], ['there is no deadline', { deadline: null }], ['there is one value', { years: [2024], values: [92] }], ['there is no value', { values: ['refused', null, null, null, null, null, null] }],
  ])('is empty where %s', (_title, more) => {
    expect(fanOf(caseOf(more))).toEqual([]);
  });

  test('opens from year to year on the scale it is made on', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 3, maxLength: 12 }), (tenths) => {
      const widths = fanOf(caseOf({ scale: 'plain', years: tenths.map((_, at) => 2024 - tenths.length + 1 + at), values: tenths.map((value) => value / 10) })).map(({ low80, high80 }) => high80 - low80);
      expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    }));
  });
});
