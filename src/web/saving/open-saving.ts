import type { Actions } from '../client/actions.ts';
import { unreachable, type CallFailure } from '../client/call-failure.ts';
import { readOutbox, writeOutbox } from './keep-outbox.ts';
import { emptyOutbox, keptChanges, putChanges, resumeSending, saveState, type FieldChange, type Outbox, type SaveState } from './outbox.ts';
import { pauseBefore, questionsOf, startSending } from './send-changes.ts';
import { takeAnswers, takeFailure } from './settle-request.ts';

type Sent = Actions['forms.save-answers'];

/** The browser's storage, as far as it is used. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What is kept here of a form: by this page (`own`), and by pages that were closed before the server had everything. */
type Line = { readonly name: string; readonly isOwn: boolean; outbox: Outbox; timer: ReturnType<typeof setTimeout> | null; isUnderWay: boolean };

/** How saving stands for the screen. `left`: what closed pages left and the server does not take; `problems`: kept texts that cannot be read; `isKept`: whether this computer keeps what is typed. */
export type SavingStanding = { readonly state: SaveState; readonly left: readonly { readonly name: string; readonly message: string; readonly changes: readonly FieldChange[] }[]; readonly problems: readonly string[]; readonly isKept: boolean };

/** The saving of one page on one form. */
export type Saving = {
  /** Put into the outbox and kept on this computer at once; sent when the typing pauses. */
  readonly put: (changes: readonly FieldChange[]) => void;
  /** Everything the server has not confirmed, to be laid over fresh answers. */
  readonly kept: () => readonly FieldChange[];
  readonly standing: () => SavingStanding;
  /** Sends what pages closed before have left, those under these names excepted. */
  readonly adopt: (alive: ReadonlySet<string>) => void;
  /** Tries at once: the connection is back, the button was pressed, the form opens again. */
  readonly sendNow: () => void;
  /** Gives up what a closed page left and the server does not take. */
  readonly giveUp: (name: string) => void;
  readonly close: () => void;
};

/** `key`: a new number for a request. `onAnswers`: what the server then says; `onChange`: the standing is another. */
export type SavingSettings = {
  readonly personId: string; readonly formId: string; readonly page: string; readonly storage: Storage | null; readonly key: () => string;
  readonly send: (changes: Sent['input']['changes'], key: string) => Promise<{ readonly output: Sent['output'] } | CallFailure>;
  readonly onAnswers: (answers: Sent['output']['answers']) => void; readonly onChange: () => void;
};

/**
 * The name under which a page keeps what is typed into a form.
 *
 * @example outboxName({ formId, personId, page }) // 'halfsky outbox <form> <person> <page>'
 */
export const outboxName = ({ formId, personId, page }: { readonly formId: string; readonly personId: string; readonly page: string }): string => `halfsky outbox ${formId} ${personId} ${page}`;

const namesIn = (storage: Storage, formId: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((name): name is string => name?.startsWith(`halfsky outbox ${formId} `) === true).toSorted();

const isBusy = ({ outbox }: Line): boolean => outbox.stopped === null && (outbox.sending !== null || outbox.waiting.length > 0);

/**
 * Keeps what is typed into a form until the server has it: on this computer before anything is sent, over lost connections, closed pages and ended sessions. What closed pages left goes first, each
 * as an outbox of its own.
 *
 * @example const saving = openSaving({ personId, formId, page, storage: localStorage, key: newKey, send, onAnswers, onChange });
 */
export function openSaving({ personId, formId, page, storage, key, send, onAnswers, onChange }: SavingSettings): Saving {
  const own: Line = { name: outboxName({ formId, personId, page }), isOwn: true, outbox: emptyOutbox({ personId, formId }), timer: null, isUnderWay: false };
  let lines: readonly Line[] = [own];
  const problems = new Map<string, string>();
  let [isKept, isClosed] = [storage !== null, false];

  const keep = ({ name, outbox }: Line): void => {
    try {
      if (keptChanges(outbox).length === 0) storage?.removeItem(name);
      else storage?.setItem(name, writeOutbox(outbox));
      isKept = storage !== null;
    } catch {
      isKept = false;
    }
  };
  const change = (line: Line, outbox: Outbox): void => {
    line.outbox = outbox;
    keep(line);
    if (!line.isOwn && keptChanges(outbox).length === 0) lines = lines.filter((one) => one !== line);
    onChange();
  };
  const attempt = async (line: Line): Promise<void> => {
    if (line.isUnderWay || isClosed) return;
    const started = startSending(line.outbox, key());
    if (!started.sending || started.stopped) return;
    change(line, started);
    line.isUnderWay = true;
    const { key: number, changes } = started.sending;
    const answer = await send(questionsOf(changes), number).catch(() => unreachable);
    line.isUnderWay = false;
    if ('error' in answer) change(line, takeFailure(line.outbox, number, answer));
    else {
      change(line, takeAnswers(line.outbox, number, answer.output.answers).outbox);
      onAnswers(answer.output.answers);
    }
    plan();
  };
  /** What was left goes first: what is typed here has seen it. */
  const turn = (): Line | undefined => lines.find((line) => !line.isOwn && isBusy(line)) ?? (isBusy(own) ? own : undefined);
  const plan = (isNow = false): void => {
    for (const line of lines) if (line.timer !== null) clearTimeout(line.timer);
    const line = turn();
    if (!line || line.isUnderWay || isClosed) return;
    const pause = isNow || (!line.isOwn && line.outbox.failures === 0) ? 0 : pauseBefore(line.outbox);
    line.timer = pause === null ? null : setTimeout(() => void attempt(line), pause);
  };

  return {
    put: (changes) => {
      change(own, putChanges(own.outbox, changes));
      plan();
    },
    kept: () => lines.toSorted((one, other) => Number(one.isOwn) - Number(other.isOwn)).flatMap(({ outbox }) => keptChanges(outbox)),
    standing: () => {
      const left = lines.flatMap(({ name, isOwn, outbox }) => {
        const state = saveState(outbox);
        return isOwn || state.state !== 'refused' ? [] : [{ name, message: state.message, changes: keptChanges(outbox) }];
      });
      const busy = lines.find((line) => !line.isOwn && isBusy(line));
      const ownState = saveState(own.outbox);
      return { state: ownState.state === 'saved' && busy ? saveState(busy.outbox) : ownState, left, problems: [...problems.values()], isKept };
    },
    adopt: (alive) => {
      if (storage === null || isClosed) return;
      for (const name of namesIn(storage, formId)) {
        if (alive.has(name) || lines.some((line) => line.name === name)) continue;
        const kept = readOutbox(storage.getItem(name), { personId, formId });
        if (kept.kind === 'found') lines = [...lines, { name, isOwn: false, outbox: kept.outbox, timer: null, isUnderWay: false }];
        else if (kept.kind === 'unreadable') problems.set(name, kept.message);
      }
      onChange();
      plan();
    },
    sendNow: () => {
      for (const line of lines) if (line.outbox.stopped !== null || line.outbox.refused.length > 0) change(line, resumeSending(line.outbox));
      plan(true);
    },
    giveUp: (name) => {
      lines = lines.filter((line) => line.isOwn || line.name !== name);
      storage?.removeItem(name);
      onChange();
    },
    close: () => {
      isClosed = true;
      for (const line of lines) if (line.timer !== null) clearTimeout(line.timer);
    },
  };
}
