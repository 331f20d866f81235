import { findUnit } from '#registry';
import { columnRole, type ColumnRole } from './column-role.ts';
import { conversionFactor } from './convert-figure.ts';
import { canonical, matchIndicator, wrongUnit, type Matched, type MatchTools, type Unmatched } from './match-indicator.ts';
import type { ToldOfTable } from './read-entry.ts';

/** What a name of a foreign table stands for; `indicatorId` null: it is not taken. `unit` null: in whatever unit it is printed. `factor` null: as the units say. */
type MappedName = { readonly printed: string; readonly unit: string | null; readonly indicatorId: string | null; readonly factor: number | null };

/**
 * How the long tables of one source are read, written down once: headings and what stands under them (`known`: nothing we take), names, words for groups ('' for everyone), and what its
 * rows do not say.
 */
export type TableMapping = {
  readonly columns: readonly { readonly heading: string; readonly role: ColumnRole }[];
  readonly names: readonly MappedName[];
  readonly groups: readonly { readonly printed: string; readonly as: string }[];
  readonly year: number | null;
  readonly source: string | null;
  readonly definitionVersion: string | null;
};

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/**
 * What a heading says, by the mapping where it speaks of it, else as everywhere.
 *
 * @example mappedRole(mapping)('OBS_VAL') // 'value'
 */
export function mappedRole({ columns }: Pick<TableMapping, 'columns'>): (heading: string) => ColumnRole | null {
  const roles = new Map(columns.map(({ heading, role }) => [folded(heading), role]));
  return (heading) => roles.get(folded(heading)) ?? columnRole(heading);
}

function matchAs(name: MappedName, unit: string | null, tools: MatchTools): Matched | Unmatched {
  if (name.indicatorId === null) return { kind: 'left-out', unit, because: '对应关系中定为不导入', proposal: null };
  const definition = tools.definitionOf(name.indicatorId);
  if (definition === undefined) return { kind: 'unknown-name', unit, because: `对应关系所指的指标“${name.indicatorId}”已不存在，请修改对应关系`, proposal: null };
  const own = unit === null ? null : canonical(unit, name.printed);
  const factor = name.factor ?? (own === null ? 1 : conversionFactor(findUnit(own), findUnit(definition.unit)));
  if (factor === null && own !== definition.unit) return wrongUnit(unit, own, definition);
  return { kind: 'matched', definition, unit, factor: factor ?? 1, because: '按保存的对应关系', conversion: (factor ?? 1) === 1 ? null : `乘以 ${String(factor)}，单位“${definition.unit}”` };
}

/**
 * Finds indicators by the names of a mapping first, those for a unit before those for any; names it does not speak of are found as everywhere.
 *
 * @example nameMatcher(tools, mappedMatch(mapping))('IND_003', null).kind // 'matched'
 */
export function mappedMatch({ names }: Pick<TableMapping, 'names'>): typeof matchIndicator {
  const known = new Map(names.map((name) => [`${folded(name.printed)}\n${name.unit ?? ''}`, name]));
  return (printed, unit, tools) => {
    const name = known.get(`${folded(printed)}\n${unit ?? ''}`) ?? known.get(`${folded(printed)}\n`);
    return name === undefined ? matchIndicator(printed, unit, tools) : matchAs(name, unit, tools);
  };
}

/**
 * What a mapping tells of every table it is for.
 *
 * @example toldBy(mapping).usualSource // '县域平台'
 */
export const toldBy = ({ groups, source, definitionVersion }: TableMapping): ToldOfTable =>
  ({ groupWords: new Map(groups.map(({ printed, as }) => [printed, as === '' ? '合计' : as])), usualSource: source, definitionVersion });

/**
 * Headings a mapping speaks of that a table does not have: the table has changed, or is another.
 *
 * @example missingHeadings(mapping, ['指标', '年份']) // ['OBS_VAL']
 */
export function missingHeadings({ columns }: Pick<TableMapping, 'columns'>, headings: readonly string[]): readonly string[] {
  const there = new Set(headings.map(folded));
  return columns.filter(({ heading, role }) => role !== 'known' && !there.has(folded(heading))).map(({ heading }) => heading);
}
