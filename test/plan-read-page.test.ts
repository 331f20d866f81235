import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '#documents';
import { loadPlanDocumentSchema, readPlan } from '#plan';

const page = readFileSync('docs/plan-read.md', 'utf8');

/** Names of all properties anywhere in a JSON Schema. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(propertiesOf);
  return Object.entries(schema).flatMap(([key, value]) => (key === 'properties' ? [...Object.keys(value as object), ...Object.values(value as object).flatMap(propertiesOf)] : propertiesOf(value)));
}

test('every field of the JSON of plan read is explained', async () => {
  const names = [...new Set(propertiesOf(z.toJSONSchema(await loadPlanDocumentSchema())))];
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the example is what the program reads', async () => {
  const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '{}') as { readonly targets: readonly object[] };
  const document = readPlan(await readDocument(readFileSync('example/示例区妇女儿童发展规划.docx')));
  const goal = document.plans[0]?.domains[0]?.goals[1];
  expect(example.targets).toHaveLength(1);
  expect({ ...goal, targets: goal?.targets.slice(0, 1) }).toEqual(example);
});
