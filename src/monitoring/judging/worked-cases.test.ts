import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { methodOne } from '../forecast/models/method-1.ts';
import { walkAfter } from '../forecast/student-walk.ts';
import { judgeCase, type JudgedCase } from './judge-case.ts';
import { outlookOf, outlooks } from '../status.ts';
import { readCase } from './read-case.ts';

const tolerance = 1e-6;

function judged(given: Readonly<Record<string, unknown>>): JudgedCase {
  const read = readCase(given);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return judgeCase(read.case, methodOne);
}

type Default = { readonly input: { readonly t: number[]; readonly y: number[]; readonly T: number; readonly X: number; readonly s0: number; readonly lam: number }; readonly expected: Readonly<Record<string, number | number[]>> };

/** The fields a judged case shows of what the worked case lists. */
const shown = (one: JudgedCase): Record<string, unknown> =>
  'probability' in one.forecast ? { median: one.forecast.median, pi80: [one.forecast.low80, one.forecast.high80], p_raw: one.forecast.raw, p: one.forecast.probability } : {};

describe.skipIf(!worked.present)('the worked cases of the default method', () => {
  test.each([['C10', 'share', 'at-least'], ['C11', 'positive', 'at-most'], ['C12', 'share', 'at-least']])('%s', (id, scale, bound) => {
    const { input, expected } = worked.read<Default>(id);
    const given = { years: input.t, values: input.y, scale, bound, value: input.X, deadline: input.T, family: { s0: input.s0, lambda: input.lam } };
    const result = shown(judged(given));
    const names = Object.keys(result).filter((name) => name in expected);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect([result[name]].flat().map((value, at) => Math.abs((value as number) - ([expected[name]].flat()[at] ?? Number.NaN)) < tolerance)).not.toContain(false);

    const read = readCase(given);
    const walk = read.ok ? methodOne.walk?.({ years: input.t, values: input.y.map((value) => (scale === 'share' ? Math.log(value / (100 - value)) : Math.log(value))) }, { prior: read.case.prior }) : null;
    if (!walk) throw new Error('no walk');
    const end = walkAfter(walk, input.T - (input.t.at(-1) ?? 0));
    const inner: Readonly<Record<string, number>> = { st2: walk.spread ** 2, bt: walk.drift, mean: end.mean, se: end.deviation, df: end.freedom, w: walk.driftShare * ((input.t.at(-1) ?? 0) - (input.t[0] ?? 0)) };
    for (const [name, value] of Object.entries(inner)) expect([name, Math.abs(value - Number(expected[name])) < tolerance]).toEqual([name, true]);
  });

  test('C25: every year, and the end year alone', () => {
    const { input, expected } = worked.read<{ input: { t: number[]; y: number[]; X: number; h: number; s0: number; lam: number }; expected: { p_keep_all: number; p_end_only: number } }>('C25');
    const given = { years: input.t, values: input.y, scale: 'share', bound: 'at-least', value: input.X, deadline: (input.t.at(-1) ?? 0) + input.h, family: { s0: input.s0, lambda: input.lam } };
    const kept = judged({ ...given, hold: true });
    const end = judged(given);
    expect(kept.achievement).toBe('held');
    expect(Math.abs(('probability' in kept.forecast ? kept.forecast.probability : Number.NaN) - expected.p_keep_all)).toBeLessThan(0.005);
    expect(Math.abs(('probability' in end.forecast ? end.forecast.probability : Number.NaN) - expected.p_end_only)).toBeLessThan(tolerance);
  });

  test('C22: small counts lead, with the rate of the parent area', () => {
    const { input, expected } = worked.read<{ input: { D: number[]; N: number[]; t: number[]; T: number; X: number; per: number; N_T: number; a_mu: string; b_mu: number }; expected: { p_true: number; p_reported: number; median_rate: number } }>('C22');
    const parent = Number(/ln\((.*)\)/.exec(input.a_mu)?.[1]) * input.per;
    const one = judged({ years: input.t, scale: 'positive', bound: 'at-most', value: input.X, deadline: input.T, counts: { events: input.D, population: input.N, per: input.per }, parent: { rate: parent, slope: input.b_mu }, futurePopulation: input.N_T });
    expect([one.achievement, one.badges]).toEqual(['unproven', ['small-count']]);
    expect(Math.abs(('probability' in one.forecast ? one.forecast.probability : Number.NaN) - expected.p_true)).toBeLessThan(tolerance);
    const told = one.small?.forecast;
    expect(Math.abs((told?.kind === 'forecast' ? told.probabilityReported : Number.NaN) - expected.p_reported)).toBeLessThan(tolerance);
    expect(Math.abs(('median' in one.forecast ? one.forecast.median : Number.NaN) - expected.median_rate)).toBeLessThan(tolerance);
  });

  test('C21: the bands', () => {
    const { input, expected } = worked.read<{ input: { p: number[] }; expected: { band: string[] } }>('C21');
    expect(input.p.map((p) => outlooks[outlookOf(p)].word)).toEqual(expected.band);
  });
});
