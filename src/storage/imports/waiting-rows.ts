import { sql } from 'kysely';
import type { StoredObservation } from '../observations/stored-observation.ts';
import type { Store } from '../store.ts';
import { copyLines, readCopyText } from './copy-text.ts';
import { rowsOfImport, type ImportPlace, type WaitingRow } from './staged-row.ts';

const columns = [
  'ordinal', 'related_group', 'slice', 'name_number', 'sheet_number', 'sheet_row', 'value_column', 'beside', 'indicator_id', 'period_start', 'cell_key', 'period_end', 'period_kind', 'reporting_year', 'kind', 'breakdown', 'place', 'sub_place',
  'source', 'source_rank', 'value_text', 'numerator_text', 'denominator_text', 'standard_error_text', 'answer', 'happened_on', 'grade', 'evidence', 'missing_reason', 'definition_version', 'status', 'quality', 'reported_on',
] as const;

/** Groups repeat in every row. */
function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size < 10_000) known.set(text, made);
    return made;
  };
}

const groupsOf = remembered((text): readonly string[] => JSON.parse(text) as readonly string[]);

function rowOf(line: string): WaitingRow {
  const fields = line.split('\t');
  const at = (index: number): string | null => readCopyText(fields[index] ?? '\\N');
  const text = (index: number): string => at(index) ?? '';
  return {
    ordinal: Number(fields[0]), relatedGroup: Number(fields[1]), slice: Number(fields[2]), nameNumber: Number(fields[3]), sheetNumber: Number(fields[4]), sheetRow: Number(fields[5]), valueColumn: Number(fields[6]), beside: at(7),
    observation: {
      indicatorId: text(8), periodStart: text(9), cellKey: text(10), periodEnd: text(11), periodKind: text(12), reportingYear: Number(fields[13]), kind: text(14) as StoredObservation['kind'], groups: groupsOf(text(15)),
      place: at(16), subPlace: at(17), source: text(18), sourceRank: Number(fields[19]), valueText: at(20), numeratorText: at(21), denominatorText: at(22), standardErrorText: at(23), answer: fields[24] === '\\N' ? null : fields[24] === 't',
      happenedOn: at(25), grade: at(26), evidence: at(27), missingReason: at(28), definitionVersion: text(29), status: text(30) as StoredObservation['status'], quality: at(31), reportedOn: at(32),
    },
  };
}

/** All rows, those of a place together; or those of some groups that were not left out, those of a year together. */
export type WaitingOrder = { readonly by: 'place' } | { readonly by: 'year'; readonly groups: readonly number[] };

/**
 * Gives the rows of an import back to be checked, ordered by their related indicators, then by place or year, then as they stood in the table; some at a time, so that they need no memory together.
 *
 * @example await waitingRows(store, { regionId, importId }, { by: 'place' }, async (batches) => { for await (const rows of batches) … })
 */
export async function waitingRows<T>(store: Pick<Store, 'copy'>, place: ImportPlace, which: WaitingOrder, work: (batches: AsyncIterable<readonly WaitingRow[]>) => Promise<T>): Promise<T> {
  return store.copy('read', async ({ copyQuery, connection }) => {
    await sql`SET LOCAL work_mem = '64MB'`.execute(connection);
    const some = which.by === 'place' ? 'true' : `turn >= 0 AND related_group IN (${[-1, ...which.groups].map((group) => String(Math.trunc(group))).join(', ')})`;
    const stream = await copyQuery(`SELECT ${columns.join(', ')} FROM import_rows WHERE ${rowsOfImport(place)} AND ${some} ORDER BY related_group, ${which.by === 'place' ? 'slice' : 'reporting_year'}, ordinal`);
    const batches = async function* batches(): AsyncGenerator<readonly WaitingRow[]> {
      for await (const lines of copyLines(stream as AsyncIterable<Uint8Array>)) yield lines.map(rowOf);
    };
    return work(batches());
  });
}
