import type { Acceptance } from '../acceptance.ts';
import type { Series } from '../series.ts';
import type { SettingFields, SettingValues } from '../settings.ts';
import type { AchievementState, Outlook } from '../status.ts';

/** How loudly a warning speaks: 红, 橙, 黄. */
export const warningLevels = { red: '红', orange: '橙', yellow: '黄' } as const;
export type WarningLevel = keyof typeof warningLevels;

/** A part of the people or of the place, forecast by itself against the same target. */
export type JudgedPart = { readonly name: string; readonly probability: number | null; readonly outlook: Outlook };

/** A value that was replaced by a later record, and what the target's state would have been with the former one. */
export type Revision = { readonly year: number; readonly before: number; readonly after: number; readonly stateBefore: AchievementState };

/** What is known of one target when warnings are considered. Values stand in the unit of the series; nothing here is a guess: what is not known is null. */
export type WarningFacts = {
  readonly indicator: string;
  readonly unit: string;
  /** The year being judged; the series has nothing later. */
  readonly year: number;
  /** Whether a value for `year` is owed by now. */
  readonly valueOwed: boolean;
  readonly series: Series | null;
  readonly acceptance: Acceptance | null;
  /** Which way is good: 1 more, -1 less, 0 neither or unknown. */
  readonly direction: 1 | -1 | 0;
  /** The target must hold in every year, not only at its end. */
  readonly hold: boolean;
  readonly deadline: number | null;
  readonly state: AchievementState;
  readonly outlook: Outlook;
  /** As published; null: no forecast. */
  readonly probability: number | null;
  /** Spread of yearly changes on the transformed scale: the series' own (s) and the family's (s0). */
  readonly spread: { readonly own: number; readonly family: number; readonly changes: readonly number[] } | null;
  /** Smallest change that counts (method 3.4: δ). */
  readonly leastChange: number | null;
  /** Events of the pooled period, the population behind them, the decision count k at .05 and the chance of so many at the target. */
  readonly smallCount: { readonly events: number; readonly population: number; readonly per: number; readonly decisionCount: number; readonly chance: number; readonly years: readonly number[] } | null;
  readonly revisions: readonly Revision[];
  readonly parts: readonly JudgedPart[];
};

/** A warning: its rule, how loud, a Chinese sentence with the figures in it, and what would clear it. */
export type Warning = { readonly rule: string; readonly level: WarningLevel; readonly sentence: string; readonly clears: string };

/** An example of a rule: facts (those not told are quiet), settings other than the usual, and what it must say; null: nothing. */
export type WarningExample = {
  readonly title: string;
  readonly facts: Partial<WarningFacts>;
  readonly settings?: Readonly<Record<string, number | boolean | string>>;
  readonly warns: { readonly level: WarningLevel; readonly says: string } | null;
};

/** One way of warning. `warn` is pure; not-a-number never lets it fall silent. */
export type WarningRule<Fields extends SettingFields = SettingFields> = {
  /** W1 … */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What the manual says it is for, one or two Chinese sentences. */
  readonly purpose: string;
  readonly settings: Fields;
  readonly examples: readonly WarningExample[];
  readonly warn: (facts: WarningFacts, settings: SettingValues<Fields>) => Omit<Warning, 'rule'> | null;
};
