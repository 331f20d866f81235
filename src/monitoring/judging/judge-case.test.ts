import { describe, expect, test } from 'vitest';
import { methodOne } from '../forecast/models/method-1.ts';
import { methodTwo } from '../forecast/models/method-2.ts';
import type { ForecastModel } from '../forecast/model.ts';
import { judgeCase, type JudgedCase } from './judge-case.ts';
import { readCase } from './read-case.ts';

function judged(given: Readonly<Record<string, unknown>>, model: ForecastModel = methodTwo): JudgedCase {
  const read = readCase(given);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return judgeCase(read.case, model);
}

const everybody = { years: [2022, 2023, 2024], scale: 'share', bound: 'at-least', value: 100, deadline: 2030, family: { s0: 0.3, lambda: 0.06 } };

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
  const learnt = judged({ ...told, family: { s0: 0.2, lambda: 0.21, drift: 0.02, width: { first: 1.3, growth: 0.2 }, series: 40 } }, methodOne);
  const plain = judged({ ...told, family: { s0: 0.2, lambda: 0.22 } }, methodOne);
  const figures = ({ forecast }: JudgedCase): number[] => ('probability' in forecast ? [forecast.probability, forecast.median, forecast.low80, forecast.high80] : []);
  expect(figures(learnt).map((figure) => figure.toFixed(9))).toEqual(figures(plain).map((figure) => figure.toFixed(9)));
  expect(figures(learnt).length).toBe(4);
});

test('without a deadline nothing has run out: small counts are not forecast, not 已到期', () => {
  const { outlook, forecast } = judged({ years: [2023, 2024], scale: 'positive', bound: 'at-most', value: 12, counts: { events: [1, 0], population: [2000, 2000], per: 100_000 } });
  expect([outlook, forecast]).toEqual(['not-forecast', { missing: 'not-applicable', why: 'no-deadline' }]);
});
