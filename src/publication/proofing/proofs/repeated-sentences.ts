import { runningTexts, type Proof } from '../proof.ts';

const often = 3;
const shortest = 16;

/** One and the same sentence again and again in one section: nobody reads it. Sections that go to different readers (单位反馈表) may say the same. */
export const repeatedSentences: Proof = {
  id: 'repeated-sentences',
  code: 'proof-repeated-sentences',
  title: '雷同的句子',
  source: 'issue 4: never the same sentence twenty times',
  examples: [
    { title: '说了三遍', blocks: ['本领域各项指标总体进展平稳向好发展。', '本领域各项指标总体进展平稳向好发展。', '本领域各项指标总体进展平稳向好发展。'], finds: ['同一句话出现3次：“本领域各项指标总体进展平稳向好发展”'] },
    { title: '两遍可以', blocks: ['本领域各项指标总体进展平稳向好发展。', '本领域各项指标总体进展平稳向好发展。'], finds: [] },
  ],
  find: (tree) => [...Map.groupBy(runningTexts(tree), ({ section }) => section).values()].flatMap((texts) => {
    const counts = new Map<string, number>();
    for (const { text } of texts) for (const sentence of text.split('。')) if (sentence.length >= shortest) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= often).map(([sentence, count]) => `同一句话出现${String(count)}次：“${sentence.slice(0, 40)}”`);
  }),
};
