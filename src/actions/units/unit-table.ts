import { columnLetters, type SheetTable } from '#documents';
import { words } from '../fields.ts';
import { unitKindOf, unitKinds, type UnitKind } from './unit-kinds.ts';

/** Something wrong with a row of a table, with the row's number as the person sees it. */
export type RowFault = { readonly code: string; readonly message: string; readonly place: string };

/** A unit as a row of a table gives it. */
export type UnitRow = { readonly row: number; readonly name: string; readonly shortName: string | null; readonly aliases: readonly string[]; readonly kind: UnitKind };

const headings = {
  name: ['单位名称', '名称', '单位', '单位全称', '全称', '成员单位', '责任单位', '部门', '部门名称'],
  shortName: ['简称', '单位简称'],
  aliases: ['别名', '曾用名', '其他名称', '又称', '别称'],
  kind: ['类别', '单位类别', '类型', '单位类型', '性质', '单位性质'],
} as const;

type Part = keyof typeof headings;
type Columns = Partial<Record<Part, number>>;

/** More rows are no list of a district's units. */
const mostRows = 500;

const columnsOf = (texts: readonly string[]): Columns => Object.fromEntries((Object.keys(headings) as Part[]).flatMap((part) => {
  const at = texts.findIndex((text) => (headings[part] as readonly string[]).includes(text.replaceAll(/\s|[（(].*$/g, '')));
  return at < 0 ? [] : [[part, at]];
}));

/**
 * The fault of a row in words.
 *
 * @example rowFault(3, 'unknown-kind', '没有“部委”这种类别') // { code: 'unknown-kind', message: '第 3 行：没有“部委”这种类别。', place: '3' }
 */
export const rowFault = (row: number, code: string, sentence: string): RowFault => ({ code, message: `第 ${String(row)} 行：${sentence}。`, place: String(row) });

/** What is wrong with a text of a cell, or null. */
const textFault = (text: string, what: string, least: number, most: number): string | null => {
  if (words(least, most).safeParse(text).success) return null;
  return text.trim().length < least ? `${what}“${text}”太短` : text.trim().length > most ? `${what}超过 ${String(most)} 个字` : `${what}里有看不见的控制字符`;
};

function rowOf(row: number, read: (part: Part) => string): { readonly unit: UnitRow } | { readonly faults: readonly RowFault[] } {
  const [name, shortName, kindWord] = [read('name'), read('shortName'), read('kind')];
  const aliases = read('aliases').split(/[、，,；;\n]/).map((text) => text.trim()).filter((text) => text !== '');
  const kind = kindWord === '' ? 'government' : unitKindOf(kindWord);
  const faults = [
    name === '' ? rowFault(row, 'no-name', '没有单位名称') : null,
    ...[name === '' ? null : textFault(name, '单位名称', 2, 60), shortName === '' ? null : textFault(shortName, '简称', 1, 30), ...aliases.map((alias) => textFault(alias, '别名', 1, 60))]
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
export function readUnitTable({ rows }: SheetTable): { readonly units: readonly UnitRow[]; readonly faults: readonly RowFault[] } {
  const textsOf = rows.map(({ cells }) => cells.map(({ text }) => text.trim()));
  const head = textsOf.findIndex((texts) => columnsOf(texts).name !== undefined);
  const bare = head < 0 && textsOf.every((texts) => texts.slice(1).every((text) => text === ''));
  if (head < 0 && !bare) {
    return { units: [], faults: [{ code: 'no-heading', place: '', message: `没有找到标题行：表中应有一列叫“${headings.name[0]}”（见第 1 行，共 ${columnLetters(Math.max(1, ...textsOf.map((texts) => texts.length)))} 列）。` }] };
  }
  const columns: Columns = bare ? { name: 0 } : columnsOf(textsOf[head] ?? []);
  const body = rows.slice(head + 1).filter(({ cells }) => cells.some(({ text, covered }) => covered !== true && text.trim() !== ''));
  if (body.length === 0) return { units: [], faults: [{ code: 'empty-table', place: '', message: '表里没有一个单位。' }] };
  if (body.length > mostRows) return { units: [], faults: [{ code: 'too-many-rows', place: '', message: `表里有 ${String(body.length)} 行，一次最多 ${String(mostRows)} 行，请分几次导入。` }] };
  const read = body.map(({ row, cells }) => rowOf(row, (part) => cells[columns[part] ?? -1]?.text.trim() ?? ''));
  return { units: read.flatMap((one) => ('unit' in one ? [one.unit] : [])), faults: read.flatMap((one) => ('faults' in one ? one.faults : [])) };
}
