import type { Issue } from '#kernel';
import type { TableRow } from '../table.ts';
import { cutRecords } from './csv-records.ts';
import { findEncoding, pieceDecoder, type ByteSource } from './find-encoding.ts';
import { findSeparator } from './find-separator.ts';
import { rowOf, unclosedQuote } from './read-csv.ts';

/** Some rows in order, blank ones left out, with what was wrong in them; `bytes` is how much of the file has been read. */
export type RowBatch = { readonly rows: readonly TableRow[]; readonly issues: readonly Issue[]; readonly bytes: number };

/** A csv that is read a piece at a time, as often as it is asked. `issues` speak of the file as a whole; `batches` null: it is no text. */
export type CsvStream = { readonly encoding: string | null; readonly issues: readonly Issue[]; readonly batches: (() => AsyncGenerator<RowBatch>) | null };

/** A quoted field of more characters than this has lost its closing quote. */
const longestField = 1_000_000;
/** A line of more characters is no line of a table. */
const longestRecord = 8_000_000;

const tooLong = (row: number): Issue => ({ code: 'table-too-large', severity: 'error', message: `第${String(row)}行超过 ${String(longestRecord / 1_000_000)} 百万字，不是数据表的一行，从这里起没有读取。`, line: row });

/** The characters of the file, the mark before them gone. */
async function* textOf(source: ByteSource, encoding: string): AsyncGenerator<{ readonly text: string; readonly bytes: number; readonly isLast: boolean }> {
  const decoder = pieceDecoder(encoding);
  let bytes = 0;
  for await (const part of source()) {
    bytes += part.length;
    yield { text: decoder.decode(part), bytes, isLast: false };
  }
  yield { text: decoder.end(), bytes, isLast: true };
}

async function* rowBatches(source: ByteSource, encoding: string): AsyncGenerator<RowBatch> {
  let [text, separator, records] = ['', '', 0];
  for await (const part of textOf(source, encoding)) {
    text += part.text;
    if (separator === '') {
      if (!part.isLast && text.length < 65_536) continue;
      separator = findSeparator(text);
      const told = /^sep=.\r?\n/i.exec(text)?.[0] ?? '';
      text = text.slice(told.length);
      records = told === '' ? 0 : 1;
    }
    const cut = cutRecords(text, separator, part.isLast, longestField);
    const from = records;
    const rows = cut.records.flatMap((fields, index): TableRow[] => {
      const row = rowOf(fields, from + index + 1);
      return row.cells.length > 0 ? [row] : [];
    });
    records += cut.records.length;
    text = text.slice(cut.rest);
    yield { rows, issues: [...(cut.unclosed === null ? [] : [unclosedQuote(from + cut.unclosed)]), ...(text.length > longestRecord ? [tooLong(records + 1)] : [])], bytes: part.bytes };
    if (text.length > longestRecord) return;
  }
}

/**
 * Reads a csv of any size in the encodings and with the separators that `readCsv` reads, a piece at a time: what is held does not grow with the file. A quoted field that goes on for a
 * million characters counts as one that never closes.
 *
 * @example for await (const { rows } of (await streamCsv(source)).batches?.() ?? []) …
 */
export async function streamCsv(source: ByteSource): Promise<CsvStream> {
  const { encoding, issues } = await findEncoding(source);
  return { encoding, issues, batches: encoding === null ? null : () => rowBatches(source, encoding) };
}
