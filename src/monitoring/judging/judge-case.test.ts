import { describe, expect, test } from 'vitest';
import { defaultModel } from '../forecast/models/index.ts';
import { judgeCase, type JudgedCase } from './judge-case.ts';
import { readCase } from './read-case.ts';

const usual = { years: [2020, 2021, 2022, 2023, 2024], values: [88, 89, 90, 91, 92], scale: 'share', bound: 'at-least', value: 95, deadline: 2030, family: { s0: 0.3, lambda: 0.06 } };

function judged(told: Readonly<Record<string, unknown>>): JudgedCase {
  const read = readCase({ ...usual, ...told });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return judgeCase(read.case, defaultModel);
}
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
