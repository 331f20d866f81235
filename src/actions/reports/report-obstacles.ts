import { placesToFill, standOf } from '#publication';
import type { Connection } from '#storage';
import { isRefusal } from '../refusal.ts';
import { paragraphsWritten, writtenReport } from './given-passages.ts';
import { openChanges } from './open-changes.ts';
import { writtenState } from './report-state.ts';

/** Something that has to be done before a report can be submitted. */
export type ReportObstacle = { readonly code: string; readonly message: string; readonly place: string };

const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/**
 * Everything that stands in the way of submitting a report: passages whose figures moved, changes nobody looked at, words still to be written.
 *
 * @example await reportObstacles(connection, { regionId, reportId })
 */
export async function reportObstacles(connection: Connection, place: { readonly regionId: string; readonly reportId: string }): Promise<readonly ReportObstacle[]> {
  const state = await writtenState(connection, place, 'look');
  if (isRefusal(state)) return [];
  const { base, passages, stored } = state;
  const moved = paragraphsWritten(passages).flatMap((passage) => (standOf(base.tree, passage).stand === 'moved' ? [{ code: 'passage-figures-changed', message: `手写段落“${short(passage.text)}”所依据的数字已变化`, place: passage.key }] : []));
  const changes = (await openChanges(connection, state)).map(({ blockId, about }) => ({ code: 'change-not-accepted', message: `“${short(about)}”刷新后的变化还没有核对`, place: blockId }));
  const toFill = placesToFill(writtenReport(base, passages, stored.cycle.state).tree).map(({ blockId, text }) => ({ code: 'to-fill', message: `${short(text)}还没有写`, place: blockId }));
  return [...moved, ...changes, ...toFill];
}
