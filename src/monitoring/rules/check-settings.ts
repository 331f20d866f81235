import { isDay, type Issue } from '#kernel';
import { settingFault, type Approval, type ChosenSettings, type SettingFields } from '../settings.ts';

/** Anything with settings: a warning rule, and whatever else describes them so. */
export type Settable = { readonly id: string; readonly title: string; readonly settings: SettingFields };

/** What came in from a form or file, not yet believed. */
export type GivenSettings = { readonly values: Readonly<Record<string, unknown>>; readonly approval: Approval | null };

const error = (code: string, message: string): Issue => ({ code, severity: 'error', message });

/** Values other than the usual need somebody who decided so, and when. */
function approvalIssues(where: string, changed: readonly string[], approval: Approval | null): Issue[] {
  if (changed.length === 0) return [];
  const titles = changed.map((title) => `“${title}”`).join('、');
  if (approval === null) return [error('setting-not-approved', `${where}${titles}与常用值不同，须填写批准人和批准日期；或改回常用值。`)];
  return [
    ...(approval.by.trim() === '' ? [error('approval-without-name', `${where}改动了${titles}，批准人未填。`)] : []),
    ...(isDay(approval.on) ? [] : [error('approval-date-impossible', `${where}批准日期“${approval.on}”不是日期，应写成2024-03-31的样子。`)]),
  ];
}

/**
 * Says everything that is wrong with the settings given for a rule; an empty list when they can be used (`acceptSettings`). Every issue is an error and its message starts with the
 * rule and says what to do.
 *
 * @example checkSettings(rule, { values: { below: 60 }, approval: null }) // [{ code: 'setting-out-of-bounds', severity: 'error', message: 'W1“预计不达标”：“概率界限”填了60%，应在1%至49%之间。' }]
 */
export function checkSettings({ id, title, settings }: Settable, { values, approval }: GivenSettings): readonly Issue[] {
  const where = `${id}“${title}”：`;
  const known = Object.entries(values).flatMap(([name, value]) => (Object.hasOwn(settings, name) && settings[name] ? [{ field: settings[name], value }] : []));
  const strangers = Object.keys(values).filter((name) => !Object.hasOwn(settings, name));
  const names = Object.values(settings).map((field) => field.title);
  const changed = known.filter(({ field, value }) => value !== field.usual && settingFault(field, value) === null).map(({ field }) => field.title);
  return [
    ...strangers.map((name) => error('setting-unknown', `${where}没有“${name}”这项设置，${names.length === 0 ? '本规则没有可改的设置' : `可改的有：${names.join('、')}`}。`)),
    ...known.flatMap(({ field, value }) => {
      const fault = settingFault(field, value);
      return fault === null ? [] : [error(fault.code, `${where}${fault.says}`)];
    }),
    ...approvalIssues(where, changed, approval),
  ];
}

/** The given settings, once `checkSettings` has nothing against them. */
export type Accepted = { readonly ok: true; readonly chosen: ChosenSettings } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checked settings, ready for `prepareWarnings`, or every reason why not.
 *
 * @example acceptSettings(rule, { values: {}, approval: null }) // { ok: true, chosen: { values: {}, approval: null } }
 */
export function acceptSettings(rule: Settable, given: GivenSettings): Accepted {
  const issues = checkSettings(rule, given);
  return issues.length === 0 ? { ok: true, chosen: { values: given.values as ChosenSettings['values'], approval: given.approval } } : { ok: false, issues };
}
