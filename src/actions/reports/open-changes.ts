import { blockTexts, changesOf, type BlockChange, type BlockText } from '#publication';
import { acceptedTexts, findContent, type Connection } from '#storage';
import { baseOf, type WrittenState } from './report-state.ts';

/**
 * What the program writes now that nobody has looked at: against the first content of the report, or what was found right at the same place since.
 *
 * @example (await openChanges(connection, state)).length
 */
export async function openChanges(connection: Connection, { report: { regionId, reportId, contentNumber }, base }: WrittenState): Promise<readonly BlockChange[]> {
  if (contentNumber === null || contentNumber < 2) return [];
  const first = await findContent(connection, { regionId, reportId, number: 1 });
  if (first === null) return [];
  const now = blockTexts(base.tree);
  const before = new Map<string, BlockText>(blockTexts(baseOf(first).tree).map((one) => [one.blockId, one]));
  const present = new Map(now.map((one) => [one.blockId, one]));
  for (const { blockId, text } of await acceptedTexts(connection, { regionId, reportId })) {
    const known = before.get(blockId) ?? present.get(blockId);
    before.set(blockId, { blockId, kind: known?.kind ?? 'paragraph', about: known?.about ?? '', text });
  }
  return changesOf(before, now);
}
