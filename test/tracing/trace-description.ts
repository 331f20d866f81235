import { exactOf, isPrintedAs, minus, placesOf, size, type Exact } from './exact.ts';
import { numberTokens } from './follow-source.ts';
import type { FileTable } from './read-docx.ts';
import { falling, rising } from './unit-words.ts';

const verbs = [...rising, ...falling].join('|');

/** The figures of a column, from the first to the last. */
const columnsOf = ({ rows }: FileTable): readonly (readonly Exact[])[] => (rows[0] ?? []).map((_head, at) => rows.slice(1).flatMap((cells) => exactOf((cells[at] ?? '').replace('+', '')) ?? []));

/** Changes the words tell: of a column from its first figure to its last. */
const isChange = (token: string, table: FileTable): boolean => columnsOf(table).some((figures) => {
  const [first, last] = [figures[0], figures.at(-1)];
  return first !== undefined && last !== undefined && placesOf(token) === Math.max(first.places, last.places) && isPrintedAs(size(minus(last, first)), token);
});

/** Counts the words tell: of rows, with or without the row of sums, of rows that say the word before, of columns that belong together. */
function isCount(token: string, word: string, { rows }: FileTable): boolean {
  const body = rows.slice(1);
  const said = body.filter((cells) => cells.at(-1) === word).length;
  return [body.length, body.filter(([name]) => name !== '合计').length, said].includes(Number(token)) || isSumOfTotals(token, rows);
}

/** The sum of some columns of the row of sums: all that cannot be judged, for whatever reason. */
function isSumOfTotals(token: string, rows: FileTable['rows']): boolean {
  const totals = (rows.findLast(([name]) => name === '合计') ?? []).slice(1, -1).map(Number);
  const sums = totals.map((_one, from) => totals.slice(from).reduce((sum, count) => sum + count, 0));
  return sums.includes(Number(token));
}

/**
 * The numbers in the words that describe a picture to who cannot see it which neither stand in its table or caption nor follow from the table.
 *
 * `caption`: what stands over the table, its unit too.
 *
 * @example strangeInDescription('2024年96.3%', '孕产妇系统管理率变化趋势', table) // []
 */
export function strangeInDescription(description: string, caption: string, table: FileTable): readonly string[] {
  const known = new Set(numberTokens([caption, ...table.rows.flat()].join(' ')));
  return [...description.matchAll(/\d+(?:\.\d+)?/g)].flatMap((found) => {
    const [token, before, after] = [found[0], description.slice(0, found.index), description.slice(found.index + found[0].length)];
    const isChanged = new RegExp(`(?:${verbs})$`).test(before) && isChange(token, table);
    const word = /[\p{Script=Han}]+$/u.exec(before)?.[0] ?? '';
    const isCounted = /^(?:项|个领域|个责任单位)/.test(after) && isCount(token, word, table);
    return known.has(token) || isChanged || isCounted ? [] : [token];
  });
}
