import { z } from 'zod';
import { adoptionObstacles, loadEditing, type DoneEdit, type EditInput, type IdentifiedPlan } from '#plan';
import { addPlanEdits, saveLifeCycle, savePlanDraft, type StoredLifeCycle } from '#storage';
import { writeAction } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { contentHash } from './content-hash.ts';
import { draftState, notedEdit, staleRevision, type DraftState } from './draft-state.ts';
import { followHeading } from './follow-heading.ts';
import { anExample, seenRevision, versionPlace } from './plan-fields.ts';

const { applyEdits } = await loadEditing();

const input = z.object({
  ...versionPlace, revision: seenRevision,
  edits: z.array(z.looseObject({ edit: z.string().max(60).describe('操作，如 correct-target') })).min(1).max(200).describe('依次进行的修改，全部成功或全部不做；各操作的字段见 plan.list-edit-kinds'),
});

type Effect = { readonly content: IdentifiedPlan; readonly done: readonly DoneEdit[]; readonly noted: StoredLifeCycle };

/** Changes a draft: resolves doubts, corrects, splits, merges, moves, links; each change with its sentence and its way back. */
export const editDraftAction = writeAction({
  name: 'plan.edit-draft',
  title: '修改草案',
  summary: '修改规划草案：处理疑点，更正、拆分、合并目标和条款，关联指标，设责任单位等；一次可做多步，全做或全不做。',
  input,
  output: z.object({ revision: z.int(), sentences: z.array(z.string()), itemIds: z.array(z.string()), obstacles: z.int() }),
  permission: ['office-clerk', 'office-head'],
  actsOn: 'plan-version',
  possible: (version) => ['draft', 'returned'].includes((version as { state: string }).state),
  scope: ({ regionId }) => ({ regionId }),
  load: (asked, { connection }) => draftState(connection, asked),
  decide: (state: DraftState, { revision, edits }, work): { effect: Effect } | Refusal => {
    if (state.version.revision !== revision) return staleRevision;
    const noted = notedEdit(state, work);
    if (isRefusal(noted)) return noted;
    const outcome = applyEdits(state.version.content, edits as readonly EditInput[], state.source);
    if ('refused' in outcome) return { refused: outcome.refused, message: edits.length > 1 ? `第${String(outcome.at + 1)}步：${outcome.message}` : outcome.message, reasons: [{ code: outcome.refused, message: outcome.message, place: `edits.${String(outcome.at)}` }] };
    return { effect: { content: outcome.plan, done: outcome.done, noted } };
  },
  store: async ({ content, done, noted }, { connection, now, caller }, { version, stored }) => {
    const { regionId, planId, revision } = version;
    const place = { regionId, planId, version: version.version };
    await savePlanDraft(connection, { ...place, content, contentHash: contentHash(content), revision: revision + 1 });
    await followHeading(connection, version, content);
    await addPlanEdits(connection, place, done, { at: now, by: caller.personId });
    await saveLifeCycle(connection, noted, stored.cycle);
    return { revision: revision + 1, sentences: done.map(({ sentence }) => sentence), itemIds: [...new Set(done.flatMap(({ itemIds }) => itemIds))], obstacles: adoptionObstacles(content).length };
  },
  audit: ({ done }, { version }) => ({
    subjectKind: 'plan', subjectId: version.planId, sentence: `修改《${version.content.title}》第${String(version.version)}版：${done.map(({ sentence }) => sentence).join('；').slice(0, 1000)}`, after: { revision: version.revision + 1, edits: done.map(({ edit }) => edit) },
  }),
  examples: [
    { input: { ...anExample, revision: 0, edits: [{ edit: 'correct-target', itemId: 'women/1/goal/2/1', changes: { value: 11 } }] } },
    { input: { ...anExample, revision: 0, edits: [] }, refusedAt: 'edits' },
    { input: { ...anExample, revision: -1, edits: [{ edit: 'remove-target' }] }, refusedAt: 'revision' },
  ],
});
