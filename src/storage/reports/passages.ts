import type { Connection } from '../engines/engine.ts';

/** A version of what somebody wrote at one place of a report. `text` null: what was written there is taken back; `basis`: the figures that the paragraph printed when it was written. */
export type StoredPassage = {
  readonly blockId: string;
  readonly place: 'instead' | 'after';
  readonly version: number;
  readonly text: string | null;
  readonly basis: readonly string[];
  readonly writtenAt: string;
  readonly writtenBy: string | null;
};

const columns = ['block_id as blockId', 'place', 'version', 'text', 'basis', 'written_at as writtenAt', 'written_by as writtenBy'] as const;

/**
 * Adds versions of passages; a version that is there already makes the statement fail, so that nobody overwrites another.
 *
 * @example await addPassages(connection, { regionId, reportId }, [passage])
 */
export async function addPassages(connection: Connection, { regionId, reportId }: { readonly regionId: string; readonly reportId: string }, passages: readonly StoredPassage[]): Promise<void> {
  if (passages.length === 0) return;
  await connection.insertInto('report_passages').values(passages.map(({ blockId, place, version, text, basis, writtenAt, writtenBy }) => ({
    region_id: regionId, report_id: reportId, block_id: blockId, place, version, text, basis: JSON.stringify(basis), written_at: writtenAt, written_by: writtenBy,
  }))).execute();
}

/**
 * Every version of what was written in a report, at one paragraph or everywhere; oldest first.
 *
 * @example await passageVersions(connection, { regionId, reportId }, 'women/1/kept')
 */
export async function passageVersions(connection: Connection, { regionId, reportId }: { readonly regionId: string; readonly reportId: string }, blockId: string | null): Promise<readonly StoredPassage[]> {
  const query = connection.selectFrom('report_passages').select(columns).where('region_id', '=', regionId).where('report_id', '=', reportId);
  return await (blockId === null ? query : query.where('block_id', '=', blockId)).orderBy('block_id').orderBy('place').orderBy('version').execute() as readonly StoredPassage[];
}

/**
 * What stands written at each place now; places of which everything was taken back are among them, without text.
 *
 * @example (await standingPassages(connection, place)).filter(({ text }) => text !== null)
 */
export async function standingPassages(connection: Connection, report: { readonly regionId: string; readonly reportId: string }): Promise<readonly StoredPassage[]> {
  return [...new Map((await passageVersions(connection, report, null)).map((passage) => [`${passage.place} ${passage.blockId}`, passage])).values()];
}
