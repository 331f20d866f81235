import type { Plan } from '#plan';
import { findPlanImport, type Connection } from '#storage';
import type { Refusal } from '../refusal.ts';
import { stateOfImport } from './state-of-import.ts';
import type { ReadDocument } from './store-read-plans.ts';

/** Which plan of which document that was sent in. */
export type ImportPlace = { readonly regionId: string; readonly importId: string; readonly planIndex: number };

/** A plan of a document, as read, with the lines of the document. */
export type ReadImport = { readonly plan: Plan; readonly lines: ReadDocument['lines'] };

/**
 * One of the plans of a document that was read, with the doubts about the whole document among its own: nothing is adopted unseen.
 *
 * @example await readImport(connection, { regionId, importId, planIndex: 0 })
 */
export async function readImport(connection: Connection, { regionId, importId, planIndex }: ImportPlace): Promise<ReadImport | Refusal> {
  const found = await findPlanImport(connection, regionId, importId);
  if (!found) return { refused: 'not-found', message: '没有这次导入。' };
  if (found.state !== 'read') return { refused: 'not-read-yet', message: (await stateOfImport(connection, found)) === 'waiting' ? '文本还在读取，请稍候。' : '这份文本没有读出规划。' };
  const { plans, issues, lines } = found.content as ReadDocument;
  const read = plans[planIndex];
  return read ? { plan: { ...read, issues: [...issues, ...read.issues] }, lines } : { refused: 'no-such-plan', message: `文件里只有${String(plans.length)}部规划。` };
}
