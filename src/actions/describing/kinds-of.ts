import type { JsonSchema } from './json-schema.ts';

/**
 * The kinds of values a schema takes, in the words of JSON Schema; empty: any.
 *
 * @example kindsOf({ anyOf: [{ type: 'string' }, { type: 'null' }] }) // Set { 'string', 'null' }
 */
export function kindsOf(schema: JsonSchema): ReadonlySet<string> {
  const own = typeof schema.type === 'string' ? [schema.type] : schema.type ?? [];
  const parts = [...schema.anyOf ?? [], ...schema.oneOf ?? [], ...schema.allOf ?? []].flatMap((part) => [...kindsOf(part)]);
  return new Set([...own, ...parts, ...(schema.$ref === undefined ? [] : ['object'])]);
}

/**
 * The schema of what stands in a list; undefined: the schema takes no list.
 *
 * @example itemsOf({ type: 'array', items: { type: 'string' } }) // { type: 'string' }
 */
export const itemsOf = (schema: JsonSchema): JsonSchema | undefined => schema.items ?? [...schema.anyOf ?? [], ...schema.oneOf ?? []].find(({ items }) => items !== undefined)?.items;
