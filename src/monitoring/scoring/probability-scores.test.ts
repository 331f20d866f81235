import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissing } from '#kernel';
import { oracle } from '../../../test/oracle.ts';
import { rounded } from '../../../test/rounded.ts';
import { worked } from '../../../test/worked-cases.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import { calibrationTable } from './calibration-table.ts';
import { climatologyOf, skillOf } from './climatology.ts';
import { meanScore } from './mean-score.ts';
import { murphyParts } from './murphy-parts.ts';
import { brier } from './scores/brier.ts';
import { log } from './scores/log.ts';

type Known = Readonly<Record<'p' | 'o', readonly number[]>> & Readonly<Record<'brier' | 'log' | 'auc' | 'climatology' | 'reliability' | 'resolution', number>>;
const known = oracle<Known>('gender-composite-scoring', 'scoring');

const found = (p: readonly number[], o: readonly number[]) => {
  const parts = murphyParts(p, o);
  return { brier: meanScore(brier, p, o), log: meanScore(log, p, o), auc: areaUnderCurve(p, o), parts };
};

describe('probability scores', () => {
  test('of 300 forecasts are what R finds, by wilcox.test and tapply', () => {
    const parts = { reliability: known.reliability, resolution: known.resolution, uncertainty: known.climatology };
    expect(rounded(found(known.p, known.o), 9)).toEqual(rounded({ brier: known.brier, log: known.log, auc: known.auc, parts }, 9));
  });

  test.runIf(worked.present)('worked case C18', () => {
    type C18 = { readonly input: { readonly p: readonly number[]; readonly o: readonly number[] }; readonly expected: { readonly brier: number; readonly log: number; readonly auc: number; readonly rel_res_unc: readonly [number, number, number] } };
    const { input: { p, o }, expected } = worked.read<C18>('C18');
    const [reliability, resolution, uncertainty] = expected.rel_res_unc;
    expect(rounded(found(p, o))).toEqual({ brier: expected.brier, log: expected.log, auc: expected.auc, parts: { reliability, resolution, uncertainty } });
    expect(rounded(climatologyOf(o))).toMatchObject({ brier: uncertainty });
  });

  test('typed arrays score the same as plain ones', () => {
    expect(found([...Float64Array.from(known.p)], [...Uint8Array.from(known.o)])).toEqual(found(known.p, known.o));
    expect(areaUnderCurve(Float64Array.from(known.p), Uint8Array.from(known.o))).toBe(areaUnderCurve(known.p, known.o));
  });

  test.each([
    ['no cases', [], [], 'not-applicable'],
    ['a probability that is none', [0.5, Number.NaN], [1, 0], 'not-a-number'],
    ['a probability above one', [0.5, 1.01], [1, 0], 'not-a-number'],
    ['a probability below zero', [-0.01, 0.5], [1, 0], 'not-a-number'],
    ['an outcome that is neither', [0.5, 0.5], [1, 0.5], 'not-a-number'],
  ])('%s give a name, not a score', (_, p, o, missing) => {
    expect([meanScore(brier, p, o), meanScore(log, p, o), areaUnderCurve(p, o), murphyParts(p, o), calibrationTable(p, o)]).toEqual(Array.from({ length: 5 }, () => ({ missing })));
  });

  test('lists of different length are a bug', () => {
    expect(() => meanScore(brier, [0.5], [1, 0])).toThrow('different length');
  });

  test.each([
    [[0.1, 0.9], [0, 1], 1], [[0.9, 0.1], [0, 1], 0], [[0.5, 0.5, 0.5], [0, 1, 1], 0.5], [[0.4, 0.4, 0.9], [1, 0, 1], 0.75], [[0.3, 0.4], [1, 1], { missing: 'not-applicable' }],
  ] as const)('area under the curve of %j against %j', (p, o, area) => {
    expect(areaUnderCurve(p, o)).toEqual(area);
  });

  test('climatology and the skill against it', () => {
    expect(climatologyOf([1, 0, 0, 0])).toEqual({ rate: 0.25, brier: 0.1875 });
    expect([climatologyOf([]), climatologyOf([1, 2])]).toEqual([{ missing: 'not-applicable' }, { missing: 'not-a-number' }]);
    expect([skillOf(0.1, { rate: 0.5, brier: 0.25 }), skillOf(0.3, { rate: 0.5, brier: 0.25 })].map((skill) => rounded(skill))).toEqual([0.6, -0.2]);
    expect([skillOf(0, { rate: 1, brier: 0 }), skillOf(Number.NaN, { rate: 0.5, brier: 0.25 })]).toEqual([{ missing: 'not-applicable' }, { missing: 'not-a-number' }]);
  });
});

test('the calibration table puts every case in its published band', () => {
  const table = calibrationTable([0, 0.19, 0.2, 0.49, 0.5, 0.79, 0.8, 1], [0, 1, 0, 0, 1, 1, 1, 1]);
  expect(rounded(table)).toEqual([
    { outlook: 'unlikely', word: '预计不达标', least: 0, below: 0.2, cases: 2, came: 1, meanProbability: 0.095, share: 0.5 },
    { outlook: 'hard', word: '达标困难', least: 0.2, below: 0.5, cases: 2, came: 0, meanProbability: 0.345, share: 0 },
    { outlook: 'likely', word: '基本可达', least: 0.5, below: 0.8, cases: 2, came: 2, meanProbability: 0.645, share: 1 },
    { outlook: 'expected', word: '预计达标', least: 0.8, below: 1, cases: 2, came: 2, meanProbability: 0.9, share: 1 },
  ]);
  expect(calibrationTable([0.9], [1])).toMatchObject([{ cases: 0, share: { missing: 'not-applicable' } }, {}, {}, { cases: 1 }]);
});

const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 60 });

describe('whatever the cases', () => {
  test('the three parts make the Brier score without a rest', () => {
    fc.assert(fc.property(cases, (list) => {
      const [p, o] = [list.map(([probability]) => probability), list.map(([, outcome]) => outcome)];
      const parts = murphyParts(p, o);
      expect(isMissing(parts) ? parts : parts.reliability - parts.resolution + parts.uncertainty).toBeCloseTo(Number(meanScore(brier, p, o)), 12);
    }));
  });

  test('the area under the curve is the share of pairs put in the right order', () => {
    fc.assert(fc.property(cases, (list) => {
      const pairs = list.filter(([, outcome]) => outcome === 1).flatMap(([up]) => list.filter(([, outcome]) => outcome === 0).map(([down]) => (Math.sign(up - down) + 1) / 2));
      const share = pairs.length === 0 ? { missing: 'not-applicable' } : pairs.reduce((sum, won) => sum + won, 0) / pairs.length;
      expect(rounded(areaUnderCurve(list.map(([p]) => p), list.map(([, o]) => o)), 12)).toEqual(rounded(share, 12));
    }));
  });

  test('the rows of the calibration table add up to all cases', () => {
    fc.assert(fc.property(cases, (list) => {
      const table = calibrationTable(list.map(([p]) => p), list.map(([, o]) => o));
      expect(isMissing(table) ? table : table.reduce((sum, row) => sum + row.cases, 0)).toBe(list.length);
    }));
  });
});
