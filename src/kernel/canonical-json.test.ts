import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalFault, canonicalJson, storableText, storableValue } from './canonical-json.ts';

test.each([
  [null, 'null'], [true, 'true'], [0, '0'], [-12, '-12'], [Number.MAX_SAFE_INTEGER, '9007199254740991'], ['', '""'], ['甲"\\\n\u001f', '"甲\\"\\\\\\n\\u001f"'],
  [[], '[]'], [{}, '{}'], [{ b: 1, a: [null, { d: '', c: false }] }, '{"a":[null,{"c":false,"d":""}],"b":1}'],
  [{ é: 1, 'e\u0301': 2 }, '{"e\u0301":2,"é":1}'], [{ '\u{10000}': 1, '\uFF21': 2 }, '{"\u{10000}":1,"\uFF21":2}'], [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  [JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'], [Object.create(null), '{}'],
])('%j is written %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

test.each([
  ['a fraction', { rate: [1, 1.1] }, '$.rate[1] is no whole safe number: 1.1 (decimals travel as text)'], ['beyond the safe range', 2 ** 53, '$ is no whole safe number: 9007199254740992 (decimals travel as text)'],
  ['what 1e400 becomes', JSON.parse('1e400'), '$ is no whole safe number: Infinity (decimals travel as text)'], ['not a number', [Number.NaN], '$[0] is no whole safe number: NaN (decimals travel as text)'],
  ['minus zero', -0, '$ is no whole safe number: -0 (decimals travel as text)'], ['U+0000', { a: 'x\u0000' }, '$.a holds U+0000 or half a surrogate pair'],
  ['half a pair', '\uD83D', '$ holds U+0000 or half a surrogate pair'], ['half a pair in a key', { '\uDE00': 1 }, '$ has a key with U+0000 or half a surrogate pair'],
  ['undefined', { a: undefined }, '$.a is no JSON value: undefined'], ['a hole', Array(1), '$[0] is no JSON value: undefined'], ['a date', { on: new Date(0) }, '$.on is no JSON value: object'],
  ['a map', new Map([[1, 2]]), '$ is no JSON value: object'], ['a big integer', 1n, '$ is no JSON value: bigint'], ['a function', [() => 1], '$[0] is no JSON value: function'],
  ['too deep', deep(65), `$${'[0]'.repeat(64)} lies deeper than 64 levels`],
])('%s is refused with its place', (_, value, fault) => {
  expect(canonicalFault(value)).toBe(fault);
  expect(() => canonicalJson(value)).toThrow(fault);
});

test('what is very deep is refused, without an exhausted stack', () => {
  let value: unknown = 1;
  for (let level = 0; level < 200_000; level += 1) value = [value];
  expect(() => canonicalJson(storableValue(value))).toThrow('deeper than 64 levels');
});

test.each([
  [-0, 0], ['甲\u0000乙\uD83D', '甲\uFFFD乙\uFFFD'], ['😀', '😀'], [{ a: undefined, b: [undefined, -0] }, { b: [null, 0] }],
  [{ 'a\u0000': 1, 'a\uFFFD': 2, 'a\uD800': 3 }, { 'a\uFFFD': 2, 'a\uFFFD\uFFFD': 1, 'a\uFFFD\uFFFD\uFFFD': 3 }],
])('%j is stored as %j', (value, stored) => {
  expect(canonicalJson(storableValue(value))).toBe(canonicalJson(stored));
});

/** Any text: whole characters, halves of pairs and U+0000. */
const text = fc.array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), { maxLength: 6 }).map((units) => units.join(''));
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, true, false, -0, '\u0000', '\uDC00', '__proto__'), fc.maxSafeInteger(), text, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(text, tie('value'), { maxKeys: 5 })),
}));

test('a storable value needs no second replacement, loses no member, and is the same after JSON in any key order', () => {
  const sizeOf = (value: unknown): number => (typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, item) => sum + sizeOf(item), 1) : 1);
  const turned = (value: unknown): unknown => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, turned(item)])) : value);
  fc.assert(fc.property(anyValue, (value) => {
    const stored = storableValue(value);
    const canonical = canonicalJson(stored);
    expect(sizeOf(stored)).toBe(sizeOf(value));
    expect(canonicalJson(storableValue(stored))).toBe(canonical);
    expect(canonicalJson(turned(stored))).toBe(canonical);
    expect(canonicalJson(JSON.parse(canonical))).toBe(canonical);
    expect(canonicalJson(JSON.parse(JSON.stringify(stored)))).toBe(canonical);
  }), { numRuns: 1000 });
});

test('values that differ have texts that differ', () => {
  fc.assert(fc.property(anyValue, anyValue, (one, other) => {
    const [first, second] = [storableValue(one), storableValue(other)];
    expect(canonicalJson(first) === canonicalJson(second)).toBe(fc.stringify(JSON.parse(canonicalJson(first))) === fc.stringify(JSON.parse(canonicalJson(second))));
  }));
});

test('composed and decomposed letters stay apart', () => {
  expect(storableText('é')).not.toBe(storableText('e\u0301'));
});
