import { z } from 'zod';
import { loadEditing, type IdentifiedPlan } from '#plan';
import { lastPlanEdit, markEditUndone, saveLifeCycle, savePlanDraft, type StoredLifeCycle } from '#storage';
import { writeAction } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { contentHash } from './content-hash.ts';
import { notedEdit, staleRevision, versionState, type VersionState } from './draft-state.ts';
import { followHeading } from './follow-heading.ts';
import { anExample, seenRevision, versionPlace } from './plan-fields.ts';

const { undoEdit } = await loadEditing();

type State = VersionState & { readonly last: NonNullable<Awaited<ReturnType<typeof lastPlanEdit>>> };
type Effect = { readonly content: IdentifiedPlan; readonly noted: StoredLifeCycle };

/** Takes back the last edit of a draft; its row stays in the history. */
export const undoEditAction = writeAction({
  name: 'plan.undo-edit',
  title: '撤销上一步修改',
  summary: '撤销草案上最近的一步修改；历史中仍可看到。',
  input: z.object({ ...versionPlace, revision: seenRevision }),
  output: z.object({ revision: z.int(), sentence: z.string() }),
  permission: ['office-clerk', 'office-head'],
  actsOn: 'plan-version',
  possible: (version) => ['draft', 'returned'].includes((version as { state: string; revision: number }).state) && (version as { revision: number }).revision > 0,
  scope: ({ regionId }) => ({ regionId }),
  load: async (asked, { connection }): Promise<State | Refusal> => {
    const state = await versionState(connection, asked);
    if (isRefusal(state)) return state;
    const last = await lastPlanEdit(connection, asked);
    return last ? { ...state, last } : { refused: 'nothing-to-undo', message: '没有可撤销的修改。' };
  },
  decide: (state, { revision }, work): { effect: Effect } | Refusal => {
    if (state.version.revision !== revision) return staleRevision;
    const noted = notedEdit(state, work);
    if (isRefusal(noted)) return noted;
    const { edit, sentence, undo } = state.last;
    return { effect: { content: undoEdit(state.version.content, { edit, sentence, itemIds: [], undo }), noted } };
  },
  store: async ({ content, noted }, { connection, now }, { version, stored, last }) => {
    const place = { regionId: version.regionId, planId: version.planId, version: version.version };
    await savePlanDraft(connection, { ...place, content, contentHash: contentHash(content), revision: version.revision + 1 });
    await followHeading(connection, version, content);
    await markEditUndone(connection, { ...place, number: last.number }, now);
    await saveLifeCycle(connection, noted, stored.cycle);
    return { revision: version.revision + 1, sentence: last.sentence };
  },
  audit: (_effect, { version, last }) => ({ subjectKind: 'plan', subjectId: version.planId, sentence: `撤销对《${version.content.title}》第${String(version.version)}版的修改：${last.sentence}`.slice(0, 1000), after: { revision: version.revision + 1, edit: last.number } }),
  examples: [{ input: { ...anExample, revision: 3 } }, { input: { ...anExample, revision: 'x' }, refusedAt: 'revision' }],
});
