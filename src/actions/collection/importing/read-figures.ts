import { issueList, notUnderstood, readTable, startLongStream, type IssueList, type LongStream, type NamedFigure, type PrintedName, type ReadingSettings } from '#collection';
import { forTables, headOf, readTables, refuseTable, streamCsv, type ByteSource, type RowBatch, type TableContent } from '#documents';
import type { Issue } from '#kernel';
import type { Refusal } from '../../refusal.ts';

/** A file of figures: its name, its length in bytes, and its bytes as often as they are asked for. */
export type TableFile = { readonly name: string; readonly size: number; readonly bytes: ByteSource };

/** How one table was understood. */
type UnderstoodTable = { readonly sheet: string | null; readonly layout: string | null; readonly headingRow: number | null; readonly columns: readonly { readonly column: number; readonly heading: string; readonly role: string }[]; readonly values: number };

/** A file that is being read: figures come some at a time, with how much of the file has been read (0 to 1); the rest is known when they have all come. */
export type FigureReading = {
  readonly batches: AsyncIterable<{ readonly figures: readonly NamedFigure[]; readonly share: number }>;
  /** What was wrong with the file as such, and with its tables. */
  readonly issues: () => readonly Issue[];
  readonly lists: ReadonlyMap<string | null, IssueList>;
  readonly tables: () => readonly UnderstoodTable[];
  readonly names: () => readonly { readonly sheet: string | null; readonly name: PrintedName }[];
};

/** How much is kept of what is wrong: of each code so many things, of each thing so many rows. */
export const mostWrong = { things: 200, rows: 200 } as const;

/** Workbooks, and tables laid out with a column for each year, are read whole: no larger than this. */
const largestWhole = 50 * 1024 * 1024;

/** So many rows are looked at before the layout is told: the headings stand among the first twenty. */
const headRows = 60;

async function firstRows(batches: AsyncIterable<RowBatch>): Promise<RowBatch['rows']> {
  const rows: RowBatch['rows'][number][] = [];
  for await (const batch of batches) {
    rows.push(...batch.rows.slice(0, headRows));
    if (rows.length >= headRows) break;
  }
  return rows;
}

async function bytesOf({ bytes }: TableFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes()) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

function streamed(stream: LongStream, list: IssueList, file: TableFile, opened: { readonly issues: readonly Issue[]; readonly batches: () => AsyncIterable<RowBatch> }): FigureReading {
  const found: Issue[] = opened.issues.map((issue) => ({ file: file.name, ...forTables(issue) }));
  const batches = async function* batches(): AsyncGenerator<{ readonly figures: readonly NamedFigure[]; readonly share: number }> {
    if (stream.looksFirst) for await (const { rows } of opened.batches()) stream.look(rows);
    for await (const { rows, issues, bytes } of opened.batches()) {
      if (found.length < mostWrong.things) for (const issue of issues) found.push({ file: file.name, ...issue });
      yield { figures: stream.read(rows), share: bytes / Math.max(1, file.size) };
    }
  };
  return {
    batches: batches(), issues: () => [...found, ...list.issues()], lists: new Map([[null, list]]), tables: () => [{ ...stream.table, values: stream.values() }],
    names: () => stream.names().map((name) => ({ sheet: null, name })),
  };
}

/**
 * The figures of tables that are held whole.
 *
 * @example readWhole(await readTables(bytes, name), { tools }).lists.size
 */
function readWhole({ name: file, tables, issues }: TableContent, settings: ReadingSettings): FigureReading {
  const read = tables.map((table) => readTable(table, file, { ...settings, bounds: mostWrong }));
  const batches = async function* batches(): AsyncGenerator<{ readonly figures: readonly NamedFigure[]; readonly share: number }> {
    for (const [index, { figures }] of read.entries()) for (let at = 0; at < figures.length; at += 1000) yield { figures: figures.slice(at, at + 1000), share: (index + at / figures.length) / read.length };
  };
  return {
    batches: batches(), lists: new Map(read.map(({ sheet, list }) => [sheet, list])), issues: () => [...issues.map((issue) => ({ file, ...issue })), ...read.flatMap(({ list }) => list.issues())],
    tables: () => read.map(({ table: { sheet, layout, headingRow, columns, values } }) => ({ sheet, layout, headingRow, columns, values })), names: () => read.flatMap(({ names, sheet }) => names.map((name) => ({ sheet, name }))),
  };
}

/**
 * Opens a file of figures: a long csv of any size is read a piece at a time, everything else whole, by `readContent` where somebody wants that done elsewhere. A file that is no table is refused.
 *
 * @example for await (const { figures } of (await readFigures(file, { tools })).batches) …
 */
export async function readFigures(file: TableFile, settings: ReadingSettings, readContent: (bytes: Uint8Array, name: string) => Promise<TableContent | Refusal> = readTables): Promise<FigureReading | Refusal> {
  const kind = refuseTable(await headOf(file.bytes));
  if (typeof kind === 'object') return { refused: kind.code, message: kind.message };
  if (kind === 'csv') {
    const { batches, issues } = await streamCsv(file.bytes);
    if (batches === null) return { refused: 'not-a-table', message: issues.map((issue) => forTables(issue).message).join('') };
    const list = issueList(file.name, null, mostWrong);
    const stream = startLongStream(await firstRows(batches()), { ...settings, file: file.name, list });
    if (stream !== null) return streamed(stream, list, file, { issues, batches });
  }
  if (file.size > largestWhole) return { refused: 'too-large', message: kind === 'csv' ? `${notUnderstood}。长表以外的表不能超过 50 MB` : '工作簿超过 50 MB，请另存为 CSV（长表）后导入。' };
  const content = await readContent(await bytesOf(file), file.name);
  return 'refused' in content ? content : readWhole(content, settings);
}
