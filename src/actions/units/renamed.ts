import type { UnitAlias, UnitVersion } from '#storage';
import { changedFrom, type ChangeWindow } from '../versions/changed-from.ts';
import { dayAfter, dayBefore } from '../versions/neighbouring-day.ts';
import { timeline } from '../versions/timeline.ts';
import { newest } from './units-state.ts';

/** A new name from a day on. `shortName` undefined: as it was. `oldNameUntil`: the old name stays in use that long; null: it ends with the day before. */
export type Renaming = ChangeWindow & { readonly name: string; readonly shortName: string | null | undefined; readonly oldNameUntil: string | null };

/** A name a unit had up to a day, with the first day of it; null: it had none then. */
function nameUpTo(versions: readonly UnitVersion[], day: string, read: (version: UnitVersion) => string | null): { readonly text: string; readonly since: string } | null {
  let run: { text: string; since: string } | null = null;
  let last = '';
  for (const { held, validFrom, validTo } of timeline(versions)) {
    if (validFrom > day) break;
    const text = held.ended ? null : read(held);
    const goesOn = run !== null && run.text === text && dayAfter(last) === validFrom;
    if (!goesOn) run = text === null ? null : { text, since: validFrom };
    last = validTo ?? day;
  }
  return run;
}

/**
 * The versions of a unit that gets a new name: what it was called until then becomes an alias with its days. The correction of a past stretch (`validTo`) leaves no alias: nobody
 * was called so. None when it had that name anyway.
 *
 * @example renamed(versions, { name: '乡村振兴局', shortName: undefined, validFrom: '2021-06-01', validTo: null, oldNameUntil: null })[0]?.aliases // [{ name: { zh: '扶贫办' }, validFrom: '2019-03-01', validTo: '2021-05-31' }]
 */
export function renamed(versions: readonly UnitVersion[], { name, shortName, validFrom, validTo, oldNameUntil }: Renaming): readonly UnitVersion[] {
  const added = changedFrom<UnitVersion>(versions, { validFrom, validTo }, { name: { zh: name }, ...(shortName === undefined ? {} : { shortName }) });
  const eve = dayBefore(validFrom);
  const former = [nameUpTo(versions, eve, (version) => version.name.zh), ...(shortName === undefined ? [] : [nameUpTo(versions, eve, (version) => version.shortName)])]
    .filter((one) => one !== null && one.text !== name && one.text !== shortName);
  const old: readonly UnitAlias[] = validTo === null ? former.flatMap((one) => (one ? [{ name: { zh: one.text }, validFrom: one.since, validTo: oldNameUntil ?? eve }] : [])) : [];
  return added.map((version) => ({ ...version, aliases: [...newest(versions).aliases, ...old] }));
}
