import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceChanges } from './sentence-changes.ts';

const said = (before: string, now: string): string => sentenceChanges(before, now).map(({ text, kind }) => `${kind === 'new' ? '+' : kind === 'gone' ? '-' : ''}${text}`).join('');

describe('sentences that changed', () => {
  test.each([
    ['甲。乙。', '甲。丙。', '甲。-乙。+丙。'], ['', '甲。', '+甲。'], ['甲。', '', '-甲。'], ['甲；乙。丙。', '甲；乙一。丙。', '甲；-乙。+乙一。丙。'], ['没有句号', '没有句号', '没有句号'], ['甲。乙。', '乙。', '-甲。乙。'],
  ])('%s, now %s', (before, now, wanted) => {
    expect(said(before, now)).toBe(wanted);
  });

  test('what is there now is all of the text, in its order', () => {
    const text = fc.array(fc.constantFrom('甲。', '乙。', '丙；', '丁'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (before, now) => {
      expect(sentenceChanges(before, now).filter(({ kind }) => kind !== 'gone').map((one) => one.text).join('')).toBe(now);
    }));
  });
});
