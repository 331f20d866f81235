import { z } from 'zod';
import type { UnitAlias, UnitVersion } from '#storage';
import { writeAction, type Work } from '../action.ts';
import { exampleId, seenVersion, validityDay, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { firstCommonDay, timeline } from '../versions/timeline.ts';
import { foundedOn } from '../versions/changed-from.ts';
import { loadUnits } from './load-units.ts';
import { storeUnit } from './store-units.ts';
import { alias, changedUnit, note, regionId, unitChange, unitId } from './unit-fields.ts';
import { unitNameKey } from './unit-name-key.ts';
import { nameTaken } from './unit-names.ts';
import { lastVersion, nameOf, newest, noEffect, seenUnit, stateAfter } from './units-state.ts';

const input = z.object({
  regionId, unitId, version: seenVersion,
  add: z.array(alias).max(60).default([]).describe('增加的别名'),
  remove: z.array(z.object({ name: words(1, 60).describe('别名'), validFrom: validityDay.optional().describe('同名的有几段时，写明是从哪一天起的那一段') })).max(60).default([]).describe('去掉的别名；只改起止日期的，去掉再增加'),
  note,
}).refine(({ add, remove }) => add.length + remove.length > 0, { message: '没有写要增加或去掉的别名', path: ['add'] });

type Asked = z.output<typeof input>;

const isNamed = (known: UnitAlias, name: string): boolean => unitNameKey(known.name.zh) === unitNameKey(name);

/** What is left when some are taken away, each named so that it can only be one. */
function without(known: readonly UnitAlias[], remove: Asked['remove']): readonly UnitAlias[] | Refusal {
  let left = known;
  for (const { name, validFrom } of remove) {
    const found = left.filter((one) => isNamed(one, name) && (validFrom === undefined || one.validFrom === validFrom));
    if (found.length === 0) return { refused: 'unknown-alias', message: `没有“${name}”这个别名${validFrom === undefined ? '' : `（自 ${validFrom} 起）`}。` };
    if (found.length > 1) return { refused: 'several-aliases', message: `“${name}”有几段：自 ${found.map((one) => one.validFrom).join('、')} 起，请写明是哪一段。` };
    left = left.filter((one) => one !== found[0]);
  }
  return left;
}

/** The same with others beside them; a name stands once on any day. */
function withAdded(known: readonly UnitAlias[], add: Asked['add'], founded: string): readonly UnitAlias[] | Refusal {
  const all = [...known];
  for (const { name, validFrom = founded, validTo } of add) {
    const wanted = { name: { zh: name }, validFrom, validTo };
    const there = all.find((one) => isNamed(one, name) && firstCommonDay(one, wanted) !== null);
    if (there) return { refused: 'alias-there', message: `“${name}”自 ${there.validFrom} 起${there.validTo === null ? '' : `至 ${there.validTo} `}已经是别名。` };
    all.push(wanted);
  }
  return all;
}

/** The version that knows of other aliases; what it says of name and kind is what was known of today, on the same days. */
function knowing(versions: readonly UnitVersion[], { add, remove }: Asked, today: string): UnitVersion | Refusal {
  const stretches = timeline(versions);
  const stretch = stretches.find(({ validTo }) => validTo === null || validTo >= today) ?? stretches.at(-1);
  if (!stretch) throw new Error('a unit without a version');
  const left = without(newest(versions).aliases, remove);
  if (isRefusal(left)) return left;
  const aliases = withAdded(left, add, foundedOn(versions) ?? today);
  return isRefusal(aliases) ? aliases : { ...stretch.held, aliases, version: lastVersion(versions) + 1, validFrom: stretch.validFrom, validTo: stretch.validTo };
}

function changing(state: Parameters<typeof seenUnit>[0], asked: Asked, { today }: Pick<Work, 'today'>) {
  const versions = seenUnit(state, asked);
  if (isRefusal(versions)) return versions;
  const version = knowing(versions, asked, today);
  if (isRefusal(version)) return version;
  const effect = { ...noEffect, versions: [version] };
  return nameTaken(stateAfter(state, effect).units, [asked.unitId]) ?? { effect };
}

const listed = (word: string, names: readonly { readonly name: string }[]): string => (names.length === 0 ? '' : `${word}${names.map(({ name }) => `“${name}”`).join('、')}`);

/** Other names of a unit come and go one by one, each with its days; those not named stay as they are. */
export const changeAliasesAction = writeAction({
  name: 'units.change-aliases',
  title: '增减单位别名',
  summary: '给单位增加别名或去掉别名，各有起止日期；没有写到的别名不变。',
  input,
  output: changedUnit,
  ...unitChange,
  load: ({ regionId: region }, work) => loadUnits(region, work),
  decide: (state, asked, work) => changing(state, asked, work),
  store: storeUnit,
  audit: ({ versions }, state, { unitId: unit, add, remove, note: said }) => ({
    subjectKind: 'unit', subjectId: unit, before: newest(state.units.get(unit) ?? []).aliases, after: versions[0]?.aliases,
    sentence: `单位“${nameOf(state, unit)}”的别名：${[listed('增加', add), listed('去掉', remove)].filter((part) => part !== '').join('，')}${said === undefined ? '' : `（${said}）`}`,
  }),
  examples: [
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, add: [{ name: '教科体局', validFrom: '2019-01-01', validTo: '2021-05-31' }], remove: [{ name: '区教委' }] } },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1 }, refusedAt: 'add' },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, add: [{ name: '' }] }, refusedAt: 'add' },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, remove: ['区教委'] }, refusedAt: 'remove' },
  ],
});
