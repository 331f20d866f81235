import { z } from 'zod';
import { loadRenewing, sourceLines, type EditHistory, type IdentifiedPlan, type RenewedPlan } from '#plan';
import { findPlanVersion, type Connection, type StoredPlanVersion } from '#storage';
import { isRefusal, type Refusal } from '../refusal.ts';
import { editHistory } from './edit-history.ts';
import { readImport, type ImportPlace, type ReadImport } from './read-import.ts';

const { renewPlan } = await loadRenewing();

/** What became of the work done on the text before, as answers tell it. */
export const renewalShown = {
  kept: z.array(z.string()).describe('在新文本上重做了的修改'), settled: z.array(z.string()).describe('新文本本身已经如此、不必再改的'),
  left: z.array(z.object({ sentence: z.string(), reason: z.string().describe('为什么没有重做'), itemId: z.string().nullable(), label: z.string().nullable(), page: z.int().nullable(), line: z.int().nullable() })).describe('没有重做的修改，各列为疑点，须由人处理'),
};

/**
 * The same of a renewed plan.
 *
 * @example showRenewal(renewed).left.length
 */
export const showRenewal = ({ done, settled, left }: Pick<RenewedPlan, 'done' | 'settled' | 'left'>) => ({ kept: done.map(({ sentence }) => sentence), settled: [...settled], left: left.map((one) => ({ ...one })) });

/** What a version of a plan is renewed from and with. */
export type Renewal = { readonly version: StoredPlanVersion; readonly history: EditHistory; readonly based: IdentifiedPlan | null; readonly read: ReadImport };

/**
 * Everything a renewal of a version by another document looks at; refused where the document is not read, or is for other people or another time.
 *
 * @example await loadRenewal(connection, version, { regionId, importId, planIndex: 0 })
 */
export async function loadRenewal(connection: Connection, version: StoredPlanVersion, place: ImportPlace): Promise<Renewal | Refusal> {
  const read = await readImport(connection, place);
  if (isRefusal(read)) return read;
  const [was, is] = [version.content.subject, read.plan.subject];
  if (was !== null && is !== null && was !== is) return { refused: 'other-subject', message: `文件里的这一部是${is === 'women' ? '妇女' : '儿童'}规划，与《${version.content.title}》不是同一部。` };
  const [{ startYear, endYear }, { startYear: from, endYear: to }] = [version.content, read.plan];
  if (startYear !== null && endYear !== null && from !== null && to !== null && (to < startYear || endYear < from)) return { refused: 'other-years', message: `文件里的这一部是${String(from)}—${String(to)}年的，与《${version.content.title}》不在同一时期，不是同一部。` };
  const based = version.basedOn === null ? null : await findPlanVersion(connection, { ...version, version: version.basedOn });
  return { version, history: await editHistory(connection, version), based: based?.content ?? null, read };
}

/**
 * A version's text renewed: the document read anew, with the edits done again that still have their place.
 *
 * @example renewed(renewal, usedIds).left
 */
export const renewed = ({ version: { content }, history, based, read }: Renewal, usedIds: readonly string[]): RenewedPlan =>
  renewPlan({ history, content, others: based === null ? [] : [based], usedIds }, read.plan, sourceLines({ lines: read.lines }));
