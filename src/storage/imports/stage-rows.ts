import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toldColumns } from '../observations/add-observations.ts';
import type { Store } from '../store.ts';
import { copyText } from './copy-text.ts';
import type { ImportPlace, StagedRow } from './staged-row.ts';

const told = toldColumns.filter(([name]) => name !== 'region_id' && name !== 'version');
const columns = ['region_id', 'import_id', 'ordinal', 'related_group', 'slice', 'turn', 'name_number', 'sheet_number', 'sheet_row', 'value_column', 'beside', ...told.map(([name]) => name)];

function lineOf(head: string, row: StagedRow): string {
  const { ordinal, relatedGroup, slice, nameNumber, sheetNumber, sheetRow, valueColumn, beside, observation } = row;
  let line = `${head}\t${String(ordinal)}\t${String(relatedGroup)}\t${String(slice)}\t0\t${String(nameNumber)}\t${String(sheetNumber)}\t${String(sheetRow)}\t${String(valueColumn)}\t${copyText(beside)}`;
  for (const [, , value] of told) line += `\t${copyText(value(observation))}`;
  return `${line}\n`;
}

async function* linesOf({ regionId, importId }: ImportPlace, batches: AsyncIterable<readonly StagedRow[]>): AsyncGenerator<Buffer> {
  const head = `${regionId}\t${importId}`;
  for await (const batch of batches) {
    let text = '';
    for (const row of batch) text += lineOf(head, row);
    if (text !== '') yield Buffer.from(text);
  }
}

/**
 * Puts the rows of an import aside as they are read, by COPY in one transaction: all of them or none. Each stands alone in its cell (turn 0) until `markTurns` says otherwise.
 *
 * @example await stageRows(store, { regionId, importId }, batches)
 */
export async function stageRows(store: Pick<Store, 'copy'>, place: ImportPlace, batches: AsyncIterable<readonly StagedRow[]>): Promise<void> {
  await store.copy('write', async ({ copyIn }) => {
    const { stream, done } = await copyIn('import_rows', columns);
    done.catch(() => undefined);
    await pipeline(Readable.from(linesOf(place, batches), { objectMode: true, highWaterMark: 2 }), stream);
    await done;
  });
}
