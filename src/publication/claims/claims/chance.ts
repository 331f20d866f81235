import { chanceWords } from '../chance-words.ts';
import type { Claim } from '../claim.ts';

/** How likely the target is, where there is no room for the range of the forecast, which the annual report tells. */
export const chance: Claim = {
  id: 'chance',
  title: '达标概率',
  source: 'method 1.3; contract.md, outlook',
  examples: [
    { title: '有预测', target: {}, says: '达标概率49%' },
    { title: '要逐年保持', target: { timeRule: 'every-year', achievement: 'held' }, says: '逐年保持到2030年的概率49%' },
    { title: '要逐年保持但还没有达到过', target: { timeRule: 'every-year', achievement: 'not-met' }, says: '达标概率49%' },
    { title: '没有预测', target: { forecast: { missing: 'not-applicable', why: 'too-few-values' } }, says: null },
  ],
  say: ({ target, figures }) => chanceWords(target, figures),
};
