import type { Connection } from '../engines/engine.ts';

/** What somebody found right at one place of a report: the text that stood there in the content of this number. */
export type AcceptedText = { readonly blockId: string; readonly number: number; readonly text: string; readonly acceptedAt: string; readonly acceptedBy: string | null };

type Place = { readonly regionId: string; readonly reportId: string };

/**
 * The texts that were accepted in a report, oldest content first.
 *
 * @example await acceptedTexts(connection, { regionId, reportId })
 */
export async function acceptedTexts(connection: Connection, { regionId, reportId }: Place): Promise<readonly AcceptedText[]> {
  return connection.selectFrom('report_acceptances').select(['block_id as blockId', 'number', 'text', 'accepted_at as acceptedAt', 'accepted_by as acceptedBy']).where('region_id', '=', regionId).where('report_id', '=', reportId).orderBy('number').orderBy('block_id').execute();
}

/**
 * Remembers that texts were accepted; one that was accepted already stays as it was.
 *
 * @example await acceptChanges(connection, { regionId, reportId }, texts)
 */
export async function acceptChanges(connection: Connection, { regionId, reportId }: Place, texts: readonly AcceptedText[]): Promise<void> {
  if (texts.length === 0) return;
  await connection.insertInto('report_acceptances').values(texts.map(({ blockId, number, text, acceptedAt, acceptedBy }) => ({ region_id: regionId, report_id: reportId, block_id: blockId, number, text, accepted_at: acceptedAt, accepted_by: acceptedBy })))
    .onConflict((conflict) => conflict.doNothing()).execute();
}
