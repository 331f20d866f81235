import { expect, test } from 'vitest';
import type { DocumentTree, Section } from '#documents';
import { repeatedSentences } from './repeated-sentences.ts';

const sectionOf = (id: string, texts: readonly string[]): Section =>
  ({ id, title: '', annex: false, orientation: 'portrait', blocks: texts.map((text, at) => ({ kind: 'paragraph', id: `${id}/${String(at)}`, role: 'body', runs: [{ text }] })) });

const treeOf = (sections: readonly Section[]): DocumentTree =>
  ({ title: ['反馈表'], subtitle: '', issuer: '', date: '', stamps: [], contents: false, sources: {}, properties: {}, carried: null, dated: '2025-07-01', sections });

const sentence = '本单位负责的目标没有列入预警的情况。';

test('what three readers are told is no repetition, what one is told three times is', () => {
  expect(repeatedSentences.find(treeOf(['甲', '乙', '丙'].map((id) => sectionOf(id, [sentence]))))).toEqual([]);
  expect(repeatedSentences.find(treeOf([sectionOf('甲', [sentence, sentence, sentence]), sectionOf('乙', [sentence])]))).toEqual(['同一句话出现3次：“本单位负责的目标没有列入预警的情况”']);
});
