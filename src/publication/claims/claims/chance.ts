import { probabilityText } from '#monitoring';
import { say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';

/** How likely the target is, where there is no room for the range of the forecast, which the annual report tells. */
export const chance: Claim = {
  id: 'chance',
  title: '达标概率',
  source: 'method 1.3; contract.md, outlook',
  examples: [
    { title: '有预测', target: {}, says: '达标概率49%' },
    { title: '没有预测', target: { forecast: { missing: 'not-applicable', why: 'too-few-values' } }, says: null },
  ],
  say: ({ target: { forecast }, figures }) => ('probability' in forecast ? say`达标概率${figures.told(probabilityText(forecast.probability), 'forecast.probability')}` : null),
};
