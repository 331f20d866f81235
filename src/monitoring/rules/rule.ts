import type { BaselineValue } from '../achievement/way.ts';
import type { Acceptance } from '../acceptance.ts';
import type { Series, Trace } from '../series.ts';
import { completeSettings, type Approval, type SettingFields, type SettingValue, type SettingValues } from '../settings.ts';
import type { AchievementState, Outlook } from '../status.ts';

/** How loudly a warning speaks: 红, 橙, 黄; loudest first. */
export const warningLevels = { red: '红', orange: '橙', yellow: '黄' } as const;
export type WarningLevel = keyof typeof warningLevels;

/** A part of the people or of the place, forecast by itself against the same target. */
export type JudgedPart = { readonly name: string; readonly probability: number | null; readonly outlook: Outlook };

/** A value that was replaced by a later record, what the target's state would have been with the former one, and where the former one was read. */
export type Revision = { readonly year: number; readonly before: number; readonly after: number; readonly stateBefore: AchievementState; readonly trace?: Trace };

/** What is known of one target when warnings are considered. Values stand in the unit of the series; nothing here is a guess: what is not known is null. */
export type WarningFacts = {
  readonly indicator: string;
  readonly unit: string;
  /** The year being judged; the series has nothing later. */
  readonly year: number;
  /** Years of the plan, `year` among them once it is due, for which a figure or answer is owed by now, at the frequency of the indicator. */
  readonly owedYears: readonly number[];
  /** Years for which a yes-or-no answer or a judgement was given: what is owed by targets without figures. */
  readonly answeredYears: readonly number[];
  readonly series: Series | null;
  readonly baseline: Pick<BaselineValue, 'year' | 'value'> | null;
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
  /** Spread of yearly changes on the transformed scale: the series' own (s) and the family's (s0), with the changes themselves in time order. */
  readonly spread: { readonly own: number; readonly family: number; readonly changes: readonly number[] } | null;
  /**
   * Events of the pooled period, the population behind them, the decision count k at .05 and the chance of so many at the target. Null unless method 5.1 asks for counts; where it
   * is there, the rules that read annual values rest, because an annual rate of a few events says nothing.
   */
  readonly smallCount: { readonly events: number; readonly population: number; readonly per: number; readonly decisionCount: number; readonly chance: number; readonly years: readonly number[] } | null;
  readonly revisions: readonly Revision[];
  readonly parts: readonly JudgedPart[];
};

/** The figures a warning was made of, by name, kept with it so that it can be checked years later. */
export type WarningInputs = Readonly<Record<string, number | string | null>>;

/** What a rule says: how loud, in a Chinese sentence with the figures in it, and from which figures. */
export type Alarm = { readonly level: WarningLevel; readonly sentence: string; readonly inputs: WarningInputs };

/** A warning as it is shown and stored: its rule, the settings it was made with and who approved them, and what would clear it (data or a signed note, nothing else). */
export type Warning = Alarm & { readonly rule: string; readonly settings: Readonly<Record<string, SettingValue>>; readonly approval: Approval | null; readonly clears: string };

/** An example of a rule: facts (those not told are quiet), settings other than the usual, and what it must say; null: nothing. */
export type WarningExample = {
  readonly title: string;
  readonly facts: Partial<WarningFacts>;
  readonly settings?: Readonly<Record<string, SettingValue>>;
  readonly warns: { readonly level: WarningLevel; readonly says: string } | null;
};

/** What a rule tells of itself; form, screen text, check and manual entry are made of it. */
type Told<Fields extends SettingFields> = {
  /** W1 … */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What the manual says it is for, one or two Chinese sentences. */
  readonly purpose: string;
  /** When it speaks how loudly, in Chinese; {name} stands for the value of a setting. */
  readonly levels: Readonly<Partial<Record<WarningLevel, string>>>;
  /** What clears it, in Chinese. */
  readonly clears: string;
  /** Rules of whose warning this one would be a mere repetition: beside them it keeps quiet. */
  readonly yieldsTo: readonly string[];
  readonly settings: Fields;
  readonly examples: readonly WarningExample[];
};

/**
 * One way of warning. `prepare` takes the chosen settings once and gives the pure function that looks at targets. What cannot be read (not a number, a probability outside 0 to 1) is spoken
 * of by W7 and by no other rule; every other rule goes by what it can read.
 */
export type WarningRule = Told<SettingFields> & { readonly prepare: (chosen: Readonly<Record<string, SettingValue>>) => (facts: WarningFacts) => Alarm | null };

/**
 * Makes a member of the family: a rule written against its own settings becomes one that takes any place's choice.
 *
 * @example warningRule({ id: 'W1', settings: { below: { kind: 'number', … } }, …, warn: (facts, { below }) => … })
 */
export function warningRule<const Fields extends SettingFields>(told: Told<Fields> & { readonly warn: (facts: WarningFacts, settings: SettingValues<Fields>) => Alarm | null }): WarningRule {
  const { warn, ...rule } = told;
  return {
    ...rule,
    prepare: (chosen) => {
      const settings = completeSettings(rule.settings, chosen);
      return (facts) => warn(facts, settings);
    },
  };
}
