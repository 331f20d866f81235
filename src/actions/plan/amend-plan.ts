import { z } from 'zod';
import { writeAction } from '../action.ts';
import { isRefusal } from '../refusal.ts';
import { approversOf } from './approvers-of.ts';
import { formerVersion } from './former-version.ts';
import { openDraft, storeDraft } from './open-draft.ts';
import { anExample } from './plan-fields.ts';

/** Begins an amendment of a plan in force from its own text, to be changed by edits; for a new document see `plan.start-draft`. */
export const amendPlanAction = writeAction({
  name: 'plan.amend-plan',
  title: '起草修订版',
  summary: '以已通过的版本为底稿起草修订版；通过后取代原版，原版保留可比。',
  input: z.object({ regionId: z.uuid(), planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), version: z.int(), revision: z.int() }),
  permission: ['office-clerk', 'office-head'],
  actsOn: 'plan-version',
  possible: (version) => (version as { state: string }).state === 'adopted',
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, planId }, { connection, today }) => {
    const former = await formerVersion(connection, regionId, planId);
    return isRefusal(former) ? former : { ...former, approvers: await approversOf(connection, regionId, today) };
  },
  decide: ({ heads, head, cycle, content, usedIds, approvers }, { regionId, planId }, work) => {
    const version = Math.max(...heads.map((one) => one.version)) + 1;
    const draft = openDraft({ regionId, planId, version, cycleId: work.newId(), importId: head.importId, planIndex: head.planIndex, basedOn: head.version, follows: cycle }, { original: { ...content, usedIds }, content: { ...content, usedIds }, done: [] }, work, approvers);
    return isRefusal(draft) ? draft : { effect: draft };
  },
  store: async (draft, work) => {
    await storeDraft(draft, work);
    return { planId: draft.planId, version: draft.version, revision: 0 };
  },
  audit: ({ planId, version, basedOn, content }) => ({ subjectKind: 'plan', subjectId: planId, sentence: `以第${String(basedOn)}版为底稿起草《${content.title}》第${String(version)}版`, after: { version, basedOn } }),
  examples: [{ input: { regionId: anExample.regionId, planId: anExample.planId } }, { input: { regionId: anExample.regionId }, refusedAt: 'planId' }],
});
