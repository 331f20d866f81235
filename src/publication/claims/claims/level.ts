import { isMissing } from '#kernel';
import { yearFigure } from '#monitoring';
import { digitsOf } from '../../figures/series-figures.ts';
import { plainText, say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';

/** Where the indicator stands: 2024年，全区孕产妇系统管理率为96.3%. A figure of an earlier year says its year; what did not happen is told as 未发生. */
export const level: Claim = {
  id: 'level',
  title: '水平',
  source: 'practice.md 3.1 (bold claim, then figures), 3.5 (zero deaths as 未发生孕产妇死亡)',
  examples: [
    { title: '段首', target: {}, opens: true, says: '2024年，全区孕产妇系统管理率为96.3%' },
    { title: '段中', target: {}, says: '孕产妇系统管理率为96.3%' },
    { title: '段中换一种说法', target: {}, turn: 1, says: '孕产妇系统管理率达到96.3%' },
    { title: '只有以前的数', target: { latest: { year: 2023, value: 78.9, text: '78.9' } }, says: '孕产妇系统管理率最近的数据为2023年的78.9%' },
    { title: '没有发生', target: { indicator: '孕产妇死亡率', unit: '/10万', direction: -1, latest: { year: 2024, value: 0, text: '0' } }, opens: true, says: '2024年，全区未发生孕产妇死亡（0/10万）' },
    { title: '没有数', target: { latest: { missing: 'not-collected' } }, says: null },
  ],
  say: ({ target, figures, name, year, where, opens, turn }) => {
    const { latest, unit, direction } = target;
    if (isMissing(latest)) return null;
    const value = figures.value(latest);
    if (latest.year !== year) return say`${opens ? where : ''}${name}最近的数据为${figures.year(latest)}的${value}`;
    const opening = opens ? say`${figures.year(latest)}，${where}` : [];
    const told = yearFigure({ ...latest, digits: digitsOf(latest) }, unit, plainText(name));
    if (told.includes('未发生')) return say`${opening}${told.replace(/^\d+年/, '').replace(/（.*$/, '')}（${value}）`;
    const verb = turn % 2 === 1 && direction === 1 ? '达到' : '为';
    return say`${opening}${name}${verb}${value}`;
  },
};
