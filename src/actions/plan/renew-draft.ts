import { z } from 'zod';
import { adoptionObstacles, type RenewedPlan } from '#plan';
import { addPlanEdits, findPlanVersion, markEditsUndone, planVersionHeads, saveLifeCycle, savePlanReading, type StoredLifeCycle } from '#storage';
import { writeAction } from '../action.ts';
import { count } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { contentHash } from './content-hash.ts';
import { notedEdit, staleRevision, versionState, type VersionState } from './draft-state.ts';
import { followHeading } from './follow-heading.ts';
import { anExample, seenRevision, versionPlace } from './plan-fields.ts';
import { loadRenewal, renewalShown, renewed, showRenewal, type Renewal } from './renewal.ts';

type State = VersionState & { readonly renewal: Renewal; readonly usedIds: readonly string[] };
type Effect = { readonly renewal: RenewedPlan; readonly noted: StoredLifeCycle };

/** A corrected document takes the place of the one a draft was read from; the edits done are done again where what they changed still stands, and the others become doubts. */
export const renewDraftAction = writeAction({
  name: 'plan.renew-draft',
  title: '换用新文本',
  summary: '用更正后的文本更换草案的底本：所作修改在原处原文未变的地方重做，不能重做的逐条列出并成为疑点；可先用 plan.preview-renewal 预览。',
  input: z.object({ ...versionPlace, revision: seenRevision, importId: z.uuid().describe('读好的导入'), planIndex: count(0).describe('文件中的第几部规划，从 0 数起') }),
  output: z.object({ revision: z.int(), ...renewalShown, obstacles: z.int() }),
  permission: ['office-clerk', 'office-head'],
  actsOn: 'plan-version',
  possible: (version) => ['draft', 'returned'].includes((version as { state: string }).state),
  scope: ({ regionId }) => ({ regionId }),
  load: async (asked, { connection }): Promise<State | Refusal> => {
    const state = await versionState(connection, asked);
    if (isRefusal(state)) return state;
    if (state.version.revision !== asked.revision) return staleRevision;
    const renewal = await loadRenewal(connection, state.version, asked);
    if (isRefusal(renewal)) return renewal;
    const others = await Promise.all((await planVersionHeads(connection, asked.regionId, asked.planId)).map((head) => findPlanVersion(connection, head)));
    return { ...state, renewal, usedIds: [...new Set(others.flatMap((one) => one?.content.usedIds ?? []))] };
  },
  decide: (state, _asked, work): { effect: Effect } | Refusal => {
    const noted = notedEdit(state, work);
    return isRefusal(noted) ? noted : { effect: { renewal: renewed(state.renewal, state.usedIds), noted } };
  },
  store: async ({ renewal, noted }, { connection, now, caller }, { version, stored }, { importId, planIndex }) => {
    const { regionId, planId } = version;
    const [place, revision, content] = [{ regionId, planId, version: version.version }, version.revision + 1, renewal.plan];
    await savePlanReading(connection, { ...place, importId, planIndex, original: renewal.original, content, contentHash: contentHash(content), revision });
    await markEditsUndone(connection, place, now);
    await addPlanEdits(connection, place, renewal.done, { at: now, by: caller.personId });
    await followHeading(connection, version, content);
    await saveLifeCycle(connection, noted, stored.cycle);
    return { revision, ...showRenewal(renewal), obstacles: adoptionObstacles(content).length };
  },
  audit: ({ renewal }, { version }, { importId, planIndex }) => ({
    subjectKind: 'plan', subjectId: version.planId,
    sentence: `《${version.content.title}》第${String(version.version)}版换用新文本：重做修改${String(renewal.done.length)}处，新文本已如此的${String(renewal.settled.length)}处，没有重做的${String(renewal.left.length)}处`,
    before: { importId: version.importId, planIndex: version.planIndex }, after: { importId, planIndex, revision: version.revision + 1, left: renewal.left.map(({ sentence, reason }) => ({ sentence, reason })) },
  }),
  examples: [{ input: { ...anExample, revision: 3, importId: anExample.planId, planIndex: 0 } }, { input: { ...anExample, revision: 3, planIndex: 0 }, refusedAt: 'importId' }],
});
