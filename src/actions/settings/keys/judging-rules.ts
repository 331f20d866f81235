import { judgingRule, tellChosen, type ChosenSettings } from '#monitoring';
import { chosenSettings, complaintsOf } from '../chosen-settings.ts';
import { settingKey } from '../setting-key.ts';

/** How targets are judged where a place decides for itself (method 13.3). */
export const judgingRules = settingKey<ChosenSettings>({
  key: 'judging-rules',
  title: '达标判断办法',
  explanation: '没有写明的容差取多少、基期缺数时前后几年可以顶替、首先列出哪一种达标率。与常用值不同的须写明批准人和批准日期。',
  schema: chosenSettings.superRefine((chosen, context) => {
    for (const message of complaintsOf(judgingRule, chosen)) context.addIssue({ code: 'custom', path: ['values'], message });
  }),
  standard: { values: {}, approval: null },
  scope: 'region',
  changers: ['office-head', 'statistics-head'],
  needsReason: true,
  mayBeginInThePast: false,
  tell: (chosen) => [tellChosen(judgingRule, chosen)],
  examples: [
    { value: { values: { aboutTolerance: 3 }, approval: { by: '区妇儿工委', on: '2026-03-31', document: null } } }, { value: { values: { aboutTolerance: 30 }, approval: null }, refusedAt: 'values' },
    { value: { values: { baselineReach: 1 }, approval: null }, refusedAt: 'values' },
  ],
});
