import type { Actions } from '../../client/actions.ts';

/** An import of a table as it stands. */
export type TableImport = Actions['collection.get-table-import']['output'];
/** What came of it, or would. */
export type TableReport = NonNullable<TableImport['report']>;
/** How a table is read. */
export type Mapping = Actions['collection.propose-mapping']['output']['mapping'];
/** What a column holds. */
export type Role = Mapping['columns'][number]['role'];

/** What stands for a name, in whatever unit or in one. */
type Name = { readonly printed: string; readonly unit: string | null };
const isNamed = (one: Name, { printed, unit }: Name): boolean => one.printed === printed && one.unit === unit;

/**
 * A mapping in which a column holds something else.
 *
 * @example withColumn(mapping, 'OBS_VAL', 'value').columns
 */
export const withColumn = (mapping: Mapping, heading: string, role: Role): Mapping => ({ ...mapping, columns: [...mapping.columns.filter((one) => one.heading !== heading), { heading, role }] });

/**
 * A mapping in which a printed name stands for another indicator, or for none (`indicatorId` null: it is not taken).
 *
 * @example withName(mapping, { printed: '孕死率', unit: null }, { indicatorId: 'maternal-mortality' }).names
 */
export function withName(mapping: Mapping, name: Name, part: { readonly indicatorId?: string | null; readonly factor?: number | null }): Mapping {
  const before = mapping.names.find((one) => isNamed(one, name)) ?? { printed: name.printed, unit: name.unit, indicatorId: null, factor: null };
  return { ...mapping, names: [...mapping.names.filter((one) => !isNamed(one, name)), { ...before, ...part }] };
}

/** A column or name as the editor shows it. */
export type ShownColumn = { readonly heading: string; readonly role: Role | null };
/** A name as the editor shows it: what it stands for by the mapping, else as the reader took it. */
export type ShownName = Name & { readonly indicatorId: string | null; readonly factor: number | null; readonly because: string; readonly rows: number; readonly isOpen: boolean };

const isRole = (word: string, roles: readonly Role[]): Role | null => roles.find((role) => role === word) ?? null;

/**
 * Every column that was met, with what it is taken for: the mapping's word first, then the reader's; what nobody understood has none.
 *
 * @example shownColumns(report, mapping, ['甲'], roles)[0]?.role // null
 */
export function shownColumns(report: Pick<TableReport, 'tables'> | null, { columns }: Pick<Mapping, 'columns'>, unread: readonly string[], roles: readonly Role[]): readonly ShownColumn[] {
  const met = new Map<string, Role | null>();
  for (const { heading, role } of (report?.tables ?? []).flatMap((table) => table.columns)) met.set(heading, isRole(role, roles));
  for (const heading of unread) if (!met.has(heading)) met.set(heading, null);
  for (const { heading, role } of columns) met.set(heading, role);
  return [...met].map(([heading, role]) => ({ heading, role }));
}

/**
 * Every name that was met, with what it stands for: the mapping's word first, then what the reader made of it; those nobody knows first.
 *
 * @example shownNames(report, mapping)[0]?.isOpen // true where the reader did not know the first name
 */
export function shownNames(report: Pick<TableReport, 'names'> | null, { names }: Pick<Mapping, 'names'>): readonly ShownName[] {
  const met = new Map((report?.names ?? []).map((one) => [JSON.stringify([one.printed, one.unit]), one]));
  return [...met.values()].map(({ printed, unit, indicatorId, because, rows }): ShownName => {
    const said = names.find((one) => isNamed(one, { printed, unit })) ?? names.find((one) => isNamed(one, { printed, unit: null }));
    return { printed, unit, indicatorId: said === undefined ? indicatorId : said.indicatorId, factor: said?.factor ?? null, because, rows, isOpen: said === undefined && indicatorId === null };
  }).toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen));
}
