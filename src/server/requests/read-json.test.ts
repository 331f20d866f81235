import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnsweredError } from '../answers/answered-error.ts';
import { readJson, refuseCharset } from './read-json.ts';

const outcomeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof AnsweredError ? error.answer.error : error;
  }
};

test.each([
  ['{"a":[1,"示例"]}', { a: [1, '示例'] }],
  ['', 'not-json'],
  ['{a:1}', 'not-json'],
  ['{"a":1}x', 'not-json'],
  ['{"__proto__":{"admin":true}}', 'invalid-input'],
  ['{"a":[{"constructor":{"prototype":{}}}]}', 'invalid-input'],
  ['{"\\u005f_proto__":1}', 'invalid-input'],
  ['{"a":"b\\u0000"}', 'invalid-input'],
  ['["\\ud800"]', 'invalid-input'],
  ['{"\\u0000":1}', 'invalid-input'],
  [`${'['.repeat(33)}${']'.repeat(33)}`, 'invalid-input'],
  [`${'['.repeat(300_000)}${']'.repeat(300_000)}`, 'invalid-input'],
] as const)('%.40s', (text, outcome) => {
  expect(outcomeOf(() => readJson(Buffer.from(text)))).toEqual(outcome);
});

test('bytes that are not UTF-8 are not JSON', () => {
  expect(outcomeOf(() => readJson(Buffer.from([0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22])))).toBe('not-json');
});

test('what is written as JSON is read as it was', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => {
    const outcome = outcomeOf(() => readJson(Buffer.from(text)));
    expect(outcome === 'invalid-input' || JSON.stringify(outcome) === JSON.stringify(JSON.parse(text))).toBe(true);
  }));
});

test.each([['application/json', undefined], ['application/json; charset=UTF-8', undefined], ['application/json;charset="utf8"', undefined], ['application/json; charset=gb18030', 'wrong-media-type'], ['application/json; charset=utf-16', 'wrong-media-type']])('%s', (type, outcome) => {
  expect(outcomeOf(() => refuseCharset(type))).toBe(outcome);
});
