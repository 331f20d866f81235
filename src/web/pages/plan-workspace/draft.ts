import type { DoneEdit, EditInput, EditRefusal, IdentifiedPlan, loadEditing, SourceLines } from '#plan';

/** What edits are done with: the same as on the server, so that a key is answered at once. */
export type Editing = Pick<Awaited<ReturnType<typeof loadEditing>>, 'applyEdit' | 'undoEdit'>;

/** Something done here that the server has not confirmed. `isBlind`: how to take the step back is known to the server alone. */
export type Waiting = { readonly kind: 'edit'; readonly done: DoneEdit } | { readonly kind: 'undo'; readonly sentence: string; readonly isBlind: boolean };

/** A step that can be taken back, by whom it was made, and how it is taken back where that is known here. */
export type DraftStep = { readonly sentence: string; readonly by: string | null; readonly done: DoneEdit | null };

/** Something done here that could not be done any more after somebody else had changed the draft. */
type LostStep = { readonly sentence: string; readonly reason: string };

/** A draft as it stands here: the text with everything done, also what the server has not confirmed (`waiting`), of the server's `revision`; `known` counts the rows of its history. */
export type Draft = {
  readonly plan: IdentifiedPlan;
  readonly revision: number;
  readonly known: number;
  readonly steps: readonly DraftStep[];
  readonly waiting: readonly Waiting[];
  /** What others did meanwhile, and what of ours was lost by it; until somebody has read it. */
  readonly others: readonly string[];
  readonly lost: readonly LostStep[];
};

/** A version as the server shows it, as far as a draft is concerned. */
export type ShownDraft = {
  readonly head: { readonly revision: number };
  readonly plan: IdentifiedPlan;
  readonly edits: readonly { readonly number: number; readonly sentence: string; readonly editedBy: string | null; readonly undoneAt: string | null }[];
};

const rowsOf = ({ edits }: ShownDraft): number => Math.max(0, ...edits.map(({ number }) => number));
const stepsOf = ({ edits }: ShownDraft): readonly DraftStep[] => edits.filter(({ undoneAt }) => undoneAt === null).map(({ sentence, editedBy }) => ({ sentence, by: editedBy, done: null }));

/** A draft as the server shows it, with nothing done here yet. @example openedDraft(version).waiting.length // 0 */
export const openedDraft = (version: ShownDraft): Draft => ({ plan: version.plan, revision: version.head.revision, known: rowsOf(version), steps: stepsOf(version), waiting: [], others: [], lost: [] });

/**
 * Does edits one after the other, all or none, at once and before the server knows of them.
 *
 * @example editedDraft(draft, [{ edit: 'resolve-doubt', which: { by: 'key', key }, how: 'accepted' }], source, editing)
 */
export function editedDraft(draft: Draft, edits: readonly EditInput[], source: SourceLines, { applyEdit }: Editing): Draft | EditRefusal {
  let { plan } = draft;
  const done: DoneEdit[] = [];
  for (const edit of edits) {
    const outcome = applyEdit(plan, edit, source);
    if ('refused' in outcome) return outcome;
    plan = outcome.plan;
    done.push(outcome.done);
  }
  return { ...draft, plan, steps: [...draft.steps, ...done.map((one) => ({ sentence: one.sentence, by: null, done: one }))], waiting: [...draft.waiting, ...done.map((one) => ({ kind: 'edit' as const, done: one }))] };
}

/**
 * Takes the last step back: here at once, where it was done here; else it waits for the server.
 *
 * @example takenBack(draft, editing).steps.length // one less
 */
export function takenBack(draft: Draft, { undoEdit }: Editing): Draft {
  const last = draft.steps.at(-1);
  if (last === undefined) return draft;
  const plan = last.done === null ? draft.plan : undoEdit(draft.plan, last.done);
  return { ...draft, plan, steps: draft.steps.slice(0, -1), waiting: [...draft.waiting, { kind: 'undo', sentence: last.sentence, isBlind: last.done === null }] };
}

/**
 * What goes to the server next: edits in a row together, a step back by itself; nothing where nothing waits.
 *
 * @example nextToSend(draft)?.length
 */
export function nextToSend({ waiting }: Draft): readonly Waiting[] {
  const [first] = waiting;
  if (first === undefined || first.kind === 'undo') return waiting.slice(0, 1);
  const end = waiting.findIndex(({ kind }) => kind === 'undo');
  return waiting.slice(0, Math.min(end < 0 ? waiting.length : end, 200));
}

/** The server did the first of what waits. @example confirmed(draft, 3, 12).revision // 12 */
export function confirmed(draft: Draft, count: number, revision: number): Draft {
  const rows = draft.waiting.slice(0, count).filter(({ kind }) => kind === 'edit').length;
  return { ...draft, revision, known: draft.known + rows, waiting: draft.waiting.slice(count) };
}

/** The server will not do what waits, and says why: it is put aside, to be read. @example refusedBy(draft, '这份草案已经送审。').waiting // [] */
export const putAside = (draft: Draft, reason: string): Draft => ({ ...draft, waiting: [], lost: [...draft.lost, ...draft.waiting.map((one) => ({ sentence: one.kind === 'edit' ? one.done.sentence : one.sentence, reason }))] });

/** Who steps of the server were made by, and how those made here are taken back. */
function joinedSteps(own: readonly DraftStep[], theirs: readonly DraftStep[]): readonly DraftStep[] {
  return theirs.map((step, at) => (own[at]?.sentence === step.sentence ? { ...step, done: own[at].done } : step));
}

/**
 * The server shows the draft again. Where somebody else changed it meanwhile, what waits here is done again on their text; what cannot be is lost, with the reason, and everything is told. Must not be called
 * while something is on its way.
 *
 * @example arrived(draft, version, source, editing).others
 */
export function arrived(draft: Draft, version: ShownDraft, source: SourceLines, { applyEdit }: Editing): Draft {
  const { revision } = version.head;
  if (revision < draft.revision || (revision === draft.revision && draft.waiting.length > 0)) return draft;
  const opened = openedDraft(version);
  if (revision === draft.revision) return { ...opened, steps: joinedSteps(draft.steps, opened.steps), others: draft.others, lost: draft.lost };
  const foreign = version.edits.filter(({ number }) => number > draft.known).map(({ sentence, editedBy }) => `${editedBy ?? ''}：${sentence}`);
  let { plan } = opened;
  const [redone, lost]: [DoneEdit[], LostStep[]] = [[], []];
  for (const one of draft.waiting) {
    if (one.kind === 'undo') {
      lost.push({ sentence: one.sentence, reason: 'undo' });
      continue;
    }
    const outcome = applyEdit(plan, one.done.edit, source);
    if ('refused' in outcome) lost.push({ sentence: one.done.sentence, reason: outcome.message });
    else {
      ({ plan } = outcome);
      redone.push(outcome.done);
    }
  }
  return {
    ...opened, plan, steps: [...opened.steps, ...redone.map((done) => ({ sentence: done.sentence, by: null, done }))], waiting: redone.map((done) => ({ kind: 'edit', done })),
    others: [...draft.others, ...(foreign.length === 0 ? ['undone'] : foreign)], lost: [...draft.lost, ...lost],
  };
}
