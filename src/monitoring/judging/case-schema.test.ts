import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { forecastModels } from '../forecast/models/index.ts';
import { caseFields, type CaseFields } from './case-fields.ts';
import { caseResult, type CaseResult } from './case-result.ts';
import { caseSchema } from './case-schema.ts';
import { resultSchema, type judgedSchema, type smallCountSchema } from './result-schema.ts';
import type { SmallCountResult } from './small-count-result.ts';

type Judged = Exclude<CaseResult, { readonly issues: unknown }>;

test('the schemas name every field of the types and no other', () => {
  expectTypeOf<keyof CaseFields>().toEqualTypeOf<Exclude<keyof z.infer<typeof caseSchema>, number | symbol> & keyof CaseFields>();
  expectTypeOf<keyof z.infer<typeof judgedSchema>>().toEqualTypeOf<keyof Judged>();
  expectTypeOf<keyof z.infer<typeof smallCountSchema>>().toEqualTypeOf<keyof SmallCountResult>();
});

const years = [2020, 2021, 2022, 2023, 2024];
const either = <Of, Rarely>(usual: fc.Arbitrary<Of>, rare: fc.Arbitrary<Rarely>) => fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: rare });
const share = either(fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10), fc.constantFrom(0, 100, 1e-300));
const listOf = <Of>(of: fc.Arbitrary<Of>) => fc.array(of, { minLength: 5, maxLength: 5 });
const yesNo = fc.constantFrom(true, false, null);
const bound = fc.constantFrom('at-least', 'at-most', 'reach', 'about', 'between');

/** Cases that are sound: nothing in them contradicts anything. */
const soundCases = fc.constantFrom('share', 'positive', 'plain').chain((scale) => fc.record({
  years: either(fc.constant(years), fc.shuffledSubarray(years, { minLength: 5 })), scale: fc.constant(scale), bound, value: share, upper: share, values: listOf(either(share, fc.constantFrom(null, 'refused', 'suppressed', 'not-a-number'))),
  id: fc.oneof(fc.string(), fc.integer(), fc.constant(null)), name: fc.string(), unit: fc.constantFrom('%', '‰', ''), lower: share, strict: yesNo, tolerance: fc.constantFrom(0, 0.05, 1, null),
  direction: fc.constantFrom('up', 'down', null), hold: yesNo, deadline: either(fc.integer({ min: 2019, max: 2035 }), fc.constantFrom(2124, null)), digits: fc.constantFrom(0, 1, 2, 12, null),
  baseline: fc.record({ year: fc.constantFrom(2019, 2020), value: share }), smoothed: yesNo,
  family: fc.record({ s0: fc.constantFrom(1e-9, 0.01, 0.3, 900), lambda: fc.constantFrom(0, 0.06, 15, 1e12), drift: fc.constantFrom(null, 0.1, -400), series: fc.constantFrom(null, 0, 20), width: fc.constantFrom(null, { first: 0.9, growth: 0.1 }, { first: 0.001, growth: -3 }, { first: 1000, growth: 3 }) }, { requiredKeys: ['s0', 'lambda'] }),
  counts: fc.record({ events: listOf(fc.integer({ min: 0, max: 30 })), population: listOf(either(fc.integer({ min: 30, max: 200_000 }), fc.constantFrom(30, 1e10))), per: scale === 'share' ? fc.constant(100) : fc.constantFrom(1, 1000, 100_000, 1e10) }),
  parent: fc.record({ rate: fc.constantFrom(0.01, 14.3, 99), weight: fc.constantFrom(null, 1, 50_000), slope: fc.constantFrom(null, -0.04, 3) }, { requiredKeys: ['rate'] }),
}, { requiredKeys: ['years', 'scale', 'bound', 'value', 'upper', 'values'] }));

