import type { SettingKey } from './setting-key.ts';

/**
 * A value that is a table, line by line in words; null: its fields say it themselves, nothing was set, or the key no longer takes it.
 *
 * @example toldValue(warningRuleSettings, { W1: { values: { below: 15 }, approval } }) // ['W1“预计不达标”：概率界限 15%（常用 20%）；…']
 */
export function toldValue({ schema, tell }: SettingKey, value: unknown): string[] | null {
  const read = tell === undefined || value === null ? undefined : schema.safeParse(value);
  return tell !== undefined && read?.success === true ? [...tell(read.data)] : null;
}
