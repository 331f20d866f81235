import { z } from 'zod';
import { judgingRule, ruleText, settingsForm, warningRules } from '#monitoring';
import type { JudgingRules } from './judging-ground.ts';

const shown = { name: z.string().describe('设置名'), title: z.string(), help: z.string().describe('说明'), usual: z.string().describe('常用值'), allowed: z.string().describe('可填') };

/** One box of the form of a rule. */
const field = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), ...shown, value: z.number(), unit: z.string().nullable().describe('计量单位'), least: z.number().describe('最小'), most: z.number().describe('最大'), step: z.union([z.number(), z.literal('any')]).describe('步长') }),
  z.object({ kind: z.literal('yes-no'), ...shown, value: z.boolean() }),
  z.object({ kind: z.literal('choice'), ...shown, value: z.string(), choices: z.array(z.object({ value: z.string(), label: z.string() })).describe('可选的') }),
]);

/** A rule with its settings as they hold, who approved them, and what it says. */
export const shownRule = z.object({
  rule: z.string().describe('规则'), title: z.string(), purpose: z.string().describe('用途'), speaks: z.array(z.object({ level: z.string(), word: z.string(), text: z.string() })).describe('何时预警'), clears: z.string().nullable().describe('怎样解除'), source: z.string().describe('依据'),
  fields: z.array(field).describe('设置'), approval: z.object({ by: z.string(), on: z.string(), document: z.string().nullable() }).nullable().describe('批准'), warnings: z.int().nullable().describe('现有预警'),
});

type Field = z.input<typeof field>;

const fieldsOf = (form: ReturnType<typeof settingsForm>): Field[] => form.fields.flatMap((one): Field[] => {
  const { name, title, help, usual, allowed } = one;
  const told = { name, title, help, usual, allowed };
  switch (one.kind) {
    case 'number': return [{ kind: 'number', ...told, value: one.value, unit: one.unit, least: one.least, most: one.most, step: one.step }];
    case 'yes-no': return [{ kind: 'yes-no', ...told, value: one.value }];
    case 'choice': return [{ kind: 'choice', ...told, value: one.value, choices: one.choices.map((choice) => ({ ...choice })) }];
    case 'text': case 'date': return [];
  }
});

/**
 * Every rule that is set: judging first, then the warning rules; `counts` says how many warnings each makes now.
 *
 * @example shownRules(rules, new Map([['W1', 3]]))[0]?.rule // 'J'
 */
export const shownRules = ({ judging, warnings }: JudgingRules, counts: ReadonlyMap<string, number>): z.input<typeof shownRule>[] => [
  { rule: judgingRule.id, title: judgingRule.title, purpose: judgingRule.purpose, speaks: [], clears: null, source: 'method 13.3', fields: fieldsOf(settingsForm(judgingRule, judging.values)), approval: judging.approval, warnings: null },
  ...warningRules.map((rule) => {
    const { values, approval } = warnings[rule.id] ?? { values: {}, approval: null };
    return { rule: rule.id, title: rule.title, purpose: rule.purpose, speaks: ruleText(rule, values).levels.map((one) => ({ ...one })), clears: rule.clears, source: rule.source, fields: fieldsOf(settingsForm(rule, values)), approval, warnings: counts.get(rule.id) ?? 0 };
  }),
];
