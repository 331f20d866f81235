import type { Cell, DocumentTree, Table } from '#documents';

/** The monitoring table as somebody asked for it: headings, and rows under their groups. */
type AskedTable = { readonly title: string; readonly note: string; readonly dated: string; readonly stamps: readonly string[]; readonly headings: readonly string[]; readonly parts: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[] };

const cell = (text: string): Cell => ({ runs: [{ text }] });

/** How wide a column is, by its longest text: in shares of the page. */
const widthOf = (at: number, { headings, parts }: AskedTable): number => Math.min(40, Math.max(4, headings[at]?.length ?? 0, ...parts.flatMap(({ rows }) => rows.map((row) => row[at]?.length ?? 0))));

/**
 * The monitoring table as a workbook holds it: a row a target, groups as rows of their own.
 *
 * @example await writeDocumentsApart({ format: 'xlsx', documents: [{ name, tree: standingsDocument(asked) }] })
 */
export function standingsDocument(asked: AskedTable): DocumentTree {
  const { title, note, dated, stamps, headings, parts } = asked;
  const table: Table = {
    kind: 'table', id: 'standings', caption: '', unit: '', columns: headings.map((_heading, at) => ({ width: widthOf(at, asked), align: 'left' })), keyColumns: 1, head: [headings.map((heading) => ({ ...cell(heading), strong: true }))],
    body: parts.flatMap((part): readonly (readonly Cell[])[] => [...(part.title === '' ? [] : [[{ ...cell(`${part.title}（${String(part.rows.length)}项）`), columnSpan: headings.length, strong: true, shade: 'group' } as const]]), ...part.rows.map((row) => row.map(cell))]),
    notes: [[{ text: note }]], small: true, sheet: '监测表',
  };
  return { title: [title], subtitle: '', issuer: '', date: '', stamps, contents: false, sections: [{ id: 'main', title: '', annex: false, orientation: 'landscape', blocks: [table] }], sources: {}, properties: { 判断日: dated }, carried: null, dated };
}
