import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { EditInput, EditRefusal, SourceLines } from '#plan';
import { useDoor } from '../../session/door.ts';
import { shownDraft } from './shown-draft.ts';
import { arrived, confirmed, editedDraft, nextToSend, openedDraft, putAside, takenBack, type Draft, type Editing, type ShownDraft, type Waiting } from './draft.ts';

/** Which version of which plan. */
export type DraftPlace = { readonly regionId: string; readonly planId: string; readonly version: number };

/** A draft that is being worked on: edits stand at once and go to the server behind it, one after the other. */
export type OpenDraft = {
  readonly draft: Draft;
  /** Does edits, all or none; gives why not. */
  readonly edit: (edits: readonly EditInput[]) => EditRefusal | null;
  /** Takes so many steps back; gives the sentence of the last. */
  readonly undo: (steps: number) => string | null;
  readonly isOffline: boolean;
  /** A step is being taken back whose outcome only the server knows: nothing can be edited meanwhile. */
  readonly isBlind: boolean;
  readonly readNews: () => void;
};

/** What was not yet with the server when its page was left (the session ended, somebody went to another page): done when it is opened again. */
const parked = new Map<string, Draft>();
const keyOf = ({ regionId, planId, version }: DraftPlace): string => `${regionId} ${planId} ${String(version)}`;

const requestNumber = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const isBlindUndo = (one: Waiting): boolean => one.kind === 'undo' && one.isBlind;

/** So long after the last step is the whole asked again, for what only the server tells (steps of the life cycle, who edited). */
const settleMilliseconds = 1200;
const retryMilliseconds = 3000;

/**
 * A draft to be edited. `shown` is what the server shows of it, again and again.
 *
 * @example const { draft, edit, undo } = useDraft(place, version, source, editing);
 */
export function useDraft(place: DraftPlace, shown: ShownDraft, source: SourceLines, editing: Editing): OpenDraft {
  const { call } = useDoor();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = parked.get(keyOf(place));
    return kept === undefined ? openedDraft(shown) : arrived(kept, shown, source, editing);
  });
  const [isOffline, setOffline] = useState(false);
  const latest = useRef(draft);
  const request = useRef<{ readonly count: number; readonly key: string } | null>(null);
  const isSending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isGone = useRef(false);
  const { regionId, planId, version } = place;

  const put = useCallback((next: Draft): void => {
    latest.current = next;
    if (next.waiting.length > 0) parked.set(keyOf({ regionId, planId, version }), next);
    else parked.delete(keyOf({ regionId, planId, version }));
    if (!isGone.current) setDraft(next);
  }, [regionId, planId, version]);

  const refresh = useCallback(async (): Promise<void> => {
    await Promise.all([queries.invalidateQueries({ queryKey: ['plan.get-version'] }), queries.invalidateQueries({ queryKey: ['plan.list-plans'] })]);
  }, [queries]);

  /** Sends what waits until nothing does, or the connection is lost. */
  const flush = useCallback(async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    clearTimeout(timer.current);
    const where = { regionId, planId, version };
    const askAnew = async (): Promise<boolean> => {
      const fresh = await call('plan.get-version', where);
      if ('error' in fresh) return false;
      put(arrived(latest.current, shownDraft(fresh.output), source, editing));
      return true;
    };
    let isLost = false;
    let wasBlind = false;
    for (let batch = nextToSend(latest.current); batch.length > 0 && !isLost; batch = nextToSend(latest.current)) {
      request.current ??= { count: batch.length, key: requestNumber() };
      const { count, key } = request.current;
      const sent = latest.current.waiting.slice(0, count);
      const edits = sent.flatMap((one) => (one.kind === 'edit' ? [one.done.edit] : []));
      const { revision } = latest.current;
      const answer = edits.length > 0 ? await call('plan.edit-draft', { ...where, revision, edits }, { key }) : await call('plan.undo-edit', { ...where, revision }, { key });
      if (!('error' in answer)) {
        request.current = null;
        wasBlind ||= sent.some(isBlindUndo);
        put(confirmed(latest.current, count, answer.output.revision));
      } else if (answer.error === 'unreachable') isLost = true;
      else if (answer.error === 'session-ended' || answer.error === 'not-signed-in') {
        isSending.current = false;
        return;
      } else {
        request.current = null;
        const isFresh = answer.error === 'stale-version' && await askAnew();
        if (!isFresh) put(putAside(latest.current, answer.message));
      }
    }
    if (wasBlind && !isLost) await askAnew();
    setOffline(isLost);
    isSending.current = false;
    timer.current = setTimeout(() => void (isLost ? flush() : refresh()), isLost ? retryMilliseconds : settleMilliseconds);
  }, [call, put, refresh, source, editing, regionId, planId, version]);

  useEffect(() => {
    if (isSending.current) return;
    const next = arrived(latest.current, shown, source, editing);
    if (next !== latest.current) put(next);
  }, [shown, source, editing, put]);

  useEffect(() => {
    isGone.current = false;
    if (latest.current.waiting.length > 0) void flush();
    return () => {
      isGone.current = true;
      clearTimeout(timer.current);
    };
  }, [flush]);

  const waits = draft.waiting.length > 0;
  useEffect(() => {
    if (!waits) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [waits]);

  const isBlind = draft.waiting.some(isBlindUndo);
  const edit = useCallback((edits: readonly EditInput[]): EditRefusal | null => {
    const next = editedDraft(latest.current, edits, source, editing);
    if ('refused' in next) return next;
    put(next);
    void flush();
    return null;
  }, [put, flush, source, editing]);
  const undo = useCallback((steps: number): string | null => {
    const sentence = latest.current.steps.at(-1)?.sentence ?? null;
    let next = latest.current;
    for (let more = steps; more > 0; more--) next = takenBack(next, editing);
    put(next);
    void flush();
    return sentence;
  }, [put, flush, editing]);
  const readNews = useCallback((): void => put({ ...latest.current, others: [], lost: [] }), [put]);
  return { draft, edit, undo, isOffline, isBlind, readNews };
}
