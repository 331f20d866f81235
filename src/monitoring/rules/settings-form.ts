import { completeSettings, settingText, type SettingField, type SettingValue } from '../settings.ts';
import type { Settable } from './check-settings.ts';

/** What every field of a form shows. `usual` and `allowed` are printed beside the box: 常用值20%，可填1%至49%. */
type Shown = { readonly name: string; readonly title: string; readonly help: string; readonly usual: string; readonly allowed: string };

/** A field of a form, by what kind of box it needs. */
type FormField =
  | (Shown & { readonly kind: 'number'; readonly value: number; readonly unit: string | null; readonly least: number; readonly most: number; readonly step: number | 'any' })
  | (Shown & { readonly kind: 'yes-no'; readonly value: boolean })
  | (Shown & { readonly kind: 'choice'; readonly value: string; readonly choices: readonly { readonly value: string; readonly label: string }[] })
  | (Shown & { readonly kind: 'text'; readonly value: string; readonly required: boolean })
  | (Shown & { readonly kind: 'date'; readonly value: string; readonly required: boolean });

/** A form for the settings of one rule: its fields, and those that are asked for as soon as a value is not the usual one. */
export type SettingsForm = { readonly id: string; readonly title: string; readonly purpose: string; readonly fields: readonly FormField[]; readonly approval: readonly FormField[] };

function fieldOf(name: string, field: SettingField, value: SettingValue): FormField {
  const shown = { name, title: field.title, help: field.help, usual: settingText(field, field.usual) };
  if (field.kind === 'number') {
    const { unit, least, most, whole } = field;
    const allowed = `${settingText(field, least)}至${settingText(field, most)}${whole ? '的整数' : ''}`;
    return { ...shown, kind: 'number', value: Number(value), unit, least, most, step: whole ? 1 : 'any', allowed };
  }
  if (field.kind === 'yes-no') return { ...shown, kind: 'yes-no', value: value === true, allowed: '是或否' };
  return { ...shown, kind: 'choice', value: String(value), choices: Object.entries(field.choices).map(([key, label]) => ({ value: key, label })), allowed: Object.values(field.choices).join('、') };
}

const noUsual = { usual: '', value: '' };

/** Who decided otherwise: the same for every rule. */
const approvalFields: readonly FormField[] = [
  { ...noUsual, name: 'by', kind: 'text', title: '批准人', help: '改动常用值须经批准，填写批准的单位或负责人。', allowed: '必填', required: true },
  { ...noUsual, name: 'on', kind: 'date', title: '批准日期', help: '批准的日期。', allowed: '必填，写成2024-03-31的样子', required: true },
  { ...noUsual, name: 'document', kind: 'text', title: '依据文件', help: '批准所依据的文件名称或文号，没有可不填。', allowed: '可不填', required: false },
];

/**
 * The form in which a place sets a rule, from the rule's schema alone: title, kind of box, bounds, usual value, help, and the values chosen so far. `approval` is empty for a rule
 * without settings. Chosen values have been checked (`checkSettings`).
 *
 * @example settingsForm(rule).fields // [{ name: 'below', kind: 'number', title: '概率界限', usual: '20%', allowed: '1%至49%', … }]
 */
export function settingsForm(rule: Settable & { readonly purpose: string }, chosen: Readonly<Record<string, SettingValue>> = {}): SettingsForm {
  const values: Readonly<Record<string, SettingValue>> = completeSettings(rule.settings, chosen);
  const fields = Object.entries(rule.settings).map(([name, field]) => fieldOf(name, field, values[name] ?? field.usual));
  return { id: rule.id, title: rule.title, purpose: rule.purpose, fields, approval: fields.length === 0 ? [] : approvalFields };
}
