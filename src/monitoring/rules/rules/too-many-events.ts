import { figureText, yearsText } from '../../wording/figure-wording.ts';
import { probabilityPhrase } from '../../wording/probability-text.ts';
import { eventsForRed, tooFewForRed } from '../events-for-red.ts';
import { warningRule } from '../rule.ts';

const pooled = { population: 6000, per: 100_000, decisionCount: 3, years: [2022, 2023, 2024] };
const maternal = { indicator: '孕产妇死亡率', unit: '/10万', direction: -1 } as const;

/** More events than chance explains: judged by counts, since the annual rate of few births only jumps. */
export const tooManyEvents = warningRule({
  id: 'W6',
  title: '小样本超出目标',
  source: 'method 6, W6; method 5.3 (x ≥ k, P(X ≥ k | target) ≤ .05); practice.md 4.3-6: never red on one event alone',
  purpose: '例数少的指标不看一年的率，看合并期的例数：若实际水平正好等于目标值，这么多例很难用偶然解释。',
  levels: { orange: '合并期内的例数达到判断界限', red: '橙色的条件成立，且出现这么多例的概率不超过{redChance}，且不少于{eventsForRed}' },
  clears: '合并期内的例数回到判断界限以下；或由死亡评审（个案评审）结论说明，妇儿工委办签署。',
  yieldsTo: [],
  settings: {
    redChance: { kind: 'number', title: '红色的概率界限', help: '若实际水平等于目标值，出现这么多例的概率不超过此值为红色。', unit: '%', least: 0.1, most: 5, whole: false, usual: 1 },
    eventsForRed,
  },
  examples: [
    {
      title: '三年3例，界限3例', facts: { ...maternal, smallCount: { ...pooled, events: 3, chance: 0.0366 } },
      warns: { level: 'orange', says: '“孕产妇死亡率”2022—2024年合计3例（基数6000，合50.0/10万），达到判断界限3例：若实际水平等于目标值，出现3例及以上的概率为4%' },
    },
    { title: '三年2例', facts: { ...maternal, smallCount: { ...pooled, events: 2, chance: 0.163 } }, warns: null },
    { title: '三年5例', facts: { ...maternal, smallCount: { ...pooled, events: 5, chance: 0.0008 } }, warns: { level: 'red', says: '出现5例及以上的概率不到1%' } },
    { title: '概率正好1%', facts: { ...maternal, smallCount: { ...pooled, events: 4, chance: 0.01 } }, warns: { level: 'red', says: '概率为1%' } },
    { title: '略高于1%时不印成1%', facts: { ...maternal, smallCount: { ...pooled, events: 4, chance: 0.0102 } }, warns: { level: 'orange', says: '概率为1.02%' } },
    {
      title: '很少出生，一例就超出界限，也不定红色', facts: { ...maternal, smallCount: { events: 1, population: 80, per: 100_000, decisionCount: 1, chance: 0.0096, years: [2024] } },
      warns: { level: 'orange', says: '“孕产妇死亡率”2024年1例（基数80，合1250.0/10万），达到判断界限1例：若实际水平等于目标值，出现1例及以上的概率为0.96%；不因一例定红色，请先作个案评审' },
    },
    { title: '红色至少要六例', facts: { ...maternal, smallCount: { ...pooled, events: 5, chance: 0.0008 } }, settings: { eventsForRed: 6 }, warns: { level: 'orange', says: '请先作个案评审' } },
    { title: '红色界限改为0.1%', facts: { ...maternal, smallCount: { ...pooled, events: 4, chance: 0.006 } }, settings: { redChance: 0.1 }, warns: { level: 'orange', says: '概率为1%' } },
    { title: '例数够多', facts: { ...maternal, smallCount: null }, warns: null },
  ],
  warn: (facts, { redChance, eventsForRed }) => {
    const { smallCount, indicator, unit, series } = facts;
    if (smallCount === null || !Number.isFinite(smallCount.events - smallCount.decisionCount) || smallCount.events < smallCount.decisionCount) return null;
    const { events, population, per, decisionCount, chance, years } = smallCount;
    const rare = chance <= redChance / 100;
    const spared = rare && tooFewForRed(facts, eventsForRed);
    const period = `${yearsText(years.length === 0 ? [facts.year] : years)}${years.length > 1 ? '合计' : ''}`;
    const rate = (events / population) * per;
    const behind = population > 0 && Number.isFinite(population) && Number.isFinite(rate) ? `（基数${String(population)}，合${figureText(rate, unit, series?.points.at(-1)?.digits ?? 2)}）` : '';
    const spare = spared ? `；不因${events === 1 ? '一例' : '少数几例'}定红色，请先作个案评审` : '';
    return {
      level: rare && !spared ? 'red' : 'orange',
      sentence: `“${indicator}”${period}${String(events)}例${behind}，达到判断界限${String(decisionCount)}例：若实际水平等于目标值，出现${String(events)}例及以上的${probabilityPhrase(chance, redChance)}${spare}。`,
      inputs: { events, population, decisionCount, chance },
    };
  },
});
