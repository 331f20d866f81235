import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AnsweredError } from '../answers/answered-error.ts';
import { jsonSchemaOf } from '#actions';
import { readQuery } from './read-query.ts';

const schema = jsonSchemaOf(z.object({
  limit: z.coerce.number().int().default(100), share: z.number().optional(), open: z.boolean().optional(), name: z.string().optional(), code: z.string().nullable().default(null),
  units: z.array(z.string()).optional(), years: z.array(z.int()).optional(), when: z.object({ from: z.int() }).optional(), either: z.union([z.int(), z.string()]).optional(),
  maybe: z.array(z.string()).nullable().optional(),
}), 'input');

test.each([
  ['', {}],
  ['limit=20&share=0.5&open=true', { limit: 20, share: 0.5, open: true }],
  ['limit=abc&open=yes', { limit: 'abc', open: 'yes' }],
  ['limit=1e3&share=0x10', { limit: '1e3', share: '0x10' }],
  ['limit=', { limit: '' }],
  ['name=123&name2=x', { name: '123' }],
  ['name=a&name=b', { name: ['a', 'b'] }],
  ['code=', { code: null }],
  ['units=a&units=b', { units: ['a', 'b'] }],
  ['units=a', { units: ['a'] }],
  ['units=[x]', { units: ['[x]'] }],
  ['years=2024&years=2025', { years: [2024, 2025] }],
  ['maybe=a', { maybe: ['a'] }],
  ['when={"from":2024}', { when: { from: 2024 } }],
  ['either=7', { either: 7 }],
  ['either=x', { either: 'x' }],
  ['name=%E7%A4%BA%E4%BE%8B+%F0', { name: '示例 \ufffd' }],
  ['__proto__=1&constructor=2&toString=3', {}],
] as const)('%s', (query, input) => {
  expect(readQuery(query, schema)).toEqual(input);
});

test.each([['name=a%00', 'invalid-input'], ['when={"__proto__":{}}', 'invalid-input'], ['when={x', 'not-json'], [Array.from({ length: 101 }, (_, at) => `a${String(at)}=`).join('&'), 'invalid-input']])('%.30s is refused', (query, code) => {
  expect(() => readQuery(query, schema)).toThrow(expect.objectContaining({ message: code }) as AnsweredError);
});
