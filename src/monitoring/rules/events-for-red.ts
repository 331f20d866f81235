import type { SettingField } from '../settings.ts';
import type { WarningFacts } from './rule.ts';

/**
 * Rare events are never red on one event alone (practice.md 4.3-6): at a true 12 per 100,000 a year with a death comes in 38 of 100 years with 4,000 births. Method 6 allows red at
 * p ≤ .01 and at P < .20, which where births are few one death can bring about; there it stays orange, and people look into the case (死亡评审). docs/warning-rules.md says so too.
 */
export const eventsForRed = {
  kind: 'number', title: '红色所需例数', help: '罕见事件不因一例定红色：合并期内的例数不到这个数时，最高为橙色。', unit: '例', least: 2, most: 20, whole: true, usual: 2,
} as const satisfies SettingField;

/** Whether the events behind a target forbid red. Counts that cannot be read forbid nothing. */
export const tooFewForRed = ({ smallCount }: WarningFacts, least: number): boolean => smallCount !== null && smallCount.events < least;
