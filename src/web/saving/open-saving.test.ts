import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mergeAnswer, noAnswer, type Answer } from '#collection';
import type { BroadcastLike } from './broadcast-like.ts';
import { unreachable, type CallFailure } from '../client/call-failure.ts';
import { writeOutbox } from './keep-outbox.ts';
import { openSaving, outboxName, type Saving, type SavingSettings, type Storage } from './open-saving.ts';
import { joinTabs } from './other-tabs.ts';
import { emptyOutbox, putChanges, type FieldChange } from './outbox.ts';

const [personId, formId] = ['王芳', '表一'];
const change = (questionId: string, seen: string, text: string): FieldChange => ({ questionId, field: 'value', seen, text });

/** A storage as browsers have it. */
function makeStorage(): Storage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, get length() { return texts.size; }, key: (at) => [...texts.keys()][at] ?? null, getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => void texts.set(name, text), removeItem: (name) => void texts.delete(name) };
}

/** A server that carries out a number once, as ours does; while it is `away` nobody answers. */
function makeServer(): { readonly answers: Map<string, Answer>; away: boolean; refusal: CallFailure | null; asked: number; readonly send: SavingSettings['send'] } {
  const [answers, done] = [new Map<string, Answer>(), new Set<string>()];
  const server: ReturnType<typeof makeServer> = {
    answers, away: false, refusal: null, asked: 0,
    send: async (changes, key) => {
      server.asked += 1;
      await Promise.resolve();
      if (server.away) return unreachable;
      if (server.refusal) return server.refusal;
      if (!done.has(key)) for (const { questionId, seen = {}, texts, seenConflicts = [] } of changes) answers.set(questionId, mergeAnswer(answers.get(questionId) ?? noAnswer, { seen: seen as Answer['texts'], texts: texts as Answer['texts'], seenConflicts }, { by: personId, at: '' }));
      done.add(key);
      return { output: { revision: 1, answers: changes.map(({ questionId }) => ({ questionId, version: 1, explains: [], conflicts: [...answers.get(questionId)?.conflicts ?? []], texts: { ...answers.get(questionId)?.texts } as Record<string, string> })), progress: { asked: 0, answered: 0, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0 } } };
    },
  };
  return server;
}

let [storage, server] = [makeStorage(), makeServer()];
const open = (page: string, more: Partial<SavingSettings> = {}): Saving => {
  let number = 0;
  return openSaving({ personId, formId, page, storage, key: () => `${page}-number-${String(number++)}`, send: server.send, onAnswers: () => undefined, onChange: () => undefined, ...more });
};
const textOf = (questionId: string): string | undefined => server.answers.get(questionId)?.texts.value;

beforeEach(() => {
  vi.useFakeTimers();
  [storage, server] = [makeStorage(), makeServer()];
});
afterEach(() => { vi.useRealTimers(); });

describe('what is typed', () => {
  test('stands on this computer at once, goes when the typing pauses, and is then kept no longer', async () => {
    const saving = open('甲');
    saving.put([change('一', '', '5')]);
    expect([storage.texts.size, saving.standing().state, textOf('一')]).toEqual([1, { state: 'saving', count: 1 }, undefined]);
    await vi.advanceTimersByTimeAsync(700);
    saving.put([change('一', '5', '56')]);
    await vi.advanceTimersByTimeAsync(700);
    expect(server.asked).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect([textOf('一'), storage.texts.size, saving.standing().state]).toEqual(['56', 0, { state: 'saved' }]);
  });

  test('waits for the connection and goes at once when it is back', async () => {
    const saving = open('甲');
    server.away = true;
    saving.put([change('一', '', '5')]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saving.standing().state).toEqual({ state: 'waiting', count: 1 });
    server.away = false;
    saving.sendNow();
    await vi.advanceTimersByTimeAsync(1);
    expect([textOf('一'), saving.standing().state]).toEqual(['5', { state: 'saved' }]);
  });

  test('is not lost where the computer keeps nothing, and that is told', async () => {
    const full: Storage = { ...makeStorage(), setItem: () => { throw new Error('full'); } };
    const saving = open('甲', { storage: full });
    saving.put([change('一', '', '5')]);
    expect(saving.standing().isKept).toBe(false);
    await vi.advanceTimersByTimeAsync(900);
    expect([textOf('一'), saving.standing()]).toEqual(['5', { state: { state: 'saved' }, left: [], problems: [], isKept: true }]);
  });
});

