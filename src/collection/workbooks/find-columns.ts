import type { SheetTable, TableRow } from '#documents';
import { readColumnCode } from './form-code.ts';
import { conclusionColumns, figureColumns, type FormColumnId } from './form-columns.ts';

/** A row of headings of a sheet, or the unseen row of codes above it: which column holds what. `twice` are columns that another one like it goes before. */
export type FormHeading = { readonly row: number; readonly coded: boolean; readonly columns: ReadonlyMap<FormColumnId, number>; readonly twice: readonly { readonly id: FormColumnId; readonly column: number }[] };

/** Headings beside our own, by which people call columns when they make a table themselves. */
const otherWords: Readonly<Partial<Record<FormColumnId, readonly string[]>>> = {
  number: ['编号'], name: ['指标', '指标名称', '事项', '项目', '名称'], unit: ['单位'], lastYear: ['上年', '去年'], numerator: ['分子'], denominator: ['分母'], value: ['本年', '数值', '本年数值', '今年'], conclusion: ['是否', '评价', '是否完成'], happenedOn: ['完成日期'], evidence: ['佐证材料', '依据'],
};

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '').replace(/\(.*\)$/u, '');

const idOfWord: ReadonlyMap<string, FormColumnId> = new Map([
  ...Object.entries(otherWords).flatMap(([id, words]) => words.map((word) => [folded(word), id as FormColumnId] as const)), ...[...figureColumns, ...conclusionColumns].map(({ id, heading }) => [folded(heading), id] as const),
]);
const ids: ReadonlySet<string> = new Set([...figureColumns, ...conclusionColumns].map(({ id }) => id));

/** Headings of the page of explanations, which has counts and names too and takes nothing: below it there are no columns for us. */
const explaining = /^(?:定义|计算方法)$/u;

function headingIn({ row, cells }: TableRow): FormHeading | null {
  const columns = new Map<FormColumnId, number>();
  const twice: { id: FormColumnId; column: number }[] = [];
  const add = (id: string | null | undefined, column: number): void => {
    if (id === null || id === undefined || !ids.has(id)) return;
    if (columns.has(id as FormColumnId)) twice.push({ id: id as FormColumnId, column });
    else columns.set(id as FormColumnId, column);
  };
  const coded = cells.some(({ text }) => readColumnCode(text) !== null);
  if (!coded && cells.some(({ text }) => explaining.test(text)) && cells.some(({ text }) => idOfWord.get(folded(text)) === 'name')) return { row, coded: false, columns, twice };
  cells.forEach(({ text, covered }, at) => {
    if (covered !== true) add(coded ? readColumnCode(text) : idOfWord.get(folded(text)), at + 1);
  });
  const isHeading = coded ? columns.size > 0 : columns.has('name') && columns.size >= 3 && [...columns.keys()].some((id) => id === 'value' || id === 'conclusion' || id === 'numerator');
  return isHeading ? { row, coded, columns, twice } : null;
}

/** The headings of a sheet: its rows of codes where there are any, else the rows that read like headings. `skipped` are all rows that are headings. */
export type SheetHeadings = { readonly headings: readonly FormHeading[]; readonly skipped: ReadonlySet<number> };

/**
 * Finds what the columns of a sheet hold, by codes, else by words.
 *
 * @example findColumns(table).headings[0]?.columns.get('value') // 11
 */
export function findColumns({ rows }: SheetTable): SheetHeadings {
  const all = rows.map(headingIn).filter((heading) => heading !== null);
  const hasCodes = all.some((one) => one.coded && one.columns.has('name'));
  return { headings: all.filter((one) => one.columns.size === 0 || (hasCodes ? one.coded && one.columns.has('name') : !one.coded)), skipped: new Set(all.map(({ row }) => row)) };
}

/** The heading that counts for a row: the nearest above, else the first below (a sorted sheet may have its codes at the bottom). */
export const headingFor = (headings: readonly FormHeading[], row: number): FormHeading | undefined => headings.findLast((one) => one.row < row) ?? headings.find(({ columns }) => columns.size > 0);
