import { z } from 'zod';
import type { Role } from '#kernel';
import { identifyPlan, type IdentifiedPlan, type RenewedPlan } from '#plan';
import { addPlan, changePlan, listPlans, lockedRegionVersions, planVersionHeads, type Connection, type PlanVersionHead, type StoredPlan } from '#storage';
import { writeAction } from '../action.ts';
import { count } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { approversOf } from './approvers-of.ts';
import { formerVersion, type Former } from './former-version.ts';
import { firstRevision, openDraft, storeDraft } from './open-draft.ts';
import { anExample } from './plan-fields.ts';
import { headingOf, twinOf } from './plan-heading.ts';
import { readImport, type ReadImport } from './read-import.ts';
import { loadRenewal, renewalShown, renewed, showRenewal, type Renewal } from './renewal.ts';

const input = z.object({
  regionId: z.uuid(),
  importId: z.uuid().describe('读好的导入'),
  planIndex: count(0).describe('文件中的第几部规划，从 0 数起'),
  planId: z.uuid().nullable().default(null).describe('修订哪一部已通过的规划；新规划不填'),
});

type State = { readonly approvers: readonly Role[]; readonly read: ReadImport; readonly former: (Former & { readonly renewal: Renewal }) | null; readonly others: readonly StoredPlan[]; readonly heads: readonly PlanVersionHead[] };

/** Why no second plan for the same people and years begins; null: every draft of the first was given up, and this is its next. */
function planExists(twin: StoredPlan, own: readonly PlanVersionHead[]): Refusal | null {
  const name = `《${twin.title.zh}》（${String(twin.startYear)}—${String(twin.endYear)}年）`;
  if (own.every(({ state }) => state === 'withdrawn')) return null;
  const adopted = own.some(({ state }) => state === 'adopted');
  return { refused: 'plan-exists', message: adopted ? `本地区已有${name}。要更改它，请起草它的修订版。` : `本地区的${name}正在起草或送审。文本有更正的，请用“换用新文本”更新草案，所作修改会保留。` };
}

/** A plan that is new has no work done on it. */
const alone = (plan: IdentifiedPlan): RenewedPlan => ({ original: plan, plan, done: [], settled: [], left: [] });

/** The version in force that is to be amended, with the work done on its text. */
async function amended(connection: Connection, { regionId, planId, importId, planIndex }: { readonly regionId: string; readonly planId: string; readonly importId: string; readonly planIndex: number }): Promise<State['former'] | Refusal> {
  const former = await formerVersion(connection, regionId, planId);
  if (isRefusal(former)) return former;
  const renewal = await loadRenewal(connection, former.found, { regionId, importId, planIndex });
  return isRefusal(renewal) ? renewal : { ...former, renewal };
}

/** Makes a draft of a plan that was read: of a new plan, or an amendment of one in force, whose parts keep their ids wherever they are found again, and whose edits are done again where they have their place. */
export const startDraftAction = writeAction({
  name: 'plan.start-draft',
  title: '起草规划',
  summary: '用读好的文本起草一部规划，或起草已通过规划的修订版（条目沿用原编号，拿不准的列为疑点；原版上所作的修改在原文未变处重做，不能重做的逐条列出）。',
  input,
  output: z.object({ planId: z.uuid(), version: z.int(), revision: z.int(), ...renewalShown }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  load: async (asked, { connection, today }): Promise<State | Refusal> => {
    const { regionId, planId } = asked;
    const read = await readImport(connection, asked);
    if (isRefusal(read)) return read;
    // Two who begin the same plan take turns: the second sees what the first began.
    if (planId === null) await lockedRegionVersions(connection, regionId);
    const former = planId === null ? null : await amended(connection, { ...asked, planId });
    if (isRefusal(former)) return former;
    return { read, former, others: await listPlans(connection, regionId), heads: await planVersionHeads(connection, regionId), approvers: await approversOf(connection, regionId, today) };
  },
  decide: ({ read, former, others, heads, approvers }, { regionId, importId, planIndex }, work) => {
    const text = former ? renewed(former.renewal, former.usedIds) : alone(identifyPlan(read.plan));
    const heading = headingOf(text.plan);
    const twin = former ? undefined : twinOf(heading, others);
    const own = heads.filter(({ planId }) => planId === (former?.plan ?? twin)?.planId);
    const exists = twin ? planExists(twin, own) : null;
    if (exists) return exists;
    const planId = (former?.plan ?? twin)?.planId ?? work.newId();
    const version = Math.max(0, ...own.map((head) => head.version)) + 1;
    const draft = openDraft({ regionId, planId, version, cycleId: work.newId(), importId, planIndex, basedOn: former?.head.version ?? null, follows: former?.cycle ?? null }, { original: text.original, content: text.plan, done: text.done }, work, approvers);
    if (isRefusal(draft)) return draft;
    const plan = former ? null : { ...heading, regionId, planId, createdAt: work.now } satisfies StoredPlan;
    return { effect: { draft, plan, isNew: twin === undefined, renewal: showRenewal(text) } };
  },
  store: async ({ draft, plan, isNew, renewal }, work) => {
    if (plan) await (isNew ? addPlan : changePlan)(work.connection, plan);
    await storeDraft(draft, work);
    return { planId: draft.planId, version: draft.version, revision: firstRevision(draft.done), ...renewal };
  },
  audit: ({ draft, renewal }) => ({ subjectKind: 'plan', subjectId: draft.planId, sentence: `起草《${draft.content.title}》第${String(draft.version)}版${draft.basedOn === null ? '' : `（修订第${String(draft.basedOn)}版）`}`, after: { version: draft.version, importId: draft.importId, basedOn: draft.basedOn, left: renewal.left.map(({ sentence, reason }) => ({ sentence, reason })) } }),
  examples: [{ input: { regionId: anExample.regionId, importId: anExample.planId, planIndex: 0 } }, { input: { regionId: anExample.regionId, importId: anExample.planId, planIndex: -1 }, refusedAt: 'planIndex' }],
});
