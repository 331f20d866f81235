import { isMissing } from '#kernel';
import { figureOfLike } from '../../figures/target-figures.ts';
import { say } from '../../figures/say.ts';
import { chanceWords } from '../chance-words.ts';
import type { Claim } from '../claim.ts';

/** A range of shares wider than so many points says hardly anything. */
const tooWide = 40;

/** Where it will go if the past goes on: the middle value and its range at the deadline, and how likely the target is. Where something else than the level was judged, only how likely. */
export const forecast: Claim = {
  id: 'forecast',
  title: '前景',
  source: 'method 1.3, 1.6: a probability with its interval, never alone; contract.md, outlook',
  examples: [
    { title: '有预测', target: {}, says: '按目前趋势，预计2030年为97.1%（80%的可能在94.2%—98.6%之间），达标概率49%' },
    { title: '换一种说法', target: {}, turn: 1, says: '达标概率49%，预计2030年为97.1%（80%区间94.2%—98.6%）' },
    { title: '判断的不是水平本身', target: {}, isOwn: false, says: '按目前趋势，达标概率49%' },
    { title: '要逐年保持', target: { timeRule: 'every-year', achievement: 'held' }, turn: 1, says: '逐年保持到2030年的概率49%，预计2030年为97.1%（80%区间94.2%—98.6%）' },
    { title: '区间过宽', target: { forecast: { probability: 0.3, raw: 0.3, median: 90, low80: 8.3, high80: 99.9, confidence: 'low', model: 'method-2', family: 'nothing-known', priorFrom: 'registry', transform: 'logit', fan: [], from: [] } }, says: '按目前趋势，预计2030年为90.0%（80%的可能在8.3%—99.9%之间），达标概率30%；以往波动大，预测只供参考' },
    { title: '没有预测', target: { forecast: { missing: 'not-applicable', why: 'too-few-values' } }, says: null },
  ],
  say: ({ target, figures, book, turn, isOwn }) => {
    const { forecast: ahead, latest, deadline, unit } = target;
    if ('missing' in ahead || isMissing(latest)) return null;
    const chance = chanceWords(target, figures) ?? [];
    if (!isOwn) return say`按目前趋势，${chance}`;
    const value = (field: 'median' | 'low80' | 'high80') => figures.told(figureOfLike(ahead[field], latest, unit), `forecast.${field}`);
    const unsure = unit === '%' && ahead.high80 - ahead.low80 > tooWide ? '；以往波动大，预测只供参考' : '';
    const middle = say`预计${figures.planned(`${String(deadline)}年`)}为${value('median')}`;
    const eighty = { text: '80%', source: book.add({ kind: 'method', says: '预测区间的概率' }) };
    return turn % 2 === 1 ? say`${chance}，${middle}（${eighty}区间${value('low80')}—${value('high80')}）${unsure}` : say`按目前趋势，${middle}（${eighty}的可能在${value('low80')}—${value('high80')}之间），${chance}${unsure}`;
  },
};