const junk = fc.oneof(fc.constantFrom(null, true, '', '92', 'not-collected', '—', [], {}, [[]], 0, -1, 1, 0.5, 120, 1e16, 1e300), fc.jsonValue());
/** What may come where something sound was: nearly right, for each field in its own way. */
const nearly: Readonly<Record<keyof CaseFields, readonly unknown[]>> = {
  id: [true, [1], 1e16], name: [1], unit: [1], years: [[2020, 2021, 2022, 2023, 2023], [2020, 2021, 2022, 2023], [2020.5, 2021, 2022, 2023, 2024], [0, 1, 2, 3, 10_000], []], values: [null, [1, 2, 3], [1, 2, 3, 4, '92'], [1, 2, 3, 4, 101], [-1, 2, 3, 4, 5], []],
  scale: ['share', 'positive', 'plain', 'rate'], bound: ['between', 'more'], value: [-1, 101, 1e6, '95'], upper: [null, 'x'], lower: ['x'], strict: [1], tolerance: [-0.1, 1.5], direction: ['sideways'], hold: ['yes'],
  deadline: [2125, 2030.5, 0], digits: [13, -1, 1.5], baseline: [{ year: 2020 }, { year: 2021.5, value: 1 }], smoothed: [0],
  family: [{ s0: 0, lambda: 1 }, { s0: 1 }, { s0: 1, lambda: -1 }, { s0: 1, lambda: 1, drift: 'x' }, { s0: 1, lambda: 1, series: 1.5 }, { s0: 1, lambda: 1, width: { first: 0, growth: 0 } }, { s0: 1, lambda: 1, width: { first: 1, growth: 4 } }, { s0: 1, lambda: 1, width: { first: 1 } }],
  counts: [...[[100, 100_000, 0], [100.5, 100_000, 100], [3, 100_000, 100], [0.5, 50, 100], [1e11, 50, 100], [100, 1e11, 100_000]].map(([population, events, per]) => ({ events: [1, 2, 3, 4, (events ?? 0) > 50 ? 5 : 4], population: [50, 50, 50, 50, population], per })), { events: [1, 1, 1, 1, 0.5], population: [9, 9, 9, 9, 9], per: 100 }, { events: [1, 1, 1, 1, 1e11], population: [9, 9, 9, 9, 9], per: 1000 }, { events: [1], population: [9], per: 100 }, { events: [1, 1, 1, 1, 1], population: [9, 9, 9, 9, 9] }],
  standardError: [0, 1.5, -1, 'x'], futurePopulation: [1700, 0, -5, 1e12, 'x'],
  parent: [{ rate: 0 }, { rate: 100 }, { rate: 150 }, { rate: 1, weight: 0.5 }, { rate: 1, slope: 4 }, { weight: 1 }],
};
const names = Object.keys(nearly) as (keyof CaseFields)[];
const change = fc.constantFrom(...names).chain((name) => fc.oneof(fc.constantFrom(...nearly[name]), junk, fc.constant(undefined)).map((put) => ({ [name]: put })));
const cases = fc.tuple(soundCases, fc.oneof(fc.constant([]), fc.array(change, { minLength: 1, maxLength: 2 }))).map(([one, changes]): object => Object.assign({}, one, ...changes) as object);
/** As a line would hold it. */
const asRead = (given: unknown): unknown => JSON.parse(JSON.stringify(given) ?? 'null');

describe('a line of the stream', () => {
  test('is accepted exactly when the schema accepts it', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(fc.property(fc.oneof({ weight: 12, arbitrary: cases }, { weight: 1, arbitrary: junk }), (given) => {
      const line = asRead(given);
      const { ok } = caseFields(line);
      expect({ line, accepted: caseSchema.safeParse(line).success }).toEqual({ line, accepted: ok });
      seen[ok ? 'accepted' : 'refused']++;
    }), { numRuns: 4000 });
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(300);
  });

  test('of any kind gives a result that meets the schema, with every model', () => {
    fc.assert(fc.property(cases, fc.constantFrom(...forecastModels.map(({ id }) => id)), (given, id) => {
      const line = asRead(given);
      const result: unknown = JSON.parse(JSON.stringify(caseResult(line, forecastModels.find((model) => model.id === id))));
      expect({ line, issues: resultSchema.safeParse(result).error?.issues ?? [] }).toEqual({ line, issues: [] });
    }), { numRuns: 1500 });
  });

  test.each([
    ['a figure in quotes is not taken for one that is not there', { values: [88, 89, 90, 91, '92'] }, 'values'],
    ['an id that is a list', { id: [1] }, 'id'],
    ['a share of more than all', { value: 120 }, 'value'],
    ['a deadline in another age', { deadline: 9999 }, 'deadline'],
    ['digits nobody prints', { digits: 200 }, 'digits'],
    ['half a person', { values: null, counts: { events: [1, 1, 1, 1, 1], population: [50, 50, 50, 50, 50.5], per: 100 } }, 'counts.population'],
    ['a share told per thousand', { values: null, counts: { events: [1, 1, 1, 1, 1], population: [50, 50, 50, 50, 50], per: 1000 } }, 'counts.per'],
    ['a target in another unit than its counts', { scale: 'positive', value: 1e9, values: null, counts: { events: [1, 1, 1, 1, 1], population: [50, 50, 50, 50, 50], per: 1000 } }, 'counts.per'],
    ['values without years', { years: [] }, 'values'],
    ['years that cannot be read say nothing of the number of values', { years: 'x' }, 'years'],
  ])('%s is refused by name', (_title, told, field) => {
    const result = caseResult({ years, values: [88, 89, 90, 91, 92], scale: 'share', bound: 'at-least', value: 95, deadline: 2030, ...told });
    expect('issues' in result ? result.issues.map(({ message }) => message.split('：')[0]) : result).toEqual([field]);
  });

  test('an end of the interval that is beyond all numbers is named, not printed as null', () => {
    const result = caseResult({ years, values: [88, 89, 90, 91, 92], scale: 'positive', bound: 'at-least', value: 95, deadline: 2030, family: { s0: 900, lambda: 1 } });
    expect(result).toMatchObject({ high80: { missing: 'not-a-number' } });
  });
});
