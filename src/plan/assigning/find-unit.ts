import { oneSpelling } from '../blocks/units.ts';
import { levelOf, ownDepartmentsOf, plainUnitName, sameDepartment, withoutOwnLevel } from '../comparison/same-department.ts';
import { foldWidth } from '../fold-width.ts';
import { likeness, wordingOf } from '../identities/likeness.ts';
import type { Plan, ResponsibleUnit } from '../tree.ts';
import { isValidOn, type Validity } from './validity.ts';

/** A unit that can be assigned: its name and other names, valid from its first to its last day (ISO dates; null: open). A unit that was renamed is there once a name. */
export type AssignableUnit = Validity & { readonly unitId: string; readonly name: string; readonly aliases: readonly string[] };

/** The units a printed name can mean: one is found, several are ambiguous, none is unknown. `sure` when the name itself is known, not only its department. */
export type FoundUnits = { readonly unitIds: readonly string[]; readonly sure: boolean };

const namesOf = ({ name, aliases }: AssignableUnit): readonly string[] => [name, ...aliases];
const fold = (name: string): string => foldWidth(name).replaceAll(/[\s\u3000]/g, '').replaceAll('(', '（').replaceAll(')', '）');

/** A name with everything names are compared by: its letters without level and bracket, its level, its departments. */
type ReadName = { readonly name: string; readonly letters: string; readonly level: string; readonly departments: string };

/** The same few dozen names are compared thousands of times, with every indicator and every clause. */
const mostRemembered = 2000;

/** Keeps what a function made of a name. */
function remember<Made>(make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>();
  return (name) => {
    const before = made.get(name);
    if (before !== undefined) return before;
    if (made.size >= mostRemembered) made.clear();
    const now = make(name);
    made.set(name, now);
    return now;
  };
}

const folded = remember(fold);
const read = remember((name): ReadName => ({ name, letters: withoutOwnLevel(plainUnitName(name)), level: levelOf(name), departments: [...ownDepartmentsOf(name)].sort((a, b) => a.localeCompare(b)).join() }));

/** A name without the place before it: 昆区卫健委 is 卫健委 in 昆区. */
function withoutPlace(name: string, { place, placeAs }: Pick<Plan, 'place' | 'placeAs'>): string {
  const before = [placeAs, place].find((one) => one !== null && one !== '' && name.startsWith(one) && name.length > one.length + 1);
  return before === undefined || before === null ? name : name.slice(before.length);
}

type Step = { readonly sure: boolean; readonly fits: (printed: ReadName, known: ReadName) => boolean };

/** 市场监督局 and 市场监督管理局, by the rule by which a plan's own spellings are brought together: it leaves the first letter and the last as they are. */
function abbreviated(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  const spelling = oneSpelling([a, b]);
  return spelling.get(a) === spelling.get(b);
}

/** From the very name to the same departments; the first step that finds anything counts. */
const steps: readonly Step[] = [
  { sure: true, fits: (printed, known) => printed.name === known.name },
  { sure: true, fits: (printed, known) => printed.letters === known.letters },
  { sure: false, fits: (printed, known) => printed.level === known.level && abbreviated(printed.name, known.name) },
  { sure: false, fits: (printed, known) => printed.level === known.level && printed.departments !== '' && printed.departments === known.departments },
];

/**
 * The units a printed name means among those of a day, by name and aliases, by what is left without place and brackets, by abbreviation, by department.
 *
 * @example findUnits({ name: '卫健委', as: '卫健委' }, units, '2024-01-01', plan).unitIds // ['health']
 */
export function findUnits({ name, as }: Pick<ResponsibleUnit, 'name' | 'as'>, units: readonly AssignableUnit[], on: string, plan: Pick<Plan, 'place' | 'placeAs'>): FoundUnits {
  const printed = [...new Set([as, name].flatMap((one) => [folded(one), withoutPlace(folded(one), plan)]))].map(read);
  const valid = units.filter((unit) => isValidOn(unit, on)).map((unit) => ({ unitId: unit.unitId, names: namesOf(unit).flatMap((known) => [read(withoutPlace(folded(known), plan)), read(folded(known))]) }));
  for (const { sure, fits } of steps) {
    const found = valid.filter(({ names }) => names.some((known) => printed.some((one) => fits(one, known))));
    const unitIds = [...new Set(found.map(({ unitId }) => unitId))];
    if (unitIds.length > 0) return { unitIds, sure: sure && unitIds.length === 1 };
  }
  return { unitIds: [], sure: false };
}

/** How many known units are offered for an unknown name. */
const mostOffered = 3;

/**
 * The known units nearest to a name nobody knows: those that share a department first, then those spelt alike.
 *
 * @example nearestUnits('乡村振兴局', units, '2024-01-01') // ['agriculture']
 */
export function nearestUnits(name: string, units: readonly AssignableUnit[], on: string): readonly string[] {
  const wording = wordingOf(name);
  const scored = units.filter((unit) => isValidOn(unit, on)).map((unit) => ({
    unitId: unit.unitId, score: Math.max(...namesOf(unit).map((known) => (sameDepartment(known, name) ? 1 : 0) + likeness(wordingOf(known), wording))),
  }));
  const ranked = scored.filter(({ score }) => score > 0.3).sort((a, b) => b.score - a.score);
  return [...new Set(ranked.map(({ unitId }) => unitId))].slice(0, mostOffered);
}
