import { describe, expect, test } from 'vitest';
import type { ForecastModel } from '../forecast/model.ts';
import { defaultModel } from '../forecast/models/index.ts';
import { methodOne } from '../forecast/models/method-1.ts';
import { judgeCase, type JudgedCase } from './judge-case.ts';
import { readCase } from './read-case.ts';

const usual = { years: [2020, 2021, 2022, 2023, 2024], values: [88, 89, 90, 91, 92], scale: 'share', bound: 'at-least', value: 95, deadline: 2030, family: { s0: 0.3, lambda: 0.06 } };

function judgedBy(told: Readonly<Record<string, unknown>>, model: ForecastModel): JudgedCase {
  const read = readCase({ ...usual, ...told });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return judgeCase(read.case, model);
}
const judged = (told: Readonly<Record<string, unknown>>): JudgedCase => judgedBy(told, defaultModel);
const width = ({ forecast }: JudgedCase): number => ('median' in forecast ? forecast.high80 - forecast.low80 : Number.NaN);

describe('where a case stands', () => {
  test.each([
    ['not there yet', {}, 'not-met'],
    ['there before its year', { value: 91 }, 'met-early'],
    ['there in its year', { value: 91, deadline: 2024 }, 'met'],
    ['exactly there', { value: 92 }, 'met-early'],
    ['exactly there is not enough', { value: 92, strict: true }, 'not-met'],
    ['judged at its own year, not later', { value: 91, deadline: 2022 }, 'not-met'],
    ['held since it was reached', { value: 90, hold: true }, 'held'],
    ['lost after it was reached', { value: 90, hold: true, values: [88, 91, 89, 91, 92] }, 'not-held'],
    ['never reached, so not lost', { value: 95, hold: true }, 'not-met'],
    ['lost a year before it counts', { value: 90, hold: true, values: [91, 89, 90, 91, 92], baseline: { year: 2021, value: 89 } }, 'held'],
    ['about, below', { bound: 'about', value: 97, tolerance: 0.05 }, 'not-met'],
    ['about, within', { bound: 'about', value: 96, tolerance: 0.05 }, 'met-early'],
    ['within a band', { bound: 'between', value: 90, upper: 93 }, 'met-early'],
    ['beyond a band', { bound: 'between', value: 80, upper: 91 }, 'not-met'],
    ['a figure to reach from below', { bound: 'reach', value: 91 }, 'met-early'],
    ['a figure to reach from above', { bound: 'reach', value: 90, values: [99, 97, 95, 93, 92] }, 'not-met'],
    ['no value at all', { values: [null, 'refused', null, null, null] }, 'no-data'],
  ])('%s', (_title, told, state) => {
    expect(judged(told).achievement).toBe(state);
  });

  test('half a published digit from the end is borderline, more is not', () => {
    expect([judged({ value: 92.04, digits: 1 }).badges, judged({ value: 92.05, digits: 1 }).badges]).toEqual([['borderline'], []]);
  });
});

