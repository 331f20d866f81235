import { describe, expect, test } from 'vitest';
import { oracle } from '../../../test/oracle.ts';
import { rounded } from '../../../test/rounded.ts';
import { intervalCoverage } from './interval-coverage.ts';
import { meanAbsoluteError, scaledError, symmetricError, typicalChange } from './point-errors.ts';

type Known = Readonly<Record<'history' | 'actual' | 'predicted', readonly number[]>> & Readonly<Record<'mae' | 'mase' | 'forecastMase' | 'smape', number>>;
const known = oracle<Known>('gender-composite-scoring', 'scoring');

describe('errors of point forecasts', () => {
  test('are what forecast::accuracy finds', () => {
    const { history, actual, predicted } = known;
    expect(rounded([meanAbsoluteError(actual, predicted), scaledError(actual, predicted, history), symmetricError(actual, predicted)], 9)).toEqual(rounded([known.mae, known.forecastMase, known.smape], 9));
  });

  test.each([
    ['two zeros are no error', symmetricError([0, 100], [0, 100]), 0],
    ['a zero missed is wholly wrong', symmetricError([0], [5]), 200],
    ['no pairs', symmetricError([], []), { missing: 'not-applicable' }],
    ['not a number', symmetricError([1, Number.NaN], [1, 1]), { missing: 'not-a-number' }],
    ['a forecast without end', meanAbsoluteError([1], [Infinity]), { missing: 'not-a-number' }],
    ['changes over two steps', typicalChange([1, 3, 2, 7], 2), 2.5],
    ['a history too short', typicalChange([1, 3], 2), { missing: 'not-applicable' }],
    ['a history that never moved', scaledError([5], [4], [2, 2, 2]), { missing: 'not-applicable' }],
    ['a history with a hole', scaledError([5], [4], [2, Number.NaN, 3]), { missing: 'not-a-number' }],
    ['no forecasts', scaledError([], [], [1, 2, 3]), { missing: 'not-applicable' }],
  ])('%s', (_, error, expected) => {
    expect(error).toEqual(expected);
  });

  test('steps that are none, and lists of different length, are bugs', () => {
    expect(() => typicalChange([1, 2, 3], 0)).toThrow('steps');
    expect(() => symmetricError([1], [1, 2])).toThrow('different length');
  });
});

describe('coverage of intervals', () => {
  test('counts inside (ends included), below and above', () => {
    expect(intervalCoverage([1, 1, 1, 1, -Infinity], [3, 3, 3, 3, Infinity], [1, 3, 0.9, 3.1, 1e9])).toEqual({ cases: 5, inside: 3, below: 1, above: 1, share: 0.6 });
  });

  test.each([
    [[], [], [], 'not-applicable'], [[1], [3], [Number.NaN], 'not-a-number'], [[Number.NaN], [3], [2], 'not-a-number'], [[3], [1], [2], 'not-a-number'], [[1], [3], [Infinity], 'not-a-number'],
  ])('%j to %j for %j is %s', (lows, highs, truths, missing) => {
    expect(intervalCoverage(lows, highs, truths)).toEqual({ missing });
  });
});
