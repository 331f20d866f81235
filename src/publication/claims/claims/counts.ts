import { say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';

/** The counts behind a rate of few cases, over the years taken together: never a rate of small numbers alone. */
export const counts: Claim = {
  id: 'counts',
  title: '例数',
  source: 'practice.md 0.5: show 例数, 活产数 and the pooled rate next to every such rate; method 5',
  examples: [
    {
      title: '合并几年的例数', says: '2022—2024年合计1例（分母5751）',
      target: { smallCount: { reported: 'not-met', evidence: 'unproven', years: [2022, 2023, 2024], events: 1, population: 5751, rate: 17.388, low95: 0.44, high95: 96.88, decisionCount: 3, chanceAtTarget: 0.404, probabilityReported: 0.77, sentence: '2022—2024年合计1例（分母5751），真实水平符合目标的概率为20.7%，不足90%。' } },
    },
    { title: '例数不少', target: {}, says: null },
  ],
  say: ({ target: { smallCount }, figures }) => (smallCount === null ? null : say`${figures.told(smallCount.sentence.split('，')[0] ?? '', 'smallCount.sentence')}`),
};
