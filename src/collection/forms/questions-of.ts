import { canonicalGroups } from '#monitoring';
import { breakdowns } from '#registry';
import { questionIdOf, type Question } from './form.ts';
import type { NeededIndicator } from './needed-indicators.ts';

/** What a round asks beside the figure for everyone. */
export type AskedParts = {
  /** Ids of breakdowns of the registry; those an indicator does not have are not asked of it. */
  readonly breakdowns: readonly string[];
  /** Categories of breakdowns that the registry leaves open: ages, industries. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** Names of the sub-units of each sort that is there: 乡镇街道 → the towns and streets. */
  readonly subUnits: Readonly<Record<string, readonly string[]>>;
  /** Whether background figures (人口, 出生, 经费) are asked too: denominators of much else. */
  readonly background: boolean;
};

const key = (groups: readonly string[]): string => canonicalGroups(groups).join('+');

const plainSort = (kind: string): string => kind.normalize('NFKC').replaceAll(/[()、和与及\s]/gu, '');

/**
 * The sub-units of a sort that a target means, as the round names them: 每个乡镇（街道）, 以乡镇街道为单位, 乡镇街道领导班子. Empty where nobody has named any.
 *
 * @example subUnitsOf('乡镇（街道）', { 乡镇街道: ['南山镇'] }) // ['南山镇']
 */
export function subUnitsOf(kind: string, subUnits: AskedParts['subUnits']): readonly string[] {
  const wanted = plainSort(kind);
  const sorts = Object.entries(subUnits).map(([name, names]) => ({ name: plainSort(name), names }));
  return (sorts.find(({ name }) => name === wanted) ?? sorts.find(({ name }) => wanted.includes(name) || name.includes(wanted)))?.names ?? [];
}

/**
 * What is asked of one indicator: everyone, then the parts of the breakdowns that the round asks and the definition has, parts that a target speaks of, and each sub-unit by itself where a target
 * holds for every one of them. What is quoted from an upper level is not asked by breakdowns. `position` is the number of the indicator in its form.
 *
 * @example questionsOf(needed, { breakdowns: ['sex'], categories: {}, subUnits: {}, background: false }, 12).map(({ number }) => number) // ['12', '12-1', '12-2']
 */
export function questionsOf({ indicatorId, definition, answer, groups, subUnitKinds, quotes }: NeededIndicator, parts: AskedParts, position: number): readonly Question[] {
  const asked: { readonly groups: readonly string[]; readonly subUnit: string | null }[] = [{ groups: [], subUnit: null }];
  const known = new Set(['']);
  const add = (group: readonly string[]): void => {
    if (known.has(key(group))) return;
    known.add(key(group));
    asked.push({ groups: group, subUnit: null });
  };
  if (answer === 'figure' && quotes === undefined) {
    for (const { id, categories } of breakdowns.filter(({ id }) => definition.breakdowns.includes(id) && parts.breakdowns.includes(id))) {
      for (const category of categories.length > 0 ? categories : (parts.categories[id] ?? [])) add([category]);
    }
  }
  for (const group of groups) add(group);
  for (const name of new Set(subUnitKinds.flatMap((kind) => subUnitsOf(kind, parts.subUnits)))) asked.push({ groups: [], subUnit: name });
  return asked.map(({ groups: of, subUnit }, at) => ({ questionId: questionIdOf(indicatorId, of, subUnit), number: at === 0 ? String(position) : `${String(position)}-${String(at)}`, groups: of, subUnit }));
}
