import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissing } from '#kernel';
import { oracle } from '../../../test/oracle.ts';
import { rounded } from '../../../test/rounded.ts';
import { worked } from '../../../test/worked-cases.ts';
import type { CountedGroup } from './counted-group.ts';
import { rateRatio } from './rate-ratio.ts';
import { riskDifference } from './risk-difference.ts';

type Row = readonly [number, number, number, number];
type Known = { readonly groups: readonly Row[]; readonly ratios: readonly (readonly number[])[]; readonly zeros: readonly Row[]; readonly differences: readonly (readonly number[])[]; readonly corrected: readonly (readonly number[])[] };
const known = oracle<Known>('gender-composite-scoring', 'gender');
const pair = ([x, n, y, m]: Row): readonly [CountedGroup, CountedGroup] => [{ events: x, total: n }, { events: y, total: m }];
const nothing = { events: 0, total: 0 };

describe('a rate ratio', () => {
  test('is what R finds with a binomial model and a log link', () => {
    expect(rounded(known.groups.map((row) => rateRatio(...pair(row))))).toEqual(rounded(known.ratios.map(([ratio, low, high]) => ({ ratio, low, high, correction: 'none', note: null }))));
  });

  test('with no event on one side, or everyone on both, adds half an event to every cell and says so', () => {
    const asked = known.zeros.filter(([x, n, y, m]) => (x === 0) !== (y === 0) || (x === n && y === m));
    expect(rounded(asked.map((row) => rateRatio(...pair(row))))).toEqual(rounded(known.corrected.map(([ratio, low, high]) => ({ ratio, low, high, correction: 'haldane-anscombe', note: '例数为0或全部发生，比值及区间按每格加0.5计算（Haldane–Anscombe校正），仅供参考。' }))));
  });

  test.each([
    ['no event anywhere', pair([0, 20, 0, 30]), 'not-applicable'],
    ['nobody on one side', [nothing, { events: 3, total: 10 }], 'not-applicable'],
    ['more events than people', pair([11, 10, 3, 10]), 'not-a-number'],
    ['fewer than no events', pair([-1, 10, 3, 10]), 'not-a-number'],
    ['not a number', pair([Number.NaN, 10, 3, 10]), 'not-a-number'],
    ['people without end', pair([1, Infinity, 3, 10]), 'not-a-number'],
  ] as const)('of %s is named, not computed', (_, [first, second], missing) => {
    expect(rateRatio(first, second)).toEqual({ missing });
  });

  test.runIf(worked.present)('worked case C16', () => {
    const { input, expected } = worked.read<{ input: { rr: Row }; expected: { rr: readonly number[] } }>('C16');
    const [ratio, low, high] = expected.rr;
    expect(rounded(rateRatio(...pair(input.rr)))).toEqual({ ratio, low, high, correction: 'none', note: null });
  });
});

describe('a risk difference', () => {
  test('is what R finds from the two Wilson intervals, zero counts too', () => {
    expect(rounded([...known.groups, ...known.zeros].map((row) => riskDifference(...pair(row), 1)))).toEqual(rounded(known.differences.map(([difference, low, high]) => ({ difference, low, high }))));
  });

  test('between everyone and no one is never more than everyone', () => {
    const sizes = Array.from({ length: 400 }, (_, at) => at + 1);
    expect(sizes.filter((size) => Number(Object.values(riskDifference({ events: size, total: size }, { events: 0, total: 7 }, 1))[2]) > 1)).toEqual([]);
  });

  test('comes in points of what it is asked per', () => {
    const [first, second] = pair([30, 1000, 20, 1000]);
    const [one, thousand] = [riskDifference(first, second, 1), riskDifference(first, second, 1000)];
    expect(rounded(Object.values(thousand))).toEqual(rounded(Object.values(one).map((share) => Number(share) * 1000)));
  });

  test.each([
    [nothing, { events: 3, total: 10 }, 100, 'not-applicable'],
    [{ events: 3, total: 10 }, { events: 3.5, total: 3 }, 100, 'not-a-number'],
    [{ events: 3, total: 10 }, { events: 3, total: 10 }, 0, 'not-a-number'],
    [{ events: 3, total: 10 }, { events: 3, total: 10 }, Number.NaN, 'not-a-number'],
  ] as const)('of %j and %j per %s is named %s', (first, second, per, missing) => {
    expect(riskDifference(first, second, per)).toEqual({ missing });
  });
});

const group = fc.tuple(fc.nat(500), fc.nat(500)).map(([events, others]): CountedGroup => ({ events, total: events + others }));

/** Every promise of the two intervals that does not hold for a pair of groups. */
function broken(first: CountedGroup, second: CountedGroup): string[] {
  const [ratio, back] = [rateRatio(first, second), rateRatio(second, first)];
  const [difference, turned] = [riskDifference(first, second, 1), riskDifference(second, first, 1)];
  if (isMissing(difference) || isMissing(turned)) return first.total * second.total === 0 ? [] : ['a difference is missing'];
  if (isMissing(ratio) || isMissing(back)) return first.events + second.events === 0 ? [] : ['a ratio is missing'];
  const promises: Readonly<Record<string, boolean>> = {
    'the ratio stands inside an interval with a width': ratio.low < ratio.ratio && ratio.ratio < ratio.high,
    'the difference stands inside an interval with a width': difference.low <= difference.difference && difference.difference <= difference.high && difference.low < difference.high,
    'no difference is larger than everyone': difference.low >= -1 && difference.high <= 1,
    'sides swapped, the ratio is mirrored': Math.abs(Math.log(ratio.high) + Math.log(back.low)) < 1e-9,
    'sides swapped, the difference is mirrored': Math.abs(difference.high + turned.low) < 1e-12,
  };
  return Object.keys(promises).filter((promise) => promises[promise] === false);
}

test('whatever the counts, both intervals keep their promises', () => {
  fc.assert(fc.property(group, group, (first, second) => {
    expect(broken(first, second)).toEqual([]);
  }), { numRuns: 2000 });
});
