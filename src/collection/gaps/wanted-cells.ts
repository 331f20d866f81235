import { canonicalGroups } from '#monitoring';
import { breakdowns } from '#registry';
import { deriveForms, neededFor, type FormGround } from '../forms/derive-forms.ts';
import { groupsOf, type NeededIndicator } from '../forms/needed-indicators.ts';
import { questionsOf, subUnitsOf, type AskedParts } from '../forms/questions-of.ts';
import type { GapPart, WaitingTarget, WantedCell } from './data-gap.ts';

/** Which breakdowns a person means by sex, age, place of living. */
const breakdownsOfPart = { sex: ['sex', 'sex-of-newborn'], age: ['age', 'age-of-population', 'age-of-children', 'age-of-schooling'], area: ['area'] } as const satisfies Partial<Record<GapPart, readonly string[]>>;

/** How the registry calls the sub-units of an indicator that is counted for every township. */
const townships = '乡镇街道';

const sexes: ReadonlySet<string> = new Set(['男', '女', '性别不明']);
const areas: ReadonlySet<string> = new Set(['城市', '城镇', '农村']);

/**
 * The part of the people a group stands for.
 *
 * @example partOf(['女'], null) // 'sex'
 */
export function partOf(groups: readonly string[], subUnit: string | null): GapPart {
  if (subUnit !== null) return 'sub-unit';
  if (groups.length === 0) return 'whole';
  const words = canonicalGroups(groups);
  if (words.every((word) => sexes.has(word))) return 'sex';
  if (words.every((word) => areas.has(word))) return 'area';
  return groups.every((group) => /\d+\s*(?:-|—|~|至)?\s*\d*\s*(?:岁|周岁)/u.test(group)) ? 'age' : 'other';
}

/** One cell is the same whichever word of its group is used. */
export const cellOf = ({ indicatorId, groups, subUnit }: Pick<WantedCell, 'indicatorId' | 'groups' | 'subUnit'>): string => `${indicatorId}|${canonicalGroups(groups).join('+')}|${subUnit ?? ''}`;

/** Everything that is wanted beside everyone: by sex, age, place of living and sub-unit, whatever a round asks for. */
const wideParts = (parts: AskedParts): AskedParts => ({ ...parts, breakdowns: [...new Set([...parts.breakdowns, ...Object.values(breakdownsOfPart).flat()])] });

function targetsOf({ targets, promises, definition }: NeededIndicator, groups: readonly string[], subUnit: string | null): readonly WaitingTarget[] {
  const here = canonicalGroups(groups).join('+');
  return targets.flatMap(({ planId, itemId, target }, at): WaitingTarget[] => {
    const wanted = groupsOf(target, definition);
    const isOfParts = target.every === 'unit' && target.of !== null;
    const fits = subUnit !== null ? isOfParts : !isOfParts && (wanted.length === 0 ? here === '' : wanted.some((one) => canonicalGroups(one).join('+') === here));
    return fits ? [{ planId, plan: promises[at]?.plan ?? '', itemId, quote: target.quote, deadline: target.deadline }] : [];
  });
}

/**
 * Every figure that the plans of a ground want: each indicator for everyone, by sex, age and place of living where its definition knows them, for each sub-unit where a target holds for every one
 * or the definition counts by township, and in the groups that targets name.
 *
 * @example wantedCells(ground).filter(({ owner }) => owner === null).length
 */
export function wantedCells(ground: FormGround): readonly WantedCell[] {
  const parts = wideParts(ground.parts);
  const { forms } = deriveForms({ ...ground, parts });
  const owners = new Map([...forms].flatMap(([unitId, { items }]) => items.map(({ indicatorId }) => [indicatorId, unitId] as const)));
  return neededFor({ ...ground, parts }).flatMap((needed) => {
    const asked = questionsOf(needed, parts, 1).map(({ groups, subUnit }) => ({ groups, subUnit }));
    const everyTown = needed.answer === 'figure' && needed.definition.breakdowns.includes('township') ? subUnitsOf(townships, parts.subUnits) : [];
    const towns = everyTown.filter((name) => !asked.some(({ subUnit }) => subUnit === name)).map((subUnit) => ({ groups: [] as readonly string[], subUnit }));
    return [...asked, ...towns].map(({ groups, subUnit }): WantedCell => ({
      indicatorId: needed.indicatorId, name: needed.definition.name.zh, domain: needed.domain, groups, subUnit, part: partOf(groups, subUnit), owner: owners.get(needed.indicatorId) ?? null, targets: targetsOf(needed, groups, subUnit),
    }));
  });
}

/**
 * The breakdowns that a round has to ask so that cells are filled.
 *
 * @example breakdownsFor([{ groups: ['女'], subUnit: null }]) // ['sex', …]
 */
export function breakdownsFor(cells: readonly Pick<WantedCell, 'groups' | 'subUnit'>[]): readonly string[] {
  const groups = new Set(cells.flatMap((cell) => cell.groups.flatMap((group) => canonicalGroups([group]))));
  return breakdowns.filter(({ categories }) => categories.some((category) => canonicalGroups([category]).some((word) => groups.has(word)))).map(({ id }) => id);
}
