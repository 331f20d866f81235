import { settingText } from '../settings.ts';
import { quietFacts } from './quiet-facts.ts';
import { warningLevels, type WarningRule } from './rule.ts';
import { ruleText } from './rule-text.ts';
import { settingsForm } from './settings-form.ts';

/** What the rule says of its own example, as a reader of the manual sees it. */
function exampleLine({ prepare, settings }: WarningRule, { title, facts, settings: chosen = {} }: WarningRule['examples'][number]): string {
  const alarm = prepare(chosen)({ ...quietFacts, ...facts });
  const changed = Object.entries(chosen).map(([name, value]) => `${settings[name]?.title ?? name}为${settings[name] ? settingText(settings[name], value) : String(value)}`).join('、');
  return `- ${title}${changed === '' ? '' : `（${changed}）`}：${alarm === null ? '不预警。' : `${warningLevels[alarm.level]}。${alarm.sentence}`}`;
}

/**
 * The entry of a rule in the user's manual (Markdown, Chinese), from the rule alone: what for, when it speaks how loudly, settings with their usual values, what clears it, and its
 * examples with what it says of them now.
 *
 * @example manualEntry(rule) // '## W1 预计不达标\n\n按目前的趋势几乎达不到目标…'
 */
export function manualEntry(rule: WarningRule): string {
  const { heading, levels } = ruleText(rule);
  const { fields } = settingsForm(rule);
  const rows = fields.map(({ title, usual, allowed, help }) => `| ${title} | ${usual} | ${allowed} | ${help} |`);
  const settings = fields.length === 0 ? ['没有可改的设置。'] : ['| 设置 | 常用值 | 可填 | 说明 |', '|---|---|---|---|', ...rows, '', '改动常用值须填写批准人和批准日期。'];
  return [
    `## ${heading}`, '', rule.purpose, '',
    '**级别**', '', ...levels.map(({ word, text }) => `- ${word}：${text}。`), '',
    '**设置**', '', ...settings, '',
    `**解除**：${rule.clears}`, '',
    '**例**', '', ...rule.examples.map((example) => exampleLine(rule, example)), '',
  ].join('\n');
}
