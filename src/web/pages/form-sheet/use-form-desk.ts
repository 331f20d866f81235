import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AnswerField } from '#collection';
import type { GridEvent } from '../../grid/event-list.ts';
import { openSaving, outboxName, type Saving, type SavingStanding } from '../../saving/open-saving.ts';
import { joinTabs, type OtherTabs } from '../../saving/other-tabs.ts';
import type { FieldChange } from '../../saving/outbox.ts';
import { useDoor } from '../../session/door.ts';
import { actOn, checkDesk, explainsToo, layKept, openDesk, settleConflict, takeForm, takeSaved, writeField, type CheckGround, type FormDesk, type ServerForm } from './form-desk.ts';
import type { SheetKind, SheetPlan } from './sheet-plan.ts';

type Written = { readonly questionId: string; readonly field: AnswerField; readonly text: string };

/** A form being worked at, and what one can do with it. */
export type DeskAtHand = {
  readonly desk: FormDesk; readonly standing: SavingStanding;
  readonly act: (kind: SheetKind, event: GridEvent) => void; readonly write: (written: Written) => void; readonly settle: (written: Written) => void; readonly explainToo: (questionId: string) => void;
  readonly sendNow: () => void; readonly giveUp: (name: string) => void;
};

/** The checks wait so long for the next key, in milliseconds. */
const checkPause = 150;

const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The browser's storage; null where it is forbidden. */
function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Opens a form to work at: sheets, checks, and the saving, which outlives lost connections and closed pages. `server` and `ground` may come afresh at any time.
 *
 * @example const { desk, act, standing } = useFormDesk({ regionId, formId, personId, plans, lastYear, ground, server });
 */
export function useFormDesk({ regionId, formId, personId, plans, lastYear, ground, server }: {
  readonly regionId: string; readonly formId: string; readonly personId: string; readonly plans: readonly SheetPlan[]; readonly lastYear: ReadonlyMap<string, string>; readonly ground: CheckGround; readonly server: ServerForm;
}): DeskAtHand {
  const { call } = useDoor();
  const queries = useQueryClient();
  const [desk, setDesk] = useState(() => openDesk({ plans, lastYear, ground, server }));
  const [standing, setStanding] = useState<SavingStanding>({ state: { state: 'saved' }, left: [], problems: [], isKept: true });
  const [latest, saving, checking] = [useRef(desk), useRef<Saving | null>(null), useRef<ReturnType<typeof setTimeout> | null>(null)];

  const put = useCallback((next: FormDesk): void => {
    latest.current = next;
    setDesk(next);
  }, [latest]);
  const checkSoon = useCallback((): void => {
    if (checking.current !== null) clearTimeout(checking.current);
    checking.current = setTimeout(() => put(checkDesk(latest.current)), checkPause);
  }, [checking, latest, put]);
  const take = useCallback(({ desk: next, changes }: { readonly desk: FormDesk; readonly changes: readonly FieldChange[] }): void => {
    if (next === latest.current) return;
    put(next);
    if (changes.length === 0) return;
    saving.current?.put(changes);
    checkSoon();
  }, [latest, put, checkSoon]);

  useEffect(() => {
    const page = newKey();
    let tabs: OtherTabs | null = null;
    const own = openSaving({
      personId, formId, page, storage: ownStorage(), key: newKey, send: (changes, key) => call('forms.save-answers', { regionId, formId, changes }, { key }),
      onChange: () => setStanding(own.standing()),
      onAnswers: (answers) => {
        put(takeSaved(latest.current, answers, own.kept()));
        checkSoon();
        tabs?.saved();
        void queries.invalidateQueries({ queryKey: ['forms.list-forms'] });
      },
    });
    saving.current = own;
    const refresh = (): void => void queries.invalidateQueries({ queryKey: ['forms.get-form'] });
    tabs = joinTabs({ channel: new BroadcastChannel(`halfsky ${formId}`), name: outboxName({ formId, personId, page }), onSaved: refresh });
    const adopt = async (): Promise<void> => {
      const alive = await tabs?.whoLives();
      if (alive === undefined || saving.current !== own) return;
      own.adopt(alive);
      const kept = own.kept();
      if (kept.length > 0) put(layKept(latest.current, kept));
    };
    const commit = (): void => {
      for (const kind of Object.keys(latest.current.grids) as SheetKind[]) take(actOn(latest.current, kind, { kind: 'commit' }));
    };
    const warn = (event: BeforeUnloadEvent): void => {
      commit();
      if (!own.standing().isKept && own.standing().state.state !== 'saved') event.preventDefault();
    };
    const online = (): void => own.sendNow();
    const seen = (): void => { if (document.visibilityState === 'visible') void adopt(); };
    window.addEventListener('online', online);
    window.addEventListener('pagehide', commit);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', seen);
    void adopt();
    return () => {
      commit();
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', commit);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', seen);
      saving.current = null;
      own.close();
      tabs?.close();
      if (checking.current !== null) clearTimeout(checking.current);
    };
  }, [regionId, formId, personId, call, queries, put, take, checkSoon, latest, checking]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) put(takeForm(latest.current, server, ground, saving.current?.kept() ?? []));
    isFirst.current = false;
  }, [server, ground, put, latest]);

  return useMemo(() => ({
    desk, standing,
    act: (kind, event) => take(actOn(latest.current, kind, event)), write: (written) => take(writeField(latest.current, written)), settle: (written) => take(settleConflict(latest.current, written)), explainToo: (questionId) => take(explainsToo(latest.current, questionId)),
    sendNow: () => saving.current?.sendNow(), giveUp: (name) => saving.current?.giveUp(name),
  }), [desk, standing, take, latest]);
}
