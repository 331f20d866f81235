import { z } from 'zod';
import { ruleText, settingsForm, warningLevels, warningRules, type Warning } from '#monitoring';
import { levelKey } from './monitoring-fields.ts';

/** A warning with everything it was made of. */
export const shownWarning = z.object({
  rule: z.string().describe('规则'), title: z.string(), level: levelKey.describe('级别'), levelWord: z.string().describe('级别'), sentence: z.string(), purpose: z.string().describe('用途'), speaks: z.array(z.string()).describe('何时预警'), clears: z.string().describe('怎样解除'),
  settings: z.array(z.object({ title: z.string(), value: z.string(), usual: z.string().describe('常用值') })), approval: z.object({ by: z.string(), on: z.string(), document: z.string().nullable() }).nullable().describe('批准'),
});

/**
 * A warning as answers show it, with its rule in words and the limits it was made with.
 *
 * @example showWarning(warning).speaks // ['红：达标概率低于20%']
 */
export function showWarning({ rule: id, level, sentence, settings, approval, clears }: Warning): z.input<typeof shownWarning> {
  const rule = warningRules.find((one) => one.id === id);
  const fields = rule === undefined ? [] : settingsForm(rule, settings).fields;
  return {
    rule: id, title: rule?.title ?? id, level, levelWord: warningLevels[level], sentence, purpose: rule?.purpose ?? '', speaks: rule === undefined ? [] : ruleText(rule, settings).levels.map(({ word, text }) => `${word}：${text}`), clears,
    settings: fields.map((field) => ({ title: field.title, value: 'unit' in field ? `${String(field.value)}${field.unit ?? ''}` : String(field.value), usual: field.usual })), approval,
  };
}
