import type { Actions } from '../../client/actions.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { leavesOf, textsOf, valueOf, type ValueSchema } from './setting-leaves.ts';
import type { Step, StepField } from './step-dialog.tsx';
import type { Act } from './use-act.ts';

type Setting = Actions['settings.list-settings']['output']['settings'][number];

const say = administrationWords.settings;

/** A setting is changed: its value by the schema, from which day, why. @example settingStep(setting, { regionId }, act) */
export function settingStep({ key, title, explanation, schema, value, version, scope, needsReason }: Setting, region: { readonly regionId?: string }, act: Act): Step {
  const leaves = leavesOf(schema as ValueSchema);
  const fields = leaves.map(({ path, label, kind, options, isOptional }): StepField => ({ name: path, label: label === '' ? title : label, kind: kind === 'number' ? 'text' : kind, options, ...(isOptional || kind === 'choices' ? { isOptional: true as const } : {}) }));
  return {
    title, sentence: explanation, usual: textsOf(value, leaves),
    fields: [...fields, { name: 'from day', label: say.from, kind: 'day', proposes: 'today' }, { name: 'last day', label: say.until, kind: 'day', isOptional: true }, { name: 'the reason', label: say.reason, kind: 'text', ...(needsReason ? {} : { isOptional: true as const }) }],
    send: ({ 'from day': validFrom = '', 'last day': validTo = '', 'the reason': reason = '', ...typed }) => act('settings.change-setting', { ...(scope === 'installation' ? {} : region), key, value: valueOf(typed, leaves), version, validFrom, ...(validTo === '' ? {} : { validTo }), ...(reason === '' ? {} : { reason }) }),
  };
}

/** The usual value, or that of the place above, holds again. @example usualStep(setting, { regionId }, act) */
export const usualStep = ({ key, title, version, scope, needsReason }: Setting, region: { readonly regionId?: string }, act: Act): Step => ({
  title: `${say.usualAgain}：${title}`, sentence: say.usualSentence, isGrave: true, fields: [{ name: 'validFrom', label: say.from, kind: 'day', proposes: 'today' }, { name: 'reason', label: say.reason, kind: 'text', ...(needsReason ? {} : { isOptional: true as const }) }],
  send: ({ validFrom = '', reason = '' }) => act('settings.change-setting', { ...(scope === 'installation' ? {} : region), key, value: null, version, validFrom, ...(reason === '' ? {} : { reason }) }),
});
