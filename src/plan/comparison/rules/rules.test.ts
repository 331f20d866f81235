import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sketchedPlan } from '../../../../test/makers/sketched-plan.ts';
import { placeTargets, type IndicatorOf } from '../placed-targets.ts';
import { decideRoles } from '../plan-roles.ts';
import type { ComparisonExample } from '../rule.ts';
import { comparisonRules } from './index.ts';

function contextOf({ plans, indicators, actuals }: ComparisonExample) {
  const roled = decideRoles(plans.map((sketch) => ({ plan: sketchedPlan(sketch), file: `${sketch.title}.docx`, ...(sketch.role ? { role: sketch.role } : {}) })));
  const indicatorOf: IndicatorOf = (id) => {
    const known = indicators?.find((indicator) => indicator.id === id);
    return known && { direction: 'reference', unit: '%', sourceDepartment: '', ...known, name: { zh: known.name } };
  };
  return { ...placeTargets(roled, indicatorOf), plans: roled, actuals: actuals ?? [], indicatorOf };
}

describe('the family of comparison rules', () => {
  for (const rule of comparisonRules) {
    test.each(rule.examples)(`${rule.id}: $title`, (example) => {
      const found = rule.find(contextOf(example));
      expect(found.map(({ code }) => code)).toEqual(example.finds.map(({ code }) => code));
      for (const [index, { says = '', severity = found[index]?.severity }] of example.finds.entries()) {
        expect(found[index]?.message).toContain(says);
        expect(found[index]?.severity).toBe(severity);
      }
    });

    test(`${rule.id} says nothing about itself and has examples for every code`, () => {
      const codes = new Set(rule.examples.flatMap(({ finds }) => finds.map(({ code }) => code)));
      expect([...codes].sort()).toEqual([...rule.codes].sort());
      expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
      expect(rule.examples.flatMap((example) => rule.find(contextOf(example))).filter(({ places, message }) => places.length === 0 || !/[。]$/.test(message) || /undefined|null|NaN/.test(message))).toEqual([]);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'rules.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(comparisonRules.map(({ id }) => id).sort());
  });

  test('no two rules use one code', () => {
    const codes = comparisonRules.flatMap(({ codes }) => codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
