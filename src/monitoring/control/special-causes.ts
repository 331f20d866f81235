import type { XmrLimits } from './xmr-limits.ts';

/** Why a value is more than the noise of its process. `from` and `to` are the first and last value (counted from 0) that show it. */
export type SpecialCause = {
  readonly kind: 'outside' | 'seven-in-a-row' | 'seven-on-one-side' | 'two-of-three';
  readonly side: 'high' | 'low';
  readonly from: number;
  readonly to: number;
};

const runLength = 7;
const nearShare = 2 / 3;

const sideOf = (sign: number): 'high' | 'low' => (sign > 0 ? 'high' : 'low');

/** Stretches of one sign, not zero, at least `least` long. */
function runsOf(signs: readonly number[], least: number): { readonly sign: number; readonly from: number; readonly to: number }[] {
  const runs: { sign: number; from: number; to: number }[] = [];
  for (const [at, sign] of signs.entries()) {
    const last = runs.at(-1);
    if (last && last.sign === sign && last.to === at - 1) last.to = at;
    else runs.push({ sign, from: at, to: at });
  }
  return runs.filter(({ sign, from, to }) => sign !== 0 && to - from + 1 >= least);
}

/** Two of three neighbours beyond two thirds of the way to a limit (and inside it: beyond it they speak for themselves), all three on one side. */
function twoOfThree(values: readonly number[], { centre, upper }: XmrLimits): SpecialCause[] {
  const reach = upper - centre;
  const near = values.map((value) => Math.abs(value - centre) > nearShare * reach && Math.abs(value - centre) <= reach);
  return values.flatMap((_, from): SpecialCause[] => {
    const signs = values.slice(from, from + 3).map((value) => Math.sign(value - centre));
    const sign = signs[0] ?? 0;
    if (signs.length < 3 || sign === 0 || !signs.every((other) => other === sign)) return [];
    const showing = [from, from + 1, from + 2].filter((at) => near[at]);
    return showing.length < 2 ? [] : [{ kind: 'two-of-three', side: sideOf(sign), from: showing[0] ?? from, to: showing.at(-1) ?? from }];
  });
}

/**
 * Special causes in a row of values held against the limits of their process: outside a limit; seven rising or falling; seven on one side of the mean; two of three beyond
 * two thirds of a limit. Values in time order and finite, as `xmrLimits` took them. On an indicator that moves by trend chart its annual changes instead
 * (`controlChart`), otherwise the trend itself fires the rules. Source: method 6, NHSRplotthedots.
 *
 * @example specialCauses([1, 2, 1, 2, 10, 1, 2, 1], limits) // [{ kind: 'outside', side: 'high', from: 4, to: 4 }]
 */
export function specialCauses(values: readonly number[], limits: XmrLimits): readonly SpecialCause[] {
  const { centre, lower, upper } = limits;
  const outside = values.flatMap((value, at): SpecialCause[] => (value > upper || value < lower ? [{ kind: 'outside', side: value > upper ? 'high' : 'low', from: at, to: at }] : []));
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? Number.NaN)));
  const rows = runsOf(steps, runLength - 1).map(({ sign, from, to }): SpecialCause => ({ kind: 'seven-in-a-row', side: sideOf(sign), from, to: to + 1 }));
  const sides = runsOf(values.map((value) => Math.sign(value - centre)), runLength).map(({ sign, from, to }): SpecialCause => ({ kind: 'seven-on-one-side', side: sideOf(sign), from, to }));
  return [...outside, ...rows, ...sides, ...twoOfThree(values, limits)];
}
