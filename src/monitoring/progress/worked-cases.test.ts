import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { ceilingCorrection, growth, scoreOfRatio } from './growth.ts';
import { mannKendall } from './mann-kendall.ts';
import { isUndefined, type Measure, type ProgressFacts } from './measure.ts';
import { acceleration } from './measures/acceleration.ts';
import { annualReduction } from './measures/annual-reduction.ts';
import { annualReductionRequired } from './measures/annual-reduction-required.ts';
import { escapAnticipated } from './measures/escap-anticipated.ts';
import { escapCurrent } from './measures/escap-current.ts';
import { eurostatRatio } from './measures/eurostat-ratio.ts';
import { germanyOutlook, germanProjection } from './measures/germany-outlook.ts';
import { growthBands } from './measures/growth-bands.ts';
import { paceRatio } from './measures/pace-ratio.ts';
import { realisation } from './measures/realisation.ts';
import { shareDone } from './measures/share-done.ts';
import { shareExpected } from './measures/share-expected.ts';
import { unsdExpected, unsdExpectedValue } from './measures/unsd-expected.ts';
import { senSlope } from './sen-slope.ts';
import { weightedLine } from '../numerics/weighted-line.ts';

type Pace = { readonly share: number; readonly expected: number; readonly ratio: number; readonly accel: number };
type Direction = 1 | -1;
type Series = { readonly t: readonly number[]; readonly y: readonly number[] };
type C01 = {
  readonly input: { readonly y0: number; readonly t0: number; readonly y: number; readonly t: number; readonly X: number; readonly T: number; readonly direction: Direction };
  readonly expected: {
    readonly cagr_obs: number; readonly cagr_req: number; readonly R: number; readonly cls: string; readonly score: number; readonly unsd: { readonly expected: number; readonly q: number; readonly score: number };
    readonly aarr_req_from_now: number; readonly pace_linear: Pace; readonly pace_log: Pace;
  };
};
type C02 = { readonly input: { readonly R: readonly number[] }; readonly expected: { readonly score: readonly number[] } };
type C03 = {
  readonly input: { readonly cases: readonly (readonly [number, number, number, number, Direction])[]; readonly limit: readonly (readonly [number, number])[] };
  readonly expected: { readonly bands: readonly { readonly g: number; readonly cls: string; readonly score: number }[]; readonly factor: readonly number[] };
};
type C04 = {
  readonly input: Series & { readonly X: number; readonly T: number; readonly direction: Direction };
  readonly expected: { readonly csi: number; readonly escap_projection_2030: number; readonly csi_met_is_capped: number; readonly csi_parity: number; readonly germany: { readonly step: number; readonly proj: number; readonly miss: number } };
};
type C05 = { readonly input: { readonly cn: readonly (readonly [number, number, Direction])[] }; readonly expected: { readonly cn: readonly number[] } };
type C06 = { readonly input: Series; readonly expected: { readonly aarr: number } };
type C15 = { readonly input: Series; readonly expected: { readonly S_p: readonly [number, number]; readonly sen: number; readonly min_p: Readonly<Record<string, number>> } };

/** The words of the worked cases in ours. */
const levels: Readonly<Record<string, string>> = { significant: '显著进展', neutral: '基本持平', significant_away: '显著背离' };

const pointsOf = ({ t, y }: Series): ProgressFacts['points'] => t.map((year, index) => ({ year, value: y[index] ?? Number.NaN }));
const facts = (told: Partial<ProgressFacts>): ProgressFacts => ({ points: [], target: null, direction: 1, limit: null, transform: 'identity', ...told });
const told = ({ measure }: Measure, of: ProgressFacts) => {
  const found = measure(of);
  return isUndefined(found) ? { value: Number.NaN, level: found.why, score: Number.NaN } : found;
};
/** Expected and found side by side: where they agree within a millionth the expected figure stands in for the found one. */
type Pair = readonly [found: unknown, wanted: unknown];
const pair = (found: readonly (number | null | undefined)[], wanted: readonly number[]): Pair[] =>
  wanted.map((figure, index) => [Math.abs((found[index] ?? Number.NaN) - figure) <= 1e-6 ? figure : found[index], figure]);

/** Runs a case and compares what it pairs, or is skipped with a word where the file is absent. */
function holds<Case>(id: string, title: string, run: (one: Case) => readonly Pair[]): void {
  const one = worked.find<Case>(id);
  test.skipIf(one === null)(`${id}: ${title}`, () => {
    const pairs = one === null ? [] : run(one);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.map(([found]) => found)).toEqual(pairs.map(([, wanted]) => wanted));
  });
}

