import type { TextRun } from '#documents';
import { say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';

const bodies = /(?:班子|机构|学校|幼儿园|单位|组织|站点|社区|村)的?(?:比例|比重|覆盖率|达标率|率)$/;

/** Bodies and places are told in 个, people and cases in 例: by the words before 比例 or 率 in the name. @example countWord('配有女干部的班子比例') // '个' */
export const countWord = (indicator: string): '个' | '例' => (bodies.test(indicator) ? '个' : '例');

/** Those that are missing, of a share that is nearly full: the years, how many, of how many. */
const missingWords = /^(\S+?)合计未达到(\d+)例（分母(\d+)）/;

/** The counts of the examples. */
const one = { reported: 'not-met', evidence: 'unproven', years: [2022, 2023, 2024], events: 1, population: 5751, rate: 17.388, low95: 0.44, high95: 96.88, decisionCount: 3, chanceAtTarget: 0.404, probabilityReported: 0.77 } as const;

/** The counts behind a rate of few cases, over the years taken together: never a rate of small numbers alone. */
export const counts: Claim = {
  id: 'counts',
  title: '例数',
  source: 'practice.md 0.5: show 例数, 活产数 and the pooled rate next to every such rate; method 5',
  examples: [
    {
      title: '合并几年的例数', says: '2022—2024年合计1例（分母5751）',
      target: { smallCount: { ...one, sentence: '2022—2024年合计1例（分母5751），真实水平符合目标的概率为20.7%，不足90%。' } },
    },
    {
      title: '数的是没有达到的', says: '2022—2024年逐年相加，未达到要求的共7例（应达到的共64例）', target: { smallCount: { ...one, sentence: '2022—2024年合计未达到7例（分母64），真实水平符合目标的概率为20.7%，不足90%。' } },
    },
    {
      title: '数的是单位', says: '2022—2024年逐年相加，未达到要求的共29个（应达到的共78个）', target: { indicator: '配有女干部的班子比例', smallCount: { ...one, sentence: '2022—2024年合计未达到29例（分母78），真实水平符合目标的概率为20.7%，不足90%。' } },
    },
    { title: '例数不少', target: {}, says: null },
  ],
  say: ({ target: { smallCount, indicator }, figures }) => {
    if (smallCount === null) return null;
    const told = (text: string): TextRun => figures.told(text, 'smallCount.sentence');
    const [, years = '', missing = '', all = ''] = missingWords.exec(smallCount.sentence) ?? [];
    if (years === '') return say`${told(smallCount.sentence.split('，')[0] ?? '')}`;
    const unit = countWord(indicator);
    return say`${told(years)}逐年相加，未达到要求的共${told(missing)}${unit}（应达到的共${told(all)}${unit}）`;
  },
};
