import { completeSettings, settingText, type SettingFields, type SettingValue } from '../settings.ts';
import { warningLevels, type WarningLevel, type WarningRule } from './rule.ts';

/** What a screen says of a rule: its heading and, loudest first, when it speaks. */
export type RuleText = { readonly heading: string; readonly levels: readonly { readonly level: WarningLevel; readonly word: string; readonly text: string }[] };

/** {name} -> the value of the setting, with its unit. A name that is no setting is a bug of the rule and throws. */
function filled(text: string, fields: SettingFields, values: Readonly<Record<string, SettingValue>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const field = fields[name];
    if (field === undefined) throw new RangeError(`no setting “${name}” in “${text}”`);
    return settingText(field, values[name]);
  });
}

/**
 * When a rule speaks, with the limits that hold in a place; for screens and the manual. Chosen values have been checked.
 *
 * @example ruleText(rule, { below: 15 }).levels[0] // { level: 'red', word: '红', text: '达标概率低于15%' }
 */
export function ruleText({ id, title, levels, settings }: WarningRule, chosen: Readonly<Record<string, SettingValue>> = {}): RuleText {
  const values: Readonly<Record<string, SettingValue>> = completeSettings(settings, chosen);
  const loudestFirst = Object.keys(warningLevels) as readonly WarningLevel[];
  return {
    heading: `${id} ${title}`,
    levels: loudestFirst.flatMap((level) => {
      const text = levels[level];
      return text === undefined ? [] : [{ level, word: warningLevels[level], text: filled(text, settings, values) }];
    }),
  };
}