describe('whether it will get there', () => {
  test.each([
    ['nothing to forecast from', { years: [2024], values: [92] }, 'not-forecast'],
    ['four values of which no family is known', { years: [2021, 2022, 2023, 2024], values: [89, 90, 91, 92], family: null }, 'not-forecast'],
    ['no date', { deadline: null }, 'not-forecast'],
    ['due', { deadline: 2024 }, 'settled'],
  ])('%s', (_title, told, outlook) => {
    expect(judged(told).outlook).toBe(outlook);
  });

  test('five values are a family of their own', () => {
    expect(['expected', 'likely', 'hard', 'unlikely']).toContain(judged({ family: null }).outlook);
  });

  test('doubt about the last value widens the interval', () => {
    expect(width(judged({ standardError: 2 }))).toBeGreaterThan(width(judged({})));
    expect(width(judged({ standardError: 0 }))).toBe(width(judged({})));
  });

  test('a learnt width widens it as told', () => {
    expect(width(judged({ family: { s0: 0.3, lambda: 0.06, width: { first: 1.5, growth: 0 } } }))).toBeGreaterThan(width(judged({})));
  });

  test('a series alone that never left its line is not certain: it is known to its digits only', () => {
    const { forecast } = judged({ family: null, values: [88, 89, 90, 91, 92], scale: 'plain', value: 93.5 });
    expect('probability' in forecast && forecast.probability > 0.5 && forecast.probability < 0.99).toBe(true);
  });

  test('a count that never moved, of no known family, is not forecast: nothing tells how it might', () => {
    expect(judged({ family: null, values: [1, 1, 1, 1, 1], scale: 'plain', value: 1, unit: '次' }).outlook).toBe('not-forecast');
  });

  test('a rate whose target is nothing is taken plainly', () => {
    const one = judged({ scale: 'positive', values: [5, 4, 3, 2, 1], bound: 'at-most', value: 0 });
    expect('probability' in one.forecast && one.forecast.probability > 0.5).toBe(true);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['years that are none', { years: ['2020', '2021', '2022', '2023', '2024'] }, 'years'],
    ['a year twice', { years: [2020, 2020, 2022, 2023, 2024] }, 'years'],
    ['as many values as years', { values: [1, 2] }, 'values'],
    ['a share beyond its whole', { values: [88, 89, 90, 91, 192] }, 'values'],
    ['a band without its end', { bound: 'between' }, 'upper'],
    ['a target that is no number', { value: '95' }, 'value'],
    ['a family without a spread', { family: { s0: 0, lambda: 1 } }, 'family'],
    ['more events than people', { counts: { events: [1, 1, 1, 1, 9], population: [5, 5, 5, 5, 5], per: 100 } }, 'counts'],
    ['a standard error below zero', { standardError: -1 }, 'standardError'],
  ])('%s', (_title, told, field) => {
    const read = readCase({ ...usual, ...told });
    expect(read.ok ? [] : read.issues.map(({ message }) => message.split('：')[0])).toEqual([field]);
  });

  test('everything wrong is told at once', () => {
    const read = readCase({ years: 'x', values: [], scale: 'rate', bound: 'at-least' });
    expect(read.ok ? [] : read.issues.map(({ message }) => message.split('：')[0])).toEqual(['scale', 'years', 'value']);
  });
});

const everybody = { years: [2022, 2023, 2024], values: null, scale: 'share', bound: 'at-least', value: 100, deadline: 2030, family: { s0: 0.3, lambda: 0.06 } };

describe('a target that allows not one event', () => {
  test('is met by those who reached everybody: no count can prove that nobody ever will be missed', () => {
    const { achievement, outlook, small } = judged({ ...everybody, counts: { events: [300, 300, 300], population: [300, 300, 300], per: 100 } });
    expect([achievement, outlook, small]).toEqual(['met-early', 'likely', null]);
  });

  test('is missed by one', () => {
    expect(judged({ ...everybody, counts: { events: [300, 300, 299], population: [300, 300, 300], per: 100 } }).achievement).toBe('not-met');
  });

  test('still has its counts decide a percent below', () => {
    expect(judged({ ...everybody, value: 99, counts: { events: [300, 300, 300], population: [300, 300, 300], per: 100 } }).small?.evidence.kind).toBe('proven');
  });

  test('a rate of nought is judged by what was reported, as a share of everybody is', () => {
    const none = { ...everybody, scale: 'positive', bound: 'at-most', value: 0, counts: { events: [0, 0, 0], population: [300, 300, 300], per: 100_000 } };
    expect([judged(none).achievement, judged(none).small]).toEqual(['met-early', null]);
  });
});

test('method 1 is the method as first specified also where a family has been learnt: no width, no drift but in the spread of drifts, step 8', () => {
  const told = { years: [2020, 2021, 2022, 2023, 2024], values: [60, 61, 63, 62, 65], scale: 'share', bound: 'at-least', value: 70, deadline: 2030 };
  const learnt = judgedBy({ ...told, family: { s0: 0.2, lambda: 0.21, drift: 0.02, width: { first: 1.3, growth: 0.2 }, series: 40 } }, methodOne);
  const plain = judgedBy({ ...told, family: { s0: 0.2, lambda: 0.22 } }, methodOne);
  const figures = ({ forecast }: JudgedCase): number[] => ('probability' in forecast ? [forecast.probability, forecast.median, forecast.low80, forecast.high80] : []);
  expect(figures(learnt).map((figure) => figure.toFixed(9))).toEqual(figures(plain).map((figure) => figure.toFixed(9)));
  expect(figures(learnt).length).toBe(4);
});

test('without a deadline nothing has run out: small counts are not forecast, not 已到期', () => {
  const { outlook, forecast } = judged({ years: [2023, 2024], values: null, deadline: null, scale: 'positive', bound: 'at-most', value: 12, counts: { events: [1, 0], population: [2000, 2000], per: 100_000 } });
  expect([outlook, forecast]).toEqual(['not-forecast', { missing: 'not-applicable', why: 'no-deadline' }]);
});
