import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChosenSettings, SettingValue } from '../../settings.ts';
import { considerWarnings, prepareWarnings, type ChosenWarningSettings } from '../consider-warnings.ts';
import { exampleSeries, quietFacts } from '../quiet-facts.ts';
import { warningLevels, type WarningExample, type WarningFacts, type WarningRule } from '../rule.ts';
import { ruleText } from '../rule-text.ts';
import { warningRules } from './index.ts';

const factsOf = ({ facts }: WarningExample): WarningFacts => ({ ...quietFacts, ...facts });
const alarmOf = ({ prepare }: WarningRule, example: WarningExample) => prepare(example.settings ?? {})(factsOf(example));

describe('the family of warning rules', () => {
  for (const rule of warningRules) {
    test.each(rule.examples)(`${rule.id}: $title`, (example) => {
      const alarm = alarmOf(rule, example);
      expect(alarm?.level ?? null).toBe(example.warns?.level ?? null);
      expect(alarm?.sentence ?? '').toContain(example.warns?.says ?? '');
    });

    test(`${rule.id} has examples for silence, for every level it names and for every setting it has`, () => {
      const levels = new Set(rule.examples.flatMap(({ warns }) => warns?.level ?? []));
      expect([...levels].sort()).toEqual(Object.keys(rule.levels).sort());
      expect(rule.examples.some(({ warns }) => warns === null)).toBe(true);
      expect(new Set(rule.examples.flatMap(({ settings }) => Object.keys(settings ?? {})))).toEqual(new Set(Object.keys(rule.settings)));
    });

    test(`${rule.id} speaks whole Chinese sentences about its indicator, with figures it can show`, () => {
      for (const example of rule.examples) {
        const alarm = alarmOf(rule, example);
        if (alarm === null) continue;
        expect(alarm.sentence).toMatch(/^“.+”[^]*。$/);
        expect(alarm.sentence).toContain(factsOf(example).indicator);
        expect(alarm.sentence).not.toMatch(/undefined|null|NaN|Infinity|\{|\d\.\d{7,}/);
        expect(Object.values(alarm.inputs).filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
      }
    });

    test(`${rule.id} tells what it is for, when it speaks and what clears it, and names only settings it has`, () => {
      expect(rule.purpose).toMatch(/。$/);
      expect(rule.clears).toMatch(/。$/);
      expect(rule.source).toContain(`method 6, ${rule.id}`);
      expect(ruleText(rule).levels.map(({ text }) => text).join()).not.toMatch(/[{}]/);
    });
  }

  test('every file of the folder is on the list, once, and the list is in the order of the ids', async () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'rules.test.ts'].includes(file));
    const written: readonly unknown[] = (await Promise.all(files.map((file) => import(join(import.meta.dirname, file)) as Promise<Record<string, unknown>>))).flatMap((file) => Object.values(file));
    expect(new Set(written)).toEqual(new Set(warningRules));
    expect(written.length).toBe(warningRules.length);
    expect(warningRules.map(({ id }) => id)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'W10']);
  });

  test('a rule keeps quiet only for rules that exist', () => {
    expect(warningRules.flatMap(({ yieldsTo }) => yieldsTo).filter((id) => !warningRules.some((rule) => rule.id === id))).toEqual([]);
  });
});

const approval = { by: '区妇儿工委办', on: '2024-03-31', document: null };
const chosen = (values: Readonly<Record<string, SettingValue>>): ChosenSettings => ({ values, approval });

const idsOf = (facts: Partial<WarningFacts>, chosen: ChosenWarningSettings = {}): readonly string[] => considerWarnings({ ...quietFacts, ...facts }, chosen).map(({ rule }) => rule);

describe('the warnings about a target', () => {
  test('are none where all is quiet', () => {
    expect(considerWarnings(quietFacts)).toEqual([]);
  });

  test.each([
    [0.12, ['W1']],
    [0.2, ['W2']],
    [0.499, ['W2']],
    [0.5, []],
    [Number.NaN, ['W7']],
    [null, []],
  ])('with a probability of %s: %j', (probability, ids) => {
    expect(idsOf({ probability })).toEqual(ids);
  });

  test('no choice of limits leaves a hole between 预计不达标 and 达标困难', () => {
    expect(idsOf({ probability: 0.15 }, { W1: chosen({ below: 10 }) })).toEqual(['W2']);
  });

  test('stand by level and then by rule, each with the settings it was made with and what clears it', () => {
    const found = considerWarnings({ ...quietFacts, probability: 0.1, series: exampleSeries({ 2021: 98.5, 2022: 98.1, 2023: 97.2 }), revisions: [{ year: 2022, before: 97, after: 98.1, stateBefore: 'met' }] }, { W1: chosen({ below: 15 }) });
    expect(found.map(({ rule, level }) => [rule, level])).toEqual([['W1', 'red'], ['W3', 'orange'], ['W4', 'orange'], ['W7', 'yellow'], ['W8', 'yellow']]);
    expect(found[0]).toMatchObject({ approval, settings: { below: 15, eventsForRed: 2 }, inputs: { probability: 0.1 }, sentence: '“示例率”2030年达标的概率为10%，低于15%。' });
    expect(found.every(({ clears }) => /签署/.test(clears))).toBe(true);
  });

  test('settings that were not checked are a bug', () => {
    expect(() => prepareWarnings({ W1: chosen({ below: Number.NaN }) })).toThrow(/概率界限/);
    expect(() => prepareWarnings({ W1: chosen({ nothing: 1 }) })).toThrow(/nothing/);
    expect(() => prepareWarnings({ W99: chosen({}) })).toThrow(/W99/);
  });
});

