import { describe, expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';

describe('two texts are shown where they differ', () => {
  test.each<readonly [string, string, string, readonly [string, string]]>([
    ['short ones whole', '共有3项', '共有4项', ['共有3项', '共有4项']],
    ['long ones around the first difference', `${'前'.repeat(50)}3${'后'.repeat(80)}`, `${'前'.repeat(50)}4${'后'.repeat(80)}`, [`…${'前'.repeat(20)}3${'后'.repeat(39)}…`, `…${'前'.repeat(20)}4${'后'.repeat(39)}…`]],
    ['one that goes on', '甲', '甲乙', ['甲', '甲乙']],
    ['nothing', '', '甲', ['（没有）', '甲']],
    ['the same', '甲', '甲', ['甲', '甲']],
  ])('%s', (_what, was, is, shown) => {
    expect(changedWords(was, is)).toEqual(shown);
  });
});
