import { isMissing } from '#kernel';
import { detrendedVariation } from '../../control/detrended-variation.ts';
import { printedNumber } from '../../wording/printed-number.ts';
import { comparablePoints } from '../comparable-points.ts';
import { warningRule, type WarningFacts } from '../rule.ts';

/** How many neighbouring changes there are, and how many of these pairs point in opposite directions. */
function turnsOf(changes: readonly number[]): { readonly pairs: number; readonly turns: number } {
  const turns = changes.slice(1).filter((change, at) => change * (changes[at] ?? Number.NaN) < 0).length;
  return { pairs: Math.max(changes.length - 1, 0), turns };
}

const twoThirds = 2 / 3;

/** The description beside the flag: how far the values lie about their own line. */
function variationClause({ series }: WarningFacts): string {
  const points = comparablePoints(series);
  const variation = detrendedVariation(points.map(({ year }) => year), points.map(({ value }) => value));
  return isMissing(variation) ? '' : `，去趋势变异系数${printedNumber(variation * 100, 1)}%`;
}

/** Its yearly changes jump more than those of its like. */
export const volatile = warningRule({
  id: 'W5',
  title: '波动较大',
  source: 'method 6, W5 and volatility measure: s > 2·s₀ (n ≥ 4), or changes of sign in ≥ 2/3 of consecutive differences with s > s₀; the least number of values is asked of both',
  purpose: '年度变动明显大于同类指标，或者忽升忽降，说明数据质量或工作不稳，预测也更没有把握。',
  levels: { yellow: '年度变动的离散程度超过同类指标的{times}；或超过同类指标且三分之二以上的相邻变动方向相反' },
  clears: '新数据使离散程度回到预警界限以内；或由责任单位说明波动原因、妇儿工委办签署。',
  yieldsTo: [],
  settings: {
    times: { kind: 'number', title: '离散程度倍数', help: '年度变动的离散程度超过同类指标的这个倍数即预警。', unit: '倍', least: 1.2, most: 5, whole: false, usual: 2 },
    fewest: { kind: 'number', title: '最少数值个数', help: '数值少于此数不判断波动。', unit: '个', least: 4, most: 10, whole: true, usual: 4 },
  },
  examples: [
    { title: '是同类的2.5倍', facts: { spread: { own: 0.25, family: 0.1, changes: [0.3, 0.1, 0.4, 0.2] } }, warns: { level: 'yellow', says: '“示例率”年度变动的离散程度为0.25，是同类指标（0.1）的2.5倍，超过2倍' } },
    { title: '正好两倍不算', facts: { spread: { own: 0.2, family: 0.1, changes: [0.3, 0.1, 0.4, 0.2] } }, warns: null },
    { title: '附上变异系数', facts: { spread: { own: 0.25, family: 0.1, changes: [0.3, 0.1, 0.4, 0.2] } }, warns: { level: 'yellow', says: '去趋势变异系数0.1%' } },
    { title: '忽升忽降', facts: { spread: { own: 0.15, family: 0.1, changes: [0.2, -0.1, 0.2, 0.1] } }, warns: { level: 'yellow', says: '3对相邻变动中有2对方向相反，且离散程度0.15大于同类指标（0.1）' } },
    { title: '忽升忽降但幅度小', facts: { spread: { own: 0.1, family: 0.1, changes: [0.2, -0.1, 0.2, -0.1] } }, warns: null },
    { title: '方向相反不到三分之二', facts: { spread: { own: 0.15, family: 0.1, changes: [0.2, -0.1, -0.2, -0.1, -0.1] } }, warns: null },
    { title: '四个数值就够', facts: { spread: { own: 0.25, family: 0.1, changes: [0.3, 0.1, 0.4] } }, warns: { level: 'yellow', says: '2.5倍' } },
    { title: '只有三个数值', facts: { spread: { own: 0.5, family: 0.1, changes: [0.3, -0.3] } }, warns: null },
    { title: '要求六个数值', facts: { spread: { own: 0.25, family: 0.1, changes: [0.3, 0.1, 0.4, 0.2] } }, settings: { fewest: 6 }, warns: null },
    { title: '倍数改为3', facts: { spread: { own: 0.25, family: 0.1, changes: [0.3, 0.1, 0.4, 0.2] } }, settings: { times: 3 }, warns: null },
    { title: '没有可比的同类', facts: { spread: null }, warns: null },
    {
      title: '小样本：一年的率不作数', facts: { spread: { own: 0.25, family: 0.1, changes: [0.3, 0.1, 0.4, 0.2] }, smallCount: { events: 1, population: 6000, per: 100_000, decisionCount: 3, chance: 0.51, years: [2022, 2023, 2024] } },
      warns: null,
    },
  ],
  warn: (facts, { times, fewest }) => {
    const { spread, smallCount, indicator } = facts;
    if (spread === null || smallCount !== null || spread.changes.length + 1 < fewest) return null;
    const { own, family, changes } = spread;
    if (!Number.isFinite(own) || !Number.isFinite(family)) return null;
    const { pairs, turns } = turnsOf(changes);
    const wide = own > times * family;
    const turning = own > family && turns >= twoThirds * pairs - 1e-9;
    if (!wide && !turning) return null;
    const [ownText, familyText] = [printedNumber(own, 3), printedNumber(family, 3)].map((text) => text.replace(/0+$/, ''));
    const howWide = family > 0 ? `，是同类指标（${familyText ?? ''}）的${printedNumber(own / family, 1)}倍，超过${String(times)}倍` : '，而同类指标没有变动';
    const found = wide ? `年度变动的离散程度为${ownText ?? ''}${howWide}` : `忽升忽降：${String(pairs)}对相邻变动中有${String(turns)}对方向相反，且离散程度${ownText ?? ''}大于同类指标（${familyText ?? ''}）`;
    return { level: 'yellow', sentence: `“${indicator}”${found}${variationClause(facts)}。`, inputs: { spread: own, familySpread: family, turns, pairs } };
  },
});
