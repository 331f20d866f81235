import { z } from 'zod';
import { addPlan, findPlanImport, listPlans, type StoredPlan } from '#storage';
import { writeAction } from '../action.ts';
import { count } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { draftOfImport } from './draft-of-import.ts';
import { formerVersion, type Former } from './former-version.ts';
import { openDraft, storeDraft } from './open-draft.ts';
import { anExample } from './plan-fields.ts';
import type { ReadDocument } from './store-read-plans.ts';

const input = z.object({
  regionId: z.uuid(),
  importId: z.uuid().describe('读好的导入'),
  planIndex: count(0).describe('文件中的第几部规划，从 0 数起'),
  planId: z.uuid().nullable().default(null).describe('修订哪一部已通过的规划；新规划不填'),
});

type State = { readonly read: ReadDocument; readonly former: Former | null; readonly others: readonly StoredPlan[] };

/** Makes a draft of a plan that was read: of a new plan, or an amendment of one in force, whose parts keep their ids wherever they are found again. */
export const startDraftAction = writeAction({
  name: 'plan.start-draft',
  title: '起草规划',
  summary: '用读好的文本起草一部规划，或起草已通过规划的修订版（条目沿用原编号，拿不准的列为疑点）。',
  input,
  output: z.object({ planId: z.uuid(), version: z.int(), revision: z.int() }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, importId, planId }, { connection }): Promise<State | Refusal> => {
    const found = await findPlanImport(connection, regionId, importId);
    if (!found) return { refused: 'not-found', message: '没有这次导入。' };
    if (found.state !== 'read') return { refused: 'not-read-yet', message: found.state === 'waiting' ? '文本还在读取，请稍候。' : '这份文本没有读出规划。' };
    const former = planId === null ? null : await formerVersion(connection, regionId, planId);
    if (isRefusal(former)) return former;
    return { read: found.content as ReadDocument, former, others: await listPlans(connection, regionId) };
  },
  decide: ({ read, former, others }, { regionId, importId, planIndex }, work) => {
    const content = draftOfImport(read, planIndex, former);
    if (content === null) return { refused: 'no-such-plan', message: `文件里只有${String(read.plans.length)}部规划。` };
    const { subject, startYear, endYear, title } = content;
    if (former && subject !== null && former.plan.subject !== null && subject !== former.plan.subject) return { refused: 'other-subject', message: `文件里的这一部是${subject === 'women' ? '妇女' : '儿童'}规划，与要修订的《${former.plan.title.zh}》不是同一部。` };
    const twin = former ? undefined : others.find((other) => subject !== null && other.subject === subject && other.startYear === startYear && other.endYear === endYear);
    if (twin) return { refused: 'plan-exists', message: `本地区已有《${twin.title.zh}》（${String(startYear)}—${String(endYear)}年）。要更改它，请起草它的修订版。` };
    const planId = former?.plan.planId ?? work.newId();
    const version = Math.max(0, ...(former?.heads ?? []).map((head) => head.version)) + 1;
    const draft = openDraft({ regionId, planId, version, cycleId: work.newId(), importId, planIndex, basedOn: former?.head.version ?? null, follows: former?.cycle ?? null }, content, work);
    if (isRefusal(draft)) return draft;
    const plan = former ? null : { regionId, planId, subject, startYear, endYear, title: { zh: title }, createdAt: work.now } satisfies StoredPlan;
    return { effect: { draft, plan } };
  },
  store: async ({ draft, plan }, work) => {
    if (plan) await addPlan(work.connection, plan);
    await storeDraft(draft, work);
    return { planId: draft.planId, version: draft.version, revision: 0 };
  },
  audit: ({ draft }) => ({ subjectKind: 'plan', subjectId: draft.planId, sentence: `起草《${draft.content.title}》第${String(draft.version)}版${draft.basedOn === null ? '' : `（修订第${String(draft.basedOn)}版）`}`, after: { version: draft.version, importId: draft.importId, basedOn: draft.basedOn } }),
  examples: [{ input: { regionId: anExample.regionId, importId: anExample.planId, planIndex: 0 } }, { input: { regionId: anExample.regionId, importId: anExample.planId, planIndex: -1 }, refusedAt: 'planIndex' }],
});
