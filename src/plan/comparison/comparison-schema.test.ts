import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { readDocument } from '#documents';
import { readPlan } from '../read-plan.ts';
import { comparePlans } from './compare-plans.ts';
import { comparisonSchema } from './comparison-schema.ts';
import type { ComparedValue, Finding, FindingPlace, PlanSummary } from './comparison.ts';

type Read = z.infer<typeof comparisonSchema>;
type ReadFinding = Read['findings'][number];

test('the schema names every field of the types and no other', () => {
  expectTypeOf<keyof Read['plans'][number]>().toEqualTypeOf<keyof PlanSummary>();
  expectTypeOf<keyof ReadFinding>().toEqualTypeOf<keyof Finding>();
  expectTypeOf<keyof ReadFinding['places'][number]>().toEqualTypeOf<keyof FindingPlace>();
  expectTypeOf<keyof ReadFinding['values'][number]>().toEqualTypeOf<keyof ComparedValue>();
});

test('what is compared fits the schema, unchanged', async () => {
  const bytes = readFileSync(new URL('../../../example/示例区妇女儿童发展规划.docx', import.meta.url));
  const { plans } = readPlan(await readDocument(bytes));
  const comparison = comparePlans(plans.map((plan) => ({ plan, file: '规划.docx' })));
  expect(comparisonSchema.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
});
