import type { MissingReason } from '#kernel';
import { completeSettings, type ChosenSettings } from '../settings.ts';
import { warningLevels, type Warning, type WarningFacts, type WarningInputs, type WarningLevel, type WarningRule } from './rule.ts';
import { warningRules } from './rules/index.ts';

/** What a place has chosen, by rule; checked (`acceptSettings`) where it came in. What is not named is as usual. */
export type ChosenWarningSettings = Readonly<Record<string, ChosenSettings>>;

/** JSON has no word for what is not a number, and null would be nothing said: its reason stands there instead. */
const printable = (inputs: WarningInputs): WarningInputs =>
  Object.values(inputs).some(notANumber) ? Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, notANumber(value) ? ('not-a-number' satisfies MissingReason) : value])) : inputs;

const notANumber = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value);

const asUsual: ChosenSettings = { values: {}, approval: null };

const loudness = Object.keys(warningLevels) as readonly WarningLevel[];

/**
 * Takes the settings of a place once and gives the function that looks at targets; for many targets. Settings of a rule that does not exist, or that do not fit, throw: they have not
 * been checked. Warnings stand by level, loudest first, then by rule. Source: method 6.
 *
 * @example prepareWarnings({ W1: { values: { below: 15 }, approval: { by: '区妇儿工委', on: '2024-03-31', document: null } } })(facts)
 */
export function prepareWarnings(chosen: ChosenWarningSettings = {}, rules: readonly WarningRule[] = warningRules): (facts: WarningFacts) => readonly Warning[] {
  const strangers = Object.keys(chosen).filter((id) => !rules.some((rule) => rule.id === id));
  if (strangers.length > 0) throw new RangeError(`settings of unknown rules: ${strangers.join(', ')}`);
  const prepared = rules.map((rule) => {
    const { values, approval } = chosen[rule.id] ?? asUsual;
    return { rule, settings: completeSettings(rule.settings, values), approval, warn: rule.prepare(values) };
  });
  return (facts) => {
    const spoken = prepared.flatMap(({ rule, settings, approval, warn }) => {
      const alarm = warn(facts);
      return alarm === null ? [] : [{ rule, warning: { ...alarm, inputs: printable(alarm.inputs), rule: rule.id, settings, approval, clears: rule.clears } satisfies Warning }];
    });
    if (spoken.length === 0) return [];
    const told = spoken.filter(({ rule }) => !spoken.some((other) => rule.yieldsTo.includes(other.rule.id))).map(({ warning }) => warning);
    return told.sort((a, b) => loudness.indexOf(a.level) - loudness.indexOf(b.level));
  };
}

let usual: ((facts: WarningFacts) => readonly Warning[]) | undefined;

/**
 * The warnings about one target, loudest first and then by rule; none where nothing speaks against it. Every figure that cannot be read is spoken of (W7).
 * For many targets with settings of their own use `prepareWarnings`. Source: method 6.
 *
 * @example considerWarnings(facts) // [{ rule: 'W1', level: 'red', sentence: '“示例率”2030年达标的概率为12%，低于20%。', clears: '…', … }]
 */
export function considerWarnings(facts: WarningFacts, chosen: ChosenWarningSettings = {}): readonly Warning[] {
  if (Object.keys(chosen).length > 0) return prepareWarnings(chosen)(facts);
  usual ??= prepareWarnings();
  return usual(facts);
}
