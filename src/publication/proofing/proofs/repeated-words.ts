import { around, runningTexts, type Proof } from '../proof.ts';

/** Words and marks typed twice. */
export const repeatedWords: Proof = {
  id: 'repeated-words',
  code: 'proof-repeated-words',
  title: '重字和标点',
  source: 'practice.md 9: 「和和高质量推进」; both source plans',
  examples: [
    { title: '重字', blocks: ['和和高质量推进'], finds: ['疑为重复：“和和高质量推进”'] },
    { title: '两个句号', blocks: ['达到目标。。'], finds: ['疑为重复：“达到目标。。”'] },
    { title: '叠词不算', blocks: ['逐步提高，人人享有，对对口帮扶单位'], finds: [] },
  ],
  find: (tree) => runningTexts(tree).flatMap(({ text }) => [...text.matchAll(/(和|的|了|及|与|为|在)\1(?!谐|平|气)|([。，；、：])[。，；、：]/g)].map((found) => `疑为重复：${around(text, found.index, found[0].length)}`)),
};