describe('what a closed page left', () => {
  const leave = (page: string, changes: readonly FieldChange[]): void => storage.setItem(outboxName({ personId, formId, page }), writeOutbox(putChanges(emptyOutbox({ personId, formId }), changes)));

  test('is shown, and sent before what is typed over it', async () => {
    leave('乙', [change('一', '', '5'), change('二', '', '6')]);
    const saving = open('甲');
    saving.adopt(new Set());
    expect(saving.kept().map(({ questionId, text }) => [questionId, text])).toEqual([['一', '5'], ['二', '6']]);
    saving.put([change('一', '5', '57')]);
    await vi.advanceTimersByTimeAsync(2000);
    expect([textOf('一'), textOf('二'), server.answers.get('一')?.conflicts, storage.texts.size]).toEqual(['57', '6', [], 0]);
  });

  test('is left alone while that page lives', async () => {
    leave('乙', [change('一', '', '5')]);
    const saving = open('甲');
    saving.adopt(new Set([outboxName({ personId, formId, page: '乙' })]));
    await vi.advanceTimersByTimeAsync(2000);
    expect([server.asked, storage.texts.size]).toEqual([0, 1]);
  });

  test('and is refused stays to be seen until somebody gives it up; what is typed now goes on', async () => {
    leave('乙', [change('一', '', '5')]);
    const saving = open('甲');
    server.refusal = { error: 'refused', reason: 'not-editable', message: '已经提交，不能再改。' };
    saving.adopt(new Set());
    await vi.advanceTimersByTimeAsync(1);
    expect(saving.standing().left.map(({ message, changes }) => [message, changes.length])).toEqual([['已经提交，不能再改。', 1]]);
    server.refusal = null;
    saving.put([change('二', '', '6')]);
    await vi.advanceTimersByTimeAsync(900);
    expect([textOf('一'), textOf('二')]).toEqual([undefined, '6']);
    saving.giveUp(saving.standing().left[0]?.name ?? '');
    expect([saving.standing().left, storage.texts.size]).toEqual([[], 0]);
  });

  test('and cannot be read, or is of somebody else, is told and left where it is', () => {
    storage.setItem(outboxName({ personId, formId, page: '乙' }), '{');
    storage.setItem(outboxName({ personId: '李强', formId, page: '丙' }), writeOutbox(putChanges(emptyOutbox({ personId: '李强', formId }), [change('一', '', '5')])));
    const saving = open('甲');
    saving.adopt(new Set());
    expect([saving.standing().problems.length, storage.texts.size]).toEqual([2, 2]);
  });
});

test('pages that are open say so to whoever asks', async () => {
  const open = new Map<BroadcastLike, (event: MessageEvent) => void>();
  const join = (name: string, onSaved = (): void => undefined) => {
    const channel: BroadcastLike = { addEventListener: (_kind, listen) => void open.set(channel, listen), postMessage: (data) => { for (const [one, listen] of open) if (one !== channel) listen({ data } as MessageEvent); }, close: () => void open.delete(channel) };
    return joinTabs({ channel, name, onSaved });
  };
  const told: string[] = [];
  const [one, two] = [join('甲'), join('乙', () => told.push('saved'))];
  const first = one.whoLives();
  await vi.advanceTimersByTimeAsync(500);
  one.saved();
  two.close();
  const second = one.whoLives();
  await vi.advanceTimersByTimeAsync(500);
  expect([[...await first], [...await second], told]).toEqual([['乙'], [], ['saved']]);
});
