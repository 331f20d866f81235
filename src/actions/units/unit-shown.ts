import { z } from 'zod';
import { holdsOn, versionOn, unitKindOf, unitKinds } from '#kernel';
import type { UnitVersion } from '#storage';
import { endOf, foundedOn } from '../versions/changed-from.ts';
import { lastVersion, newest } from './units-state.ts';

/** A unit as lists show it. `version` is the one to send back with a change; `endedOn` the first day it is no more. */
export const shownUnit = z.object({
  unitId: z.uuid(), version: z.int(), name: z.object({ zh: z.string() }), shortName: z.string().nullable(), kind: z.string(), kindWord: z.string(), ordinal: z.int(),
  aliases: z.array(z.string()).describe('这一天使用的别名'), founded: z.string(), endedOn: z.string().nullable(), ended: z.boolean().describe('这一天是否已经撤销'),
});

/**
 * A unit as it is on a day; undefined: it was not there yet.
 *
 * @example showUnit(versions, '2026-11-22')?.name.zh // '示例区教育局'
 */
export function showUnit(versions: readonly UnitVersion[], day: string): z.output<typeof shownUnit> | undefined {
  const held = versionOn(versions, day);
  const founded = foundedOn(versions);
  if (!held || founded === undefined) return undefined;
  const { unitId, name, shortName, kind, ordinal, ended } = held;
  const kindName = unitKindOf(kind);
  return {
    unitId, version: lastVersion(versions), name, shortName, kind, kindWord: kindName === undefined ? kind : unitKinds[kindName], ordinal, ended, founded, endedOn: endOf(versions),
    aliases: newest(versions).aliases.filter((alias) => holdsOn(alias, day)).map((alias) => alias.name.zh),
  };
}
