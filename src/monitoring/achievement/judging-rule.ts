import { rateRules } from '../rollup/rate-rules.ts';
import { completeSettings, type SettingFields, type SettingValue } from '../settings.ts';
import { usualJudgingSettings } from './judge-achievement.ts';
import type { JudgingSettings } from './way.ts';

/** What a place decides of judging itself (method 13.3), described like a warning rule, so that its form, check and text follow: shares are set in percent. */
export const judgingRule = {
  id: 'J', title: '达标判断',
  purpose: '判断目标是否达标时由本地决定的办法；判断用到时都印在旁边。',
  settings: {
    aboutTolerance: { kind: 'number', title: '写作左右的容差', help: '规划写“左右”“约”而没有写明容差时，允许偏离目标值的百分之几。', unit: '%', least: 0, most: 20, whole: false, usual: usualJudgingSettings.aboutTolerance * 100 },
    baselineReach: { kind: 'number', title: '基期前后可顶替的年数', help: '基期年没有数时，用前后几年以内最近一年的数顶替，并注明。', unit: '年', least: 0, most: 5, whole: true, usual: usualJudgingSettings.baselineReach },
    shownRate: { kind: 'choice', title: '首先列出的达标率', help: '达标率有几种算法，都列出；这里定哪一种排在最前面。', choices: Object.fromEntries(rateRules.map(({ id, title, words }) => [id, `${title}：${words}`])), usual: 'assessable' },
  },
} as const satisfies { readonly id: string; readonly title: string; readonly purpose: string; readonly settings: SettingFields };

/**
 * What judging goes by, from checked values of `judgingRule`: only what they name differs from the usual.
 *
 * @example judgingSettingsOf({ aboutTolerance: 3 }).aboutTolerance // 0.03
 */
export function judgingSettingsOf(values: Readonly<Record<string, SettingValue>>): JudgingSettings {
  const { aboutTolerance, baselineReach } = completeSettings(judgingRule.settings, values);
  return { aboutTolerance: aboutTolerance / 100, baselineReach };
}

/**
 * The rules of the rate in the order a place wants them: the one it shows first, then the others.
 *
 * @example ratesInOrder({ shownRate: 'all' })[0]?.id // 'all'
 */
export function ratesInOrder(values: Readonly<Record<string, SettingValue>>): typeof rateRules {
  const { shownRate } = completeSettings(judgingRule.settings, values);
  return rateRules.toSorted((one, other) => Number(other.id === shownRate) - Number(one.id === shownRate));
}
