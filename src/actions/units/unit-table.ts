import { unitKindOf, unitKinds, type UnitKind } from '#kernel';
import type { SheetTable } from '#documents';
import { words } from '../fields.ts';
import { readListRows, type ListForm, type ListRow } from '../lists/list-rows.ts';
import { rowFault, textFault, type RowFault } from '../lists/row-fault.ts';

/** A unit as a row of a table gives it. */
export type UnitRow = { readonly row: number; readonly name: string; readonly shortName: string | null; readonly aliases: readonly string[]; readonly kind: UnitKind };

const headings = {
  name: ['单位名称', '名称', '单位', '单位全称', '全称', '成员单位', '责任单位', '部门', '部门名称'],
  shortName: ['简称', '单位简称'],
  aliases: ['别名', '曾用名', '其他名称', '又称', '别称'],
  kind: ['类别', '单位类别', '类型', '单位类型', '性质', '单位性质'],
} as const;

type Part = keyof typeof headings;

const form: ListForm<Part> = { headings, needed: ['name'], what: '单位' };

function rowOf({ row, text: read }: ListRow<Part>): { readonly unit: UnitRow } | { readonly faults: readonly RowFault[] } {
  const [name, shortName, kindWord] = [read('name'), read('shortName'), read('kind')];
  const aliases = read('aliases').split(/[、，,；;\n]/).map((text) => text.trim()).filter((text) => text !== '');
  const kind = kindWord === '' ? 'government' : unitKindOf(kindWord);
  const faults = [
    name === '' ? rowFault(row, 'no-name', '没有单位名称') : null,
    ...[name === '' ? null : textFault(words(2, 60), name, '单位名称'), shortName === '' ? null : textFault(words(1, 30), shortName, '简称'), ...aliases.map((alias) => textFault(words(1, 60), alias, '别名'))]
      .map((fault) => (fault === null ? null : rowFault(row, 'bad-text', fault))),
    kind === undefined ? rowFault(row, 'unknown-kind', `没有“${kindWord}”这种类别，可用的有：${Object.values(unitKinds).join('、')}`) : null,
  ].filter((fault) => fault !== null);
  return kind === undefined || faults.length > 0 ? { faults } : { unit: { row, name, shortName: shortName === '' ? null : shortName, aliases, kind } };
}

/**
 * Reads the units of a pasted or uploaded table: columns are found by their headings (名称, 简称, 别名, 类别); a table of one column without a heading is a list of names. Every fault is
 * told with its row.
 *
 * @example readUnitTable(table).units[0] // { row: 2, name: '示例区教育局', shortName: '教育局', aliases: [], kind: 'government' }
 */
export function readUnitTable(sheet: SheetTable): { readonly units: readonly UnitRow[]; readonly faults: readonly RowFault[] } {
  const { rows, faults } = readListRows(sheet, form, 'name');
  const read = rows.map(rowOf);
  return { units: read.flatMap((one) => ('unit' in one ? [one.unit] : [])), faults: [...faults, ...read.flatMap((one) => ('faults' in one ? one.faults : []))] };
}