/** Every way to one number inside the facts. */
function placesOfNumbers(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesOfNumbers(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function withNumber(value: unknown, [step, ...rest]: readonly (string | number)[], put: number): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value)) return value.map((inner: unknown, at) => (at === step ? withNumber(inner, rest, put) : inner));
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, key === step ? withNumber(inner, rest, put) : inner]));
}

const full: WarningFacts = {
  ...quietFacts,
  series: exampleSeries({ 2020: 95.2, 2021: 95.6, 2022: 96.1, 2024: 96.8 }, { gaps: [{ year: 2023, reason: 'refused' }], breaks: [2020] }),
  answeredYears: [2021],
  smallCount: { events: 2, population: 6000, per: 100_000, decisionCount: 3, chance: 0.16, years: [2022, 2023, 2024] },
  revisions: [{ year: 2022, before: 96, after: 96.1, stateBefore: 'not-met' }],
  parts: [{ name: '农村', probability: 0.5, outlook: 'likely' }],
};

describe('nothing unreadable is calm', () => {
  test.each(placesOfNumbers(full).map((path) => ({ path, name: path.join('.') })))('$name', ({ path }) => {
    for (const put of [Number.NaN, ...(path[0] === 'acceptance' ? [] : [Infinity, -Infinity])]) {
      const found = considerWarnings(withNumber(full, path, put) as WarningFacts);
      expect(found.find(({ rule }) => rule === 'W7')?.sentence).toContain('无法读取');
      expect(JSON.stringify(found.map(({ sentence, inputs }) => [sentence, inputs]))).not.toMatch(/NaN|undefined|Infinity|:null/);
    }
  });

  test('a figure that cannot be read silences no rule that speaks without it', () => {
    const series = exampleSeries({ 2020: Number.NaN, 2022: 98.4, 2023: 97.2, 2024: 96 });
    expect(idsOf({ series, probability: 0.1, owedYears: [2024] })).toEqual(['W1', 'W3', 'W4', 'W7']);
  });

  test('whatever the facts, there is an answer, in order, in words', () => {
    const figure = fc.oneof(fc.double({ min: -200, max: 200 }), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0));
    const facts = fc.record({
      probability: fc.option(fc.oneof(fc.double({ min: 0, max: 1 }), figure)),
      direction: fc.constantFrom(1, -1, 0),
      hold: fc.boolean(),
      state: fc.constantFrom('met', 'met-early', 'held', 'not-held', 'not-met', 'unproven', 'worsening', 'no-data'),
      values: fc.dictionary(fc.integer({ min: 2010, max: 2024 }).map(String), figure),
      breaks: fc.array(fc.integer({ min: 2010, max: 2024 }), { maxLength: 2 }),
      spread: fc.option(fc.record({ own: figure, family: figure, changes: fc.array(figure, { maxLength: 8 }) })),
      events: fc.option(fc.record({ events: fc.nat(9), population: figure, per: fc.constant(1000), decisionCount: fc.nat(9), chance: figure, years: fc.constant([2022, 2023, 2024]) })),
      unit: fc.constantFrom('%', '/10万', '人', 'ratio', '女=100'),
    });
    fc.assert(fc.property(facts, ({ values, breaks, events, ...rest }) => {
      const found = considerWarnings({ ...quietFacts, ...rest, smallCount: events, series: exampleSeries(values, { breaks, unit: rest.unit }) } as WarningFacts);
      const loudness = Object.keys(warningLevels);
      expect(found.map(({ level }) => loudness.indexOf(level))).toEqual(found.map(({ level }) => loudness.indexOf(level)).toSorted((a, b) => a - b));
      expect(found.every(({ sentence }) => /^“示例率”.+。$/.test(sentence) && !/NaN|undefined|null|Infinity/.test(sentence))).toBe(true);
    }), { numRuns: 2000 });
  });
});

describe('no warning depends on how the figures are written', () => {
  const rows = fc.array(fc.integer({ min: 100, max: 990 }), { minLength: 2, maxLength: 14 });
  const at = (row: readonly number[], scale: number, digits: number, more: Partial<WarningFacts>): readonly string[] => idsOf({
    owedYears: [],
    acceptance: { lower: 70 * scale, upper: Infinity, lowerOpen: false, upperOpen: false },
    series: exampleSeries(Object.fromEntries(row.map((units, year) => [2011 + year, Number(`${String(units)}e-${String(digits)}`)])), { digits }),
    ...more,
  });

  test('a tenth of the unit with one digit less changes none', () => {
    fc.assert(fc.property(rows, (row) => {
      expect(at(row, 10, 0, {})).toEqual(at(row, 1, 1, {}));
    }));
  });

  test('a mirrored series with a mirrored target has the same', () => {
    fc.assert(fc.property(rows, (row) => {
      const mirrored = at(row.map((units) => -units), 1, 1, { direction: -1, acceptance: { lower: -Infinity, upper: -70, lowerOpen: false, upperOpen: false } });
      expect(mirrored).toEqual(at(row, 1, 1, {}));
    }));
  });

  test('a missing year in the middle adds at most that it is missing', () => {
    fc.assert(fc.property(rows, (row) => {
      expect(at(row, 1, 1, { owedYears: [2000] }).filter((id) => id !== 'W7')).toEqual(at(row, 1, 1, {}));
    }));
  });
});
