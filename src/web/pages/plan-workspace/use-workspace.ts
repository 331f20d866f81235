import { useCallback, useEffect, useMemo, useState } from 'react';
import { editsOn, type EditInput, type EditRefusal, type IdentifiedPlan, type PlanItem } from '#plan';
import { doubtQueue, type DoubtQueue, type QueueEntry } from './doubt-queue.ts';
import type { PartEdit } from './forms/edit-forms.ts';
import { neighbour } from './neighbour.ts';
import { shownPart, shownRows, treeRows, type TreeFilter, type TreeRow } from './tree-rows.ts';
import type { OpenDraft } from './use-draft.ts';
import type { WorkspaceCommand } from './workspace-keys.ts';

/** What lies over the workspace. */
type OpenDialog = { readonly kind: 'edit'; readonly name: PartEdit } | { readonly kind: 'menu' | 'keys' | 'list' | 'history' } | { readonly kind: 'alike'; readonly entry: QueueEntry };

/** The workspace as it stands: where one is, what is shown, what lies over it, and everything that can be done. */
export type Workspace = {
  readonly rows: readonly TreeRow[]; readonly shown: readonly TreeRow[]; readonly items: readonly PlanItem[]; readonly queue: DoubtQueue; readonly doubted: ReadonlyMap<string, number>;
  readonly item: PlanItem | null; readonly entry: QueueEntry | null; readonly entryAt: number; readonly line: number | null;
  readonly filter: TreeFilter; readonly words: string; readonly folded: ReadonlySet<string>; readonly dialog: OpenDialog | null; readonly told: string | null;
  readonly setFilter: (filter: TreeFilter) => void; readonly setWords: (words: string) => void; readonly fold: (itemId: string) => void; readonly open: (dialog: OpenDialog | null) => void;
  readonly choose: (itemId: string, line?: number) => void; readonly goTo: (entry: QueueEntry) => void; readonly go: (step: 1 | -1) => void;
  readonly edit: (edits: readonly EditInput[]) => EditRefusal | null; readonly settle: (entry: QueueEntry, how: 'accepted' | 'mended', note: string | null) => void; readonly settleAlike: (entry: QueueEntry) => void; readonly undo: (steps: number) => void;
  readonly ask: (name: PartEdit) => void;
  /** Does what a key asks for, on the part one stands on, or on the one of the doubt that is shown. */
  readonly obey: (command: WorkspaceCommand, on?: PlanItem | null) => void;
};

const ways: Partial<Readonly<Record<WorkspaceCommand, readonly PartEdit[]>>> = {
  correct: ['correct-target', 'correct-clause', 'correct-heading', 'set-units'], split: ['split-target', 'split-clause'], move: ['move-clause'], 'add-clause': ['add-clause'], 'add-target': ['add-target'], link: ['link-target'], units: ['set-units'], remove: ['remove-target', 'remove-clause'],
};

/**
 * Everything of the workspace that is no picture.
 *
 * @example const work = useWorkspace(open, { seen, mayEdit, isAt: 'women/1/goal/2' }); work.obey('accept');
 */