describe('worked cases of progress', () => {
  holds<C01>('C01', 'growth, Eurostat ratio, UNSD, required reduction, shares of the way on two scales', ({ input, expected }) => {
    const { y0, t0, y, t, X, T, direction } = input;
    const of = facts({ points: [{ year: t0, value: y0 }, { year: t, value: y }], target: { year: T, value: X }, direction });
    const rates = [growth({ year: t0, value: y0 }, { year: t, value: y }), growth({ year: t0, value: y0 }, { year: T, value: X })].map((rate) => (isUndefined(rate) ? Number.NaN : rate.rate));
    const ratio = told(eurostatRatio, of);
    const unsd = told(unsdExpected, of);
    const paces = ([['identity', expected.pace_linear], ['log', expected.pace_log]] as const).flatMap(([transform, pace]) =>
      pair([shareDone, shareExpected, paceRatio, acceleration].map((measure) => told(measure, { ...of, transform }).value), [pace.share, pace.expected, pace.ratio, pace.accel]));
    return [
      ...pair([...rates, ratio.value, ratio.score], [expected.cagr_obs, expected.cagr_req, expected.R, expected.score]), [ratio.level, levels[expected.cls]], ...paces,
      ...pair([unsdExpectedValue(y, rates[0] ?? 0, T - t), unsd.value, unsd.score, told(annualReductionRequired, of).value], [expected.unsd.expected, expected.unsd.q, expected.unsd.score, expected.aarr_req_from_now]),
    ];
  });

  holds<C02>('C02', 'scores at the edges of the bands', ({ input, expected }) => pair(input.R.map(scoreOfRatio), expected.score));

  holds<C03>('C03', 'growth bands and the ceiling correction', ({ input, expected }) => {
    const found = input.cases.map(([from, t0, to, t, direction]) => told(growthBands, facts({ points: [{ year: t0, value: from }, { year: t, value: to }], direction })));
    return [
      ...pair(found.flatMap(({ value, score }) => [value, score]), expected.bands.flatMap(({ g, score }) => [g, score])), ...found.map(({ level }, index): Pair => [level, levels[expected.bands[index]?.cls ?? '']]),
      ...pair(input.limit.map(([base, limit]) => ceilingCorrection(base, limit)), expected.factor),
    ];
  });

  holds<C04>('C04', 'ESCAP now and projected, parity, Germany', ({ input, expected }) => {
    const { X, T, direction } = input;
    const points = pointsOf(input);
    const of = facts({ points, target: { year: T, value: X }, direction });
    const first = points[0]?.year ?? 0;
    const { step, value } = germanProjection(points, T);
    // A met target and the parity index 1.10 → 1.04 stand in the table of method 12 only.
    const met = told(escapCurrent, { ...of, points: [...points, { year: 2025, value: X + 1 }] }).value;
    const parity = told(escapCurrent, facts({ points: [{ year: 2020, value: 1.1 }, { year: 2024, value: 1.04 }], target: { year: 2030, value: 1 }, direction: 0 })).value;
    return pair([told(escapCurrent, of).value, weightedLine(points.map(({ year, value }) => ({ x: year - T, y: value, weight: (T - first) / (T - year) }))).level, met, parity, step, value, told(germanyOutlook, of).value, told(escapAnticipated, of).value],
      [expected.csi, expected.escap_projection_2030, expected.csi_met_is_capped, expected.csi_parity, expected.germany.step, expected.germany.proj, expected.germany.miss, 10]);
  });

  holds<C05>('C05', '实现程度', ({ input, expected }) =>
    pair(input.cn.map(([value, target, direction]) => told(realisation, facts({ points: [{ year: 2024, value }], target: { year: 2030, value: target }, direction })).value), expected.cn));

  holds<C06>('C06', 'AARR by a line through the logarithms', ({ input, expected }) => pair([told(annualReduction, facts({ points: pointsOf(input) })).value], [expected.aarr]));

  holds<C15>('C15', 'Mann–Kendall exactly, Sen slope, and the smallest p there can be', ({ input, expected }) => {
    const found = mannKendall(input.y);
    const sizes = Object.keys(expected.min_p).map(Number);
    const least = sizes.map((size) => mannKendall(Array.from({ length: size }, (_, index) => index))?.pRising);
    return pair([found?.sum, found?.pRising, senSlope(pointsOf(input)), ...least], [...expected.S_p, expected.sen, ...Object.values(expected.min_p)]);
  });
});

describe('Mann–Kendall with equal values', () => {
  // All distinct orders of 1, 1, 2: 112, 121, 211 with S = 2, 0, −2.
  test('counts the orders there are', () => {
    expect(mannKendall([1, 1, 2])).toEqual({ sum: 2, pRising: 1 / 3, pFalling: 1 });
  });

  test.each([[[1]], [[1, Number.NaN]], [Array.from({ length: 41 }, (_, index) => index)]])('%j has none', (values) => {
    expect(mannKendall(values)).toBeNull();
  });

  test('a mirrored series mirrors its chances', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const [one, other] = [mannKendall(values), mannKendall(values.map((value) => -value))];
    expect([one?.sum, one?.pRising, one?.pFalling]).toEqual([-(other?.sum ?? 0), other?.pFalling, other?.pRising]);
  });
});
