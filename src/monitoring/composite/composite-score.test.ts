import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Missing } from '#kernel';
import { rounded } from '../../../test/rounded.ts';
import { worked } from '../../../test/worked-cases.ts';
import { compositeScore, type ScoredIndicator } from './composite-score.ts';
import { capScore, goalpostScore } from './goalposts.ts';
import { arithmeticMean, geometricMean } from './weighted-means.ts';

const none: Missing = { missing: 'not-collected' };
const of = (domain: string, ...scores: readonly (number | Missing)[]): ScoredIndicator[] => scores.map((score, at) => ({ name: `${domain}${String(at + 1)}`, domain, weight: 1, score }));
const outcome = (indicators: readonly ScoredIndicator[]) => {
  const { score } = compositeScore(indicators);
  return typeof score === 'number' ? score : score.refused;
};

describe('a composite score', () => {
  test.each([
    ['one domain', of('健康', 40, 60), 50],
    ['arithmetic within, geometric across', [...of('健康', 90, 70), ...of('教育', 10, 30)], 40],
    ['a domain weighs what its indicators weigh', [...of('健康', 80, 80, 80), ...of('教育', 20)], 80 ** 0.75 * 20 ** 0.25],
    ['absence changes no weight of a domain', [...of('健康', 80, 80, 80, none), ...of('教育', 20, 20, 20, 20)], 40],
    ['exactly 70 %', of('健康', 50, 50, 50, 50, 50, 50, 50, none, none, none), 50],
    ['below 70 %', of('健康', 50, 50, none), 'coverage-too-low'],
    ['nothing at all', of('健康', none, none), 'coverage-too-low'],
    ['not a number is no figure', of('健康', 50, Number.NaN), 'coverage-too-low'],
    ['enough over all, too little in one domain', [...of('健康', 50, 50, 50, 50, 50, 50), ...of('教育', 50, none)], 'domain-without-score'],
    ['a score of zero', [...of('健康', 0), ...of('教育', 50)], 'score-not-positive'],
    ['a weight of zero', [{ name: '甲', domain: '健康', weight: 0, score: 50 }], 'weight-not-usable'],
    ['a weight that is none', [{ name: '甲', domain: '健康', weight: Number.NaN, score: 50 }], 'weight-not-usable'],
    ['no indicators', [], 'no-indicators'],
  ] as const)('%s', (_, indicators, expected) => {
    expect(rounded(outcome(indicators))).toEqual(rounded(expected));
  });

  test('a refusal tells numerator and denominator, and what to do', () => {
    const { score, domains, having, of: all } = compositeScore([...of('健康', 50, 50, 50, 50, 50, 50), ...of('教育', 50, none)]);
    expect(domains.map(({ domain, having, of, weight }) => [domain, having, of, weight])).toEqual([['健康', 6, 6, 6], ['教育', 1, 2, 2]]);
    expect(domains[1]?.score).toEqual({ refused: 'coverage-too-low', having: 1, of: 2, message: '教育2项指标中只有1项有数据，不足70%，不计分。' });
    expect([having, all, score]).toEqual([7, 8, { refused: 'domain-without-score', domains: ['教育'], message: '教育没有领域分，综合指数不计；缺的领域不能由其他领域补上。' }]);
  });

  test('a place may ask for more coverage, not for less', () => {
    expect(compositeScore(of('健康', none, 50), 'geometric', 0).score).toMatchObject({ refused: 'coverage-too-low', message: '全部2项指标中只有1项有数据，不足70%，不计分。' });
    expect(compositeScore(of('健康', 50, 50, 50, none), 'geometric', 0.8).score).toMatchObject({ refused: 'coverage-too-low', message: '全部4项指标中只有3项有数据，不足80%，不计分。' });
  });

  test.runIf(worked.present)('worked case C17', () => {
    type C17 = { readonly input: { readonly x: readonly (readonly [number, number, number, number])[]; readonly w: readonly number[] }; readonly expected: { readonly scores: readonly number[]; readonly arithmetic: number; readonly geometric: number } };
    const { input, expected } = worked.read<C17>('C17');
    const scores = input.x.map(([value, low, high, direction]) => goalpostScore(value, direction === 1 ? { worst: low, target: high } : { worst: high, target: low }));
    expect(rounded(scores)).toEqual(expected.scores);
    const indicators = scores.map((score, at): ScoredIndicator => ({ name: `第${String(at)}项`, domain: `第${String(at)}领域`, weight: input.w[at] ?? 0, score }));
    expect(rounded([compositeScore(indicators).score, compositeScore(indicators, 'arithmetic').score])).toEqual([expected.geometric, expected.arithmetic]);
  });
});

describe('scores and means', () => {
  test.each([
    ['beyond the target it goes on', goalpostScore(101, { worst: 60, target: 98 }), 1 + (99 * 41) / 38],
    ['shown capped', capScore(goalpostScore(101, { worst: 60, target: 98 })), 100],
    ['below the worst', capScore(goalpostScore(10, { worst: 60, target: 98 })), 1],
    ['an absence stays one', capScore(none), none],
    ['goalposts that are one', goalpostScore(10, { worst: 60, target: 60 }), { missing: 'not-applicable' }],
    ['goalposts that are none', goalpostScore(10, { worst: 60, target: Infinity }), { missing: 'not-applicable' }],
    ['a value that is none', goalpostScore(Number.NaN, { worst: 60, target: 98 }), { missing: 'not-a-number' }],
    ['nothing to average', arithmeticMean([]), { missing: 'not-applicable' }],
    ['nothing to average geometrically', geometricMean([]), { missing: 'not-applicable' }],
    ['a zero has no geometric mean', geometricMean([{ score: 0, weight: 1 }]), { missing: 'not-applicable' }],
    ['unless it weighs nothing', geometricMean([{ score: 0, weight: 0 }, { score: 5, weight: 2 }]), 5],
    ['not a number', geometricMean([{ score: Number.NaN, weight: 1 }]), { missing: 'not-a-number' }],
  ])('%s', (_, found, expected) => {
    expect(rounded(found)).toEqual(rounded(expected));
  });

  test('a geometric mean never exceeds the arithmetic one, and both stay among the scores', () => {
    const weighed = fc.record({ score: fc.double({ min: 1, max: 100, noNaN: true }), weight: fc.double({ min: 0.01, max: 10, noNaN: true }) });
    fc.assert(fc.property(fc.array(weighed, { minLength: 1, maxLength: 10 }), (scores) => {
      const [geometric, arithmetic] = [Number(geometricMean(scores)), Number(arithmeticMean(scores))];
      const all = scores.map(({ score }) => score);
      expect([geometric <= arithmetic + 1e-9, geometric >= Math.min(...all) - 1e-9, arithmetic <= Math.max(...all) + 1e-9]).toEqual([true, true, true]);
    }));
  });

  test('a better score of any indicator never lowers the whole', () => {
    const score = fc.integer({ min: 1, max: 100 });
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('健康', '教育', '环境'), score), { minLength: 1, maxLength: 12 }), fc.nat(), score, (list, which, more) => {
      const made = (raise: number) => compositeScore(list.map(([domain, value], at) => ({ name: String(at), domain, weight: 1, score: Math.min(100, value + (at === which % list.length ? raise : 0)) }))).score;
      expect(Number(made(more))).toBeGreaterThanOrEqual(Number(made(0)) - 1e-9);
    }));
  });
});
