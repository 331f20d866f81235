import type { Issue } from '#kernel';
import type { Plan } from '#plan';
import { appendAuditLine, endPlanImport, findPlanImport, type Connection } from '#storage';

/** What reading a document gave, with its lines: later edits of a draft find their place in the source by them. */
export type ReadDocument = { readonly plans: readonly Plan[]; readonly issues: readonly Issue[]; readonly lines: readonly { readonly text: string; readonly line: number; readonly page: number }[] };

type Job = { readonly input: { readonly regionId: string; readonly importId: string }; readonly now: string };

/**
 * Stores what the reading job found, in the transaction that ends the job: its effects happen once. An import that was set aside meanwhile stays so.
 *
 * @example readPlanDocument(source, storeReadPlans)
 */
export async function storeReadPlans(connection: Connection, read: ReadDocument, { input: { regionId, importId }, now }: Job): Promise<{ readonly importId: string; readonly plans: number }> {
  const waiting = await findPlanImport(connection, regionId, importId);
  if (waiting?.state !== 'waiting') return { importId, plans: 0 };
  await endPlanImport(connection, { regionId, importId, state: 'read', content: read, issues: [...read.issues, ...read.plans.flatMap(({ issues }) => issues)] });
  await appendAuditLine(connection, {
    regionId, at: now, personId: null, personName: '后台任务', role: null, address: '本机', action: 'plan.import-plan', subjectKind: 'plan-import', subjectId: importId,
    sentence: `读出规划${String(read.plans.length)}部：${read.plans.map(({ title }) => `《${title}》`).join('、')}`, before: null, after: null,
  });
  return { importId, plans: read.plans.length };
}
