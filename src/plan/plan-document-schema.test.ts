import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { readTxt } from '#documents';
import { planDocumentSchema, type clauseAlone, type indicatorRow } from './plan-document-schema.ts';
import { readPlan } from './read-plan.ts';
import type { Clause, Fact, IndicatorRow, Plan, Target } from './tree.ts';

type Read = z.infer<typeof planDocumentSchema>;
type ReadPlan = Read['plans'][number];
type ReadClause = z.infer<typeof clauseAlone>;

/** The exact keys of both sides: a field added to one must be added to the other. */
test('the schema names every field of the types and no other', () => {
  expectTypeOf<keyof ReadPlan>().toEqualTypeOf<keyof Plan>();
  expectTypeOf<keyof ReadClause>().toEqualTypeOf<Exclude<keyof Clause, 'clauses'>>();
  expectTypeOf<keyof ReadClause['targets'][number]>().toEqualTypeOf<keyof Target>();
  expectTypeOf<keyof z.infer<typeof indicatorRow>>().toEqualTypeOf<keyof IndicatorRow>();
  expectTypeOf<keyof ReadClause['facts'][number]>().toEqualTypeOf<keyof Fact>();
});

test('what is read fits the schema, unchanged', () => {
  const text = '示例区妇女发展规划（2021—2030年）\n一、妇女与健康\n责任单位：卫生健康局\n主要目标\n1.孕产妇死亡率下降到10/10万以下。\n策略措施\n1.加强服务。';
  const document = readPlan(readTxt(new TextEncoder().encode(text)));
  expect(planDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
});
