import { versionOn } from '#kernel';
import type { SettingVersion } from '#storage';
import type { SettingKey } from './setting-key.ts';

/** What holds somewhere on a day, and the version that says so; null: nobody set anything, the usual value holds. */
export type EffectiveSetting<Value = unknown> = { readonly value: Value; readonly setBy: SettingVersion | null };

/**
 * The value of a key in a region on a day: that of the nearest region of the path (itself first) that set one; one that takes the value from above again (null) is passed over. A
 * value that the key's schema no longer takes is passed over too: the program's idea of it has changed.
 *
 * @example effectiveSetting(planApprovers, versions, ['district', 'city', 'installation'], '2026-11-22').value.roles // ['office-head', 'committee-leader']
 */
export function effectiveSetting<Value>({ key, schema, standard }: SettingKey<Value>, versions: readonly SettingVersion[], path: readonly string[], day: string): EffectiveSetting<Value> {
  for (const regionId of path) {
    const setBy = versionOn(versions.filter((version) => version.regionId === regionId && version.key === key), day);
    const read = setBy && setBy.value !== null ? schema.safeParse(setBy.value) : undefined;
    if (setBy && read?.success === true) return { value: read.data, setBy };
  }
  return { value: standard, setBy: null };
}
