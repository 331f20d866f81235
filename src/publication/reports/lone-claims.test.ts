import { expect, test } from 'vitest';
import { claimBlock, heading, paragraph } from './blocks.ts';
import { withoutLoneNumbers } from './lone-claims.ts';

const claim = (id: string) => claimBlock(id, [{ text: id }], [{ text: '。' }]);

test('a claim alone under its heading has no number, two have theirs, and other headings keep them', () => {
  const blocks = withoutLoneNumbers([heading('a', 1, '问题'), claim('a/1'), heading('b', 2, '领域'), claim('b/1'), paragraph('b/text', '文字'), claim('b/2'), heading('c', 2, '领域'), { ...claim('c/1'), level: 4 } as ReturnType<typeof heading>]);
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [[block.id, block.numbered]] : []))).toEqual([['a', true], ['a/1', false], ['b', true], ['b/1', true], ['b/2', true], ['c', true], ['c/1', false]]);
});
