import * as fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, type IndicatorDefinition } from '#registry';
import type { CheckExample, FigureSketch, PlacedFigure } from './check.ts';
import { checks } from './index.ts';

function definitionOf(sketch: CheckExample['indicator']): IndicatorDefinition {
  const [any] = catalogue;
  if (!any) throw new Error('the catalogue is empty');
  return { ...any, id: 'made-up-indicator', name: { zh: '甲指标' }, unit: '%', scale: 'positive', multiplier: 100, digits: 2, denominator: null, breakdowns: [], ...sketch };
}

function placed(sketch: FigureSketch, index: number, definition: IndicatorDefinition): PlacedFigure {
  const { value, groups = [], year = 2020, numerator = null, denominator = null, status = 'final', recorded = null, subUnit = null, period } = sketch;
  const digits = value?.split('.')[1]?.length ?? 0;
  return {
    definition, sheet: null, row: index + 1, column: 3,
    observation: {
      indicatorId: definition.id, place: null, subUnit, groups, year, period: period === undefined ? null : { kind: definition.referencePeriod.kind, start: period[0], end: period[1], year }, definitionVersion: '', status, grade: 'A', source: null, sourceRank: 1, recorded, origin: { file: null, sheet: null, line: index + 1, column: null },
      content: value === null ? { kind: 'missing', reason: 'not-collected' } : { kind: 'figure', text: value, value: Number(value), digits, numerator, denominator, standardError: null },
    },
  };
}

describe('the family of checks', () => {
  for (const check of checks) {
    test.each(check.examples)(`${check.id}: $title`, (example) => {
      const definition = definitionOf(example.indicator);
      const found = check.find(example.figures.map((sketch, index) => placed(sketch, index, definition)));
      expect(found.map(({ code, severity, at, drop }) => ({ code, severity, rows: at.map(({ row }) => row), drops: drop.map(({ row }) => row) }))).toEqual(example.finds);
      expect(found.filter(({ says }) => !/\p{Script=Han}/u.test(says) || /undefined|null|\[object/.test(says))).toEqual([]);
    });

    test(`${check.id} has an example for every code and one that finds nothing`, () => {
      expect([...new Set(check.examples.flatMap(({ finds }) => finds.map(({ code }) => code)))].sort()).toEqual([...check.codes].sort());
      expect(check.examples.some(({ finds }) => finds.length === 0)).toBe(true);
    });
  }

  test('checks that look at all places stand last and keep nothing out', () => {
    const across = checks.filter(({ witnesses }) => witnesses !== undefined);
    expect(checks.slice(-across.length)).toEqual(across);
    expect(across.flatMap(({ examples }) => examples.flatMap(({ finds }) => finds.flatMap(({ drops }) => drops)))).toEqual([]);
  });

  test.each(checks.flatMap((check) => (check.witnesses === undefined ? [] : [[check.id, check, check.witnesses] as const])))('%s: witnesses, taken in any two parts, decide as all figures do', (_id, check, witnesses) => {
    const value = fc.constantFrom('0', '0.01', '0.19', '0.2', '0.93', '1', '1.1', '93', '-0.5', null);
    fc.assert(fc.property(fc.array(fc.record({ value, year: fc.constantFrom(2020, 2021), subUnit: fc.constantFrom('甲镇', '乙镇') }), { maxLength: 12 }), fc.nat(12), (sketches, cut) => {
      for (const { indicator } of check.examples) {
        const figures = sketches.map((sketch, index) => placed(sketch, index, definitionOf(indicator)));
        const told = (some: readonly PlacedFigure[]): unknown => check.find(some).map(({ code, severity, says, about }) => ({ code, severity, says, about }));
        expect(told(witnesses([...witnesses(figures.slice(0, cut)), ...figures.slice(cut)]))).toEqual(told(figures));
      }
    }));
  });

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'check.ts', 'checks.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(checks.map(({ id }) => id).sort());
  });
});