export function useWorkspace({ draft, edit, undo, isBlind }: OpenDraft, { seen, mayEdit, isAt, words: say }: {
  readonly seen: ReadonlySet<string>; readonly mayEdit: boolean; readonly isAt: string | null; readonly words: { readonly undone: (sentence: string) => string; readonly undoing: string };
}): Workspace {
  const plan: IdentifiedPlan = draft.plan;
  const rows = useMemo(() => treeRows(plan), [plan]);
  const items = useMemo(() => rows.map(({ item }) => item), [rows]);
  const queue = useMemo(() => doubtQueue(plan), [plan]);
  const doubted = useMemo(() => new Map([...Map.groupBy(queue.open, ({ itemId }) => itemId ?? plan.itemId)].map(([itemId, own]) => [itemId, own.length])), [queue, plan.itemId]);
  const [filter, setFilter] = useState<TreeFilter>('all');
  const [words, setWords] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [dialog, open] = useState<OpenDialog | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [place, setPlace] = useState<{ readonly entryId: string | null; readonly at: number; readonly itemId: string; readonly line: number | null; readonly inTree: boolean }>(() => {
    const [first] = queue.open;
    const itemId = isAt ?? first?.itemId ?? plan.itemId;
    return { entryId: first?.id ?? null, at: 0, itemId, line: isAt === null ? (first?.line ?? null) : null, inTree: isAt !== null };
  });
  // What is seen while one looks at a list of the unseen stays in it, until something else is looked for.
  const [seenBefore, setSeenBefore] = useState(seen);
  const shown = useMemo(() => shownRows(rows, { filter, doubted, seen: seenBefore, folded, words }), [rows, filter, doubted, seenBefore, folded, words]);

  const found = queue.open.findIndex(({ id }) => id === place.entryId);
  const entryAt = found >= 0 ? found : Math.min(place.at, queue.open.length - 1);
  const entry = queue.open[entryAt] ?? null;
  const item = items.find(({ itemId }) => itemId === place.itemId) ?? items[0] ?? null;

  const goTo = useCallback((to: QueueEntry): void => {
    setTold(null);
    setPlace((before) => ({ ...before, entryId: to.id, itemId: to.itemId ?? plan.itemId, line: to.line, inTree: false }));
  }, [plan.itemId]);
  // One that was settled gives way to the next.
  useEffect(() => {
    setPlace((before) => {
      if ((entry?.id ?? null) === before.entryId) return before.at === entryAt ? before : { ...before, at: entryAt };
      const follows = !before.inTree && entry !== null;
      return { ...before, entryId: entry?.id ?? null, at: Math.max(0, entryAt), ...(follows ? { itemId: entry.itemId ?? plan.itemId, line: entry.line } : {}) };
    });
  }, [entry, entryAt, plan.itemId]);

  const choose = useCallback((itemId: string, line?: number): void => {
    setTold(null);
    setPlace((before) => {
      const own = queue.open.find((one) => one.itemId === itemId);
      return { ...before, itemId, line: line ?? null, inTree: true, ...(own === undefined ? {} : { entryId: own.id }) };
    });
  }, [queue]);
  const go = useCallback((step: 1 | -1): void => {
    const next = queue.open[(entryAt + step + queue.open.length) % Math.max(1, queue.open.length)];
    if (next) goTo(next);
  }, [queue, entryAt, goTo]);
  const fold = useCallback((itemId: string): void => setFolded((before) => {
    const after = new Set(before);
    if (!after.delete(itemId)) after.add(itemId);
    return after;
  }), []);
  const tryEdit = useCallback((edits: readonly EditInput[]): EditRefusal | null => {
    const refused = isBlind ? { refused: 'nothing-changed' as const, message: say.undoing, itemId: null } : edit(edits);
    setTold(refused?.message ?? null);
    return refused;
  }, [edit, isBlind, say]);
  const settle = useCallback((of: QueueEntry, how: 'accepted' | 'mended', note: string | null): void => {
    if (of.key !== null) tryEdit([{ edit: 'resolve-doubt', which: { by: 'key', key: of.key }, how, note }]);
  }, [tryEdit]);
  const settleAlike = useCallback((of: QueueEntry): void => void tryEdit([{ edit: 'resolve-doubt', which: { by: 'code', code: of.code }, how: 'accepted' }]), [tryEdit]);
  const takeBack = useCallback((steps: number): void => {
    const last = draft.steps.at(-steps)?.done;
    const sentence = undo(steps);
    if (sentence === null) return;
    // One goes to where the step was taken.
    const { which } = (last?.edit ?? {}) as { readonly which?: { readonly key?: string } };
    const [itemId] = last?.itemIds ?? [];
    if (which?.key !== undefined) setPlace((before) => ({ ...before, entryId: which.key ?? null, itemId: itemId ?? plan.itemId, line: null, inTree: false }));
    else if (itemId !== undefined) setPlace((before) => ({ ...before, itemId, line: null }));
    setTold(say.undone(sentence));
  }, [undo, say, draft.steps, plan.itemId]);
  const merge = (on: PlanItem | null, step: 1 | -1): void => {
    const other = on === null ? undefined : neighbour(items, on, step);
    if (on === null || other === undefined) return;
    const isTarget = on.kind === 'target';
    if (tryEdit([{ edit: isTarget ? 'merge-targets' : 'merge-clauses', itemIds: [on.itemId, other.itemId] }]) === null && step < 0 && !isTarget) setPlace((before) => ({ ...before, itemId: other.itemId }));
  };
  const step = (by: number): void => {
    const at = shown.findIndex(({ item: { itemId } }) => itemId === shownPart(place.itemId, rows, shown));
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) choose(next.item.itemId);
  };
  const foldTo = (isFolded: boolean): void => {
    if (item === null) return;
    const hasInner = rows.some((row) => row.item.itemId === item.itemId && row.hasInner);
    if (hasInner && folded.has(item.itemId) !== isFolded) fold(item.itemId);
    else if (isFolded && item.parentId !== null) choose(item.parentId);
    else if (!isFolded) step(1);
  };
  const offer = (command: WorkspaceCommand, on: PlanItem | null): void => {
    const name = on === null ? undefined : ways[command]?.find((way) => editsOn(on.kind).includes(way));
    if (name !== undefined) open({ kind: 'edit', name });
  };
  const accept = (how: 'accepted' | 'mended'): void => {
    if (entry === null) return;
    // The doubt on the card is not what one stands on: first it is gone to.
    if (place.inTree && (entry.itemId ?? plan.itemId) !== place.itemId) goTo(entry);
    else {
      setPlace((before) => ({ ...before, inTree: false }));
      settle(entry, how, null);
    }
  };
  const unseen = (): void => {
    const at = rows.findIndex(({ item: { itemId } }) => itemId === place.itemId);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ item: { itemId } }) => !seen.has(itemId));
    if (next) choose(next.item.itemId);
  };
  const looking: Partial<Readonly<Record<WorkspaceCommand, () => void>>> = {
    next: () => go(1), previous: () => go(-1), list: () => open({ kind: 'list' }), keys: () => open({ kind: 'keys' }), unseen, up: () => step(-1), down: () => step(1), 'page-up': () => step(-12), 'page-down': () => step(12),
    first: () => step(-shown.length), last: () => step(shown.length), fold: () => foldTo(true), unfold: () => foldTo(false),
  };
  const changing: Partial<Readonly<Record<WorkspaceCommand, (on: PlanItem | null) => void>>> = {
    accept: () => accept('accepted'), mended: () => accept('mended'), 'merge-next': (on) => merge(on, 1), 'merge-previous': (on) => merge(on, -1), menu: () => open({ kind: 'menu' }), undo: () => takeBack(1),
  };
  const obey = (command: WorkspaceCommand, on: PlanItem | null = item): void => {
    const look = looking[command];
    if (look) look();
    else if (mayEdit) (changing[command] ?? ((part) => offer(command, part)))(on);
  };
  return {
    rows, shown, items, queue, doubted, item, entry, entryAt, line: place.line, filter, words, folded, dialog, told, setWords, fold, open, choose, goTo, go, edit: tryEdit, settle, settleAlike, undo: takeBack, obey,
    ask: (name) => open({ kind: 'edit', name }), setFilter: (next) => { setSeenBefore(seen); setFilter(next); },
  };
}
