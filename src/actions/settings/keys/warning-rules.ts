import { z } from 'zod';
import { tellChosen, warningRules as rules, type ChosenWarningSettings } from '#monitoring';
import { chosenSettings, complaintsOf } from '../chosen-settings.ts';
import { settingKey } from '../setting-key.ts';

/** The limits of the warning rules (method 6) a place has chosen for itself, by rule. */
export const warningRuleSettings = settingKey<ChosenWarningSettings>({
  key: 'warning-rules',
  title: '预警规则',
  explanation: '各条预警规则的界限；只写与常用值不同的。每条改动须写明批准人和批准日期。改动前可在“规则”页预览会影响哪些目标。',
  schema: z.record(z.string().max(10), chosenSettings).superRefine((all, context) => {
    for (const [id, chosen] of Object.entries(all)) {
      const rule = rules.find((one) => one.id === id);
      for (const message of rule === undefined ? [`没有“${id}”这条规则`] : complaintsOf(rule, chosen)) context.addIssue({ code: 'custom', path: [id], message });
    }
  }),
  standard: {},
  scope: 'region',
  changers: ['office-head', 'statistics-head'],
  needsReason: true,
  mayBeginInThePast: false,
  tell: (all) => rules.flatMap((rule) => (all[rule.id] === undefined ? [] : [tellChosen(rule, all[rule.id] ?? { values: {}, approval: null })])),
  examples: [
    { value: { W1: { values: { below: 15 }, approval: { by: '区妇儿工委', on: '2026-03-31', document: '区妇儿工委〔2026〕3号' } } } }, { value: { W1: { values: { below: 60 }, approval: null } }, refusedAt: 'W1' },
    { value: { W99: { values: {}, approval: null } }, refusedAt: 'W99' },
  ],
});
