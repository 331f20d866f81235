import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodOne } from '../forecast/models/method-1.ts';
import { methodTwo } from '../forecast/models/method-2.ts';
import { recalibrate } from '../forecast/recalibrate.ts';
import { achievementStates } from '../status.ts';
import { judgeCase, type JudgedCase } from './judge-case.ts';
import type { JudgingCase } from './judging-case.ts';
import { readCase } from './read-case.ts';

const models = [['method-1', methodOne], ['method-2', methodTwo]] as const;

function judged(given: Readonly<Record<string, unknown>>, model = methodTwo): JudgedCase {
  const read = readCase(given);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return judgeCase(read.case, model);
}

const probabilityOf = ({ forecast }: JudgedCase): number => ('probability' in forecast ? forecast.probability : Number.NaN);
const rawOf = ({ forecast }: JudgedCase): number => ('probability' in forecast ? forecast.raw : Number.NaN);

/** Tenths, as figures are published. */
const tenths = (least: number, most: number) => fc.integer({ min: least * 10, max: most * 10 }).map((value) => value / 10);
const family = fc.record({ s0: fc.double({ min: 0.02, max: 0.5, noNaN: true }), lambda: fc.double({ min: 0.01, max: 2, noNaN: true }) });
const bound = fc.constantFrom('at-least' as const, 'at-most' as const);
const series = (least: number, most: number) =>
  fc.array(tenths(least, most), { minLength: 2, maxLength: 12 }).map((values) => ({ years: values.map((_, at) => 2024 - values.length + 1 + at), values }));
const ahead = fc.integer({ min: 1, max: 8 }).map((steps) => 2024 + steps);

describe.each(models)('%s', (_id, model) => {
  test('a unit ten times as small, with its digits, changes no verdict and no probability', () => {
    fc.assert(fc.property(series(0.1, 80), tenths(0.1, 80), bound, ahead, family, fc.boolean(), ({ years, values }, value, which, deadline, prior, hold) => {
      const told = { years, scale: 'positive', bound: which, deadline, family: prior, hold };
      const small = judged({ ...told, values, value, digits: 1 }, model);
      const large = judged({ ...told, values: values.map((one) => Math.round(one * 10)), value: Math.round(value * 10), digits: 0 }, model);
      expect([large.achievement, large.badges, large.outlook]).toEqual([small.achievement, small.badges, small.outlook]);
      expect(probabilityOf(large)).toBeCloseTo(probabilityOf(small), 9);
    }), { numRuns: 300 });
  });

  test('a mirrored series with a mirrored target has the same probability', () => {
    fc.assert(fc.property(series(1, 99), tenths(1, 99), ahead, family, fc.boolean(), ({ years, values }, value, deadline, prior, hold) => {
      const told = { years, scale: 'share', deadline, family: prior, hold };
      const up = judged({ ...told, values, bound: 'at-least', value }, model);
      const down = judged({ ...told, values: values.map((one) => 100 - one), bound: 'at-most', value: 100 - value }, model);
      expect(down.achievement).toBe(up.achievement);
      expect(probabilityOf(down)).toBeCloseTo(probabilityOf(up), hold ? 3 : 9);
    }), { numRuns: 300 });
  });

  test('a better last value never lowers achievement, nor the raw probability with the variance held', () => {
    const rank = (state: string): number => ['not-met', 'not-held', 'held', 'met', 'met-early'].indexOf(state);
    fc.assert(fc.property(series(5, 90), tenths(5, 95), bound, ahead, family, tenths(0.1, 5), ({ years, values }, value, which, deadline, prior, better) => {
      // Two values have no spread of their own, so the family's alone decides and the variance is held.
      const two = { years: years.slice(-2), scale: 'plain', bound: which, value, deadline, family: prior };
      const before = values.slice(-2);
      const improved = [before[0], (before[1] ?? 0) + (which === 'at-least' ? better : -better)];
      const [worse, good] = [judged({ ...two, values: before }, model), judged({ ...two, values: improved }, model)];
      expect(rawOf(good)).toBeGreaterThanOrEqual(rawOf(worse));
      expect(rank(good.achievement)).toBeGreaterThanOrEqual(rank(worse.achievement));
      // Reaching the target never lowers what is published.
      expect(probabilityOf(good)).toBeGreaterThanOrEqual(probabilityOf(worse) - 1e-12);
    }), { numRuns: 500 });
  });

  test('a year without a value changes nothing before it', () => {
    fc.assert(fc.property(series(5, 90), tenths(5, 95), bound, ahead, family, fc.constantFrom('not-collected', 'refused', null), ({ years, values }, value, which, deadline, prior, reason) => {
      const told = { scale: 'share', bound: which, value, deadline, family: prior };
      const whole = judged({ ...told, years, values }, model);
      const more = judged({ ...told, years: [...years, 2025], values: [...values, reason] }, model);
      expect(more).toEqual(whole);
    }), { numRuns: 200 });
  });

  test('the chance of a band is that of its two ends', () => {
    fc.assert(fc.property(series(20, 90), tenths(20, 50), tenths(51, 90), ahead, family, ({ years, values }, lower, upper, deadline, prior) => {
      const told = { years, values, scale: 'share', deadline, family: prior };
      const band = judged({ ...told, bound: 'between', value: lower, upper }, model);
      const [above, beyond] = [judged({ ...told, bound: 'at-least', value: lower }, model), judged({ ...told, bound: 'at-least', value: upper }, model)];
      expect(rawOf(band)).toBeCloseTo(rawOf(above) - rawOf(beyond), 9);
    }), { numRuns: 200 });
  });
});

test('what is published never falls when a target is reached', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (raw) => {
    expect(Math.max(raw, recalibrate(raw))).toBeGreaterThanOrEqual(recalibrate(raw));
  }));
});

test('nothing unreadable is calm: whatever comes in is judged or refused, and no calm state stands without a figure', () => {
  const junk = fc.oneof(fc.constantFrom(Number.NaN, Infinity, -Infinity, null, '—', 'not-a-number', {}, [], true), fc.double(), fc.string());
  const field = fc.oneof(junk, fc.array(junk, { maxLength: 4 }), fc.array(tenths(1, 99), { minLength: 2, maxLength: 2 }), fc.constant([2023, 2024]));
  const good = { years: [2023, 2024], values: [60, 64], scale: 'share', bound: 'at-least', value: 70, deadline: 2030, family: { s0: 0.3, lambda: 0.06 } };
  const names = ['years', 'values', 'scale', 'bound', 'value', 'upper', 'deadline', 'family', 'counts', 'hold', 'digits', 'baseline', 'parent', 'tolerance', 'strict', 'smoothed'];
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...names), field), { minLength: 1, maxLength: 3 }), (changes) => {
    const read = readCase({ ...good, ...Object.fromEntries(changes) });
    expect(read.ok ? judgedWell(read.case) : read.issues.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  }), { numRuns: 3000 });
});

/** A known state; a calm one only of a figure; a probability that is one, or a word that there is none. */
function judgedWell(one: JudgingCase): boolean {
  const { achievement, forecast, outlook, at } = judgeCase(one, methodTwo);
  const calm = ['met', 'met-early', 'held'].includes(achievement);
  const chance = 'probability' in forecast ? forecast.probability >= 0 && forecast.probability <= 1 : ['not-forecast', 'settled'].includes(outlook);
  return achievement in achievementStates && (!calm || Number.isFinite(one.values[at])) && chance;
}
