/** Where a target stands (现状); one table for screens, reports and JSON (contract). A symbol never stands without its word. */
export const achievementStates = {
  'met-early': { word: '提前达标', sign: '✓' },
  met: { word: '已达标', sign: '✓' },
  held: { word: '保持', sign: '✓' },
  'not-held': { word: '未保持', sign: '✕' },
  'not-met': { word: '未达标', sign: '✕' },
  unproven: { word: '证据不足', sign: '?' },
  improving: { word: '有改善', sign: '↗' },
  unchanged: { word: '变化不明显', sign: '→' },
  worsening: { word: '有退步', sign: '↘' },
  'not-due': { word: '未到期', sign: '–' },
  'no-data': { word: '无数据', sign: '–' },
  'not-comparable': { word: '不可比', sign: '–' },
  'not-applicable': { word: '不适用', sign: '–' },
  pending: { word: '待核', sign: '–' },
} as const;
export type AchievementState = keyof typeof achievementStates;

/** Whether it will get there (前景), by the published probability (method 1.3). */
export const outlooks = {
  expected: { word: '预计达标', sign: '↗', least: 0.8 },
  likely: { word: '基本可达', sign: '→', least: 0.5 },
  hard: { word: '达标困难', sign: '!', least: 0.2 },
  unlikely: { word: '预计不达标', sign: '✕', least: 0 },
  'not-forecast': { word: '无法预测', sign: '–', least: null },
  settled: { word: '已到期', sign: '·', least: null },
} as const;
export type Outlook = keyof typeof outlooks;

/** What stands beside a status, never instead of it. */
export const badges = { borderline: '临界', volatile: '波动', reversal: '回落', 'small-count': '小样本', 'data-quality': '数据质量' } as const;
export type Badge = keyof typeof badges;

/**
 * The band of a probability; not a number is no forecast, never calm.
 *
 * @example outlookOf(0.8) // 'expected'
 */
export function outlookOf(probability: number): 'expected' | 'likely' | 'hard' | 'unlikely' | 'not-forecast' {
  if (!Number.isFinite(probability)) return 'not-forecast';
  if (probability >= outlooks.expected.least) return 'expected';
  if (probability >= outlooks.likely.least) return 'likely';
  return probability >= outlooks.hard.least ? 'hard' : 'unlikely';
}

/** Why something was said: the id of the rule and a Chinese sentence with the figures in it. */
export type Because = { readonly rule: string; readonly sentence: string };
