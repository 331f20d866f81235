import { settingText, type ChosenSettings } from '../settings.ts';
import type { Settable } from './check-settings.ts';

/**
 * What a place has chosen for a rule, in one line for who reads its settings: each value beside the usual one, and who approved it. Names that the rule does not know are told as they stand.
 *
 * @example tellChosen(rule, { values: { below: 15 }, approval: { by: '区妇儿工委', on: '2026-03-31', document: null } }) // 'W1“预计不达标”：概率界限 15%（常用 20%）；区妇儿工委 2026-03-31 批准'
 */
export function tellChosen({ id, title, settings }: Settable, { values, approval }: ChosenSettings): string {
  const told = Object.entries(values).map(([name, value]) => {
    const field = Object.hasOwn(settings, name) ? settings[name] : undefined;
    return field === undefined ? `${name} ${String(value)}` : `${field.title} ${settingText(field, value)}（常用 ${settingText(field, field.usual)}）`;
  });
  const by = approval === null ? [] : [`${approval.by} ${approval.on} 批准${approval.document === null ? '' : `，${approval.document}`}`];
  return `${id}“${title}”：${[told.length === 0 ? '都按常用值' : told.join('，'), ...by].join('；')}`;
}
