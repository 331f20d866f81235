import { loadRenewing, type EditHistory } from '#plan';
import { findPlanVersion, standingEdits, type Connection, type StoredPlanVersion } from '#storage';
import { contentHash } from './content-hash.ts';

const { editsThen } = await loadRenewing();

/**
 * How the text of a version came about: what was read from the document, and every edit since, also those of the versions before it that it was copied from.
 *
 * @example (await editHistory(connection, version)).edits.length
 */
export async function editHistory(connection: Connection, version: StoredPlanVersion): Promise<EditHistory> {
  const own = editsThen(version.content, await standingEdits(connection, version));
  const based = version.basedOn === null ? null : await findPlanVersion(connection, { ...version, version: version.basedOn });
  // A draft that began as a copy of the version it amends goes on where that one's history ends.
  if (!based || contentHash({ ...own.original, usedIds: [] }) !== contentHash({ ...based.content, usedIds: [] })) return own;
  const former = await editHistory(connection, based);
  return { original: former.original, edits: [...former.edits, ...own.edits] };
}
