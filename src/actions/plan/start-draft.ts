import { z } from 'zod';
import type { Role } from '#kernel';
import { addPlan, changePlan, findPlanImport, listPlans, lockedRegionVersions, planVersionHeads, type PlanVersionHead, type StoredPlan } from '#storage';
import { writeAction } from '../action.ts';
import { count } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { approversOf } from './approvers-of.ts';
import { draftOfImport } from './draft-of-import.ts';
import { formerVersion, type Former } from './former-version.ts';
import { openDraft, storeDraft } from './open-draft.ts';
import { anExample } from './plan-fields.ts';
import { headingOf, twinOf } from './plan-heading.ts';
import type { ReadDocument } from './store-read-plans.ts';

const input = z.object({
  regionId: z.uuid(),
  importId: z.uuid().describe('读好的导入'),
  planIndex: count(0).describe('文件中的第几部规划，从 0 数起'),
  planId: z.uuid().nullable().default(null).describe('修订哪一部已通过的规划；新规划不填'),
});

type State = { readonly approvers: readonly Role[]; readonly read: ReadDocument; readonly former: Former | null; readonly others: readonly StoredPlan[]; readonly heads: readonly PlanVersionHead[] };

/** Why no second plan for the same people and years begins; null: every draft of the first was given up, and this is its next. */
function planExists(twin: StoredPlan, own: readonly PlanVersionHead[]): Refusal | null {
  const name = `《${twin.title.zh}》（${String(twin.startYear)}—${String(twin.endYear)}年）`;
  if (own.every(({ state }) => state === 'withdrawn')) return null;
  const adopted = own.some(({ state }) => state === 'adopted');
  return { refused: 'plan-exists', message: adopted ? `本地区已有${name}。要更改它，请起草它的修订版。` : `本地区的${name}正在起草或送审。文本有更正的，请用“换用新文本”更新草案，所作修改会保留。` };
}

/** Makes a draft of a plan that was read: of a new plan, or an amendment of one in force, whose parts keep their ids wherever they are found again. */
export const startDraftAction = writeAction({
  name: 'plan.start-draft',
  title: '起草规划',
  summary: '用读好的文本起草一部规划，或起草已通过规划的修订版（条目沿用原编号，拿不准的列为疑点）。',
  input,
  output: z.object({ planId: z.uuid(), version: z.int(), revision: z.int() }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, importId, planId }, { connection, today }): Promise<State | Refusal> => {
    const found = await findPlanImport(connection, regionId, importId);
    if (!found) return { refused: 'not-found', message: '没有这次导入。' };
    if (found.state !== 'read') return { refused: 'not-read-yet', message: found.state === 'waiting' ? '文本还在读取，请稍候。' : '这份文本没有读出规划。' };
    // Two who begin the same plan take turns: the second sees what the first began.
    if (planId === null) await lockedRegionVersions(connection, regionId);
    const former = planId === null ? null : await formerVersion(connection, regionId, planId);
    if (isRefusal(former)) return former;
    return { read: found.content as ReadDocument, former, others: await listPlans(connection, regionId), heads: await planVersionHeads(connection, regionId), approvers: await approversOf(connection, regionId, today) };
  },
  decide: ({ read, former, others, heads, approvers }, { regionId, importId, planIndex }, work) => {
    const content = draftOfImport(read, planIndex, former);
    if (content === null) return { refused: 'no-such-plan', message: `文件里只有${String(read.plans.length)}部规划。` };
    const heading = headingOf(content);
    const { subject } = heading;
    if (former && subject !== null && former.plan.subject !== null && subject !== former.plan.subject) return { refused: 'other-subject', message: `文件里的这一部是${subject === 'women' ? '妇女' : '儿童'}规划，与要修订的《${former.plan.title.zh}》不是同一部。` };
    const twin = former ? undefined : twinOf(heading, others);
    const own = heads.filter(({ planId }) => planId === (former?.plan ?? twin)?.planId);
    const exists = twin ? planExists(twin, own) : null;
    if (exists) return exists;
    const planId = (former?.plan ?? twin)?.planId ?? work.newId();
    const version = Math.max(0, ...own.map((head) => head.version)) + 1;
    const draft = openDraft({ regionId, planId, version, cycleId: work.newId(), importId, planIndex, basedOn: former?.head.version ?? null, follows: former?.cycle ?? null }, content, work, approvers);
    if (isRefusal(draft)) return draft;
    const plan = former ? null : { ...heading, regionId, planId, createdAt: work.now } satisfies StoredPlan;
    return { effect: { draft, plan, isNew: twin === undefined } };
  },
  store: async ({ draft, plan, isNew }, work) => {
    if (plan) await (isNew ? addPlan : changePlan)(work.connection, plan);
    await storeDraft(draft, work);
    return { planId: draft.planId, version: draft.version, revision: 0 };
  },
  audit: ({ draft }) => ({ subjectKind: 'plan', subjectId: draft.planId, sentence: `起草《${draft.content.title}》第${String(draft.version)}版${draft.basedOn === null ? '' : `（修订第${String(draft.basedOn)}版）`}`, after: { version: draft.version, importId: draft.importId, basedOn: draft.basedOn } }),
  examples: [{ input: { regionId: anExample.regionId, importId: anExample.planId, planIndex: 0 } }, { input: { regionId: anExample.regionId, importId: anExample.planId, planIndex: -1 }, refusedAt: 'planIndex' }],
});
