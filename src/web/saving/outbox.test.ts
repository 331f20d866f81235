import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAnswer, noAnswer, type Answer, type AnswerChange, type AnswerField } from '#collection';
import { unreachable, type CallFailure } from '../client/call-failure.ts';
import { readOutbox, writeOutbox } from './keep-outbox.ts';
import { emptyOutbox, keptChanges, putChanges, resumeSending, saveState, type FieldChange, type Outbox } from './outbox.ts';
import { pauseBefore, questionsOf, startSending } from './send-changes.ts';
import { takeAnswers, takeFailure } from './settle-request.ts';

const mine = { personId: '王芳', formId: '表一' };
const change = (cell: string, seen: string, text: string, more: Partial<FieldChange> = {}): FieldChange => {
  const [questionId = '', field = 'value'] = cell.split('.');
  return { questionId, field: field as AnswerField, seen, text, ...more };
};
const typed = (...changes: readonly FieldChange[]): Outbox => changes.reduce((outbox, one) => putChanges(outbox, [one]), emptyOutbox(mine));
const answer = (questionId: string, texts: Answer['texts'], conflicts: Answer['conflicts'] = []) => ({ questionId, version: 1, texts: texts as Record<string, string>, explains: [], conflicts });

describe('what is typed', () => {
  test('is kept once a field: seen first, typed last', () => {
    expect(typed(change('甲', '5', '7'), change('乙', '', '1'), change('甲', '7', '72')).waiting).toEqual([change('甲', '5', '72'), change('乙', '', '1')]);
  });

  test('and typed back is no change, unless it settles a conflict or explains a doubt', () => {
    expect(typed(change('甲', '5', '7'), change('甲', '7', '5')).waiting).toEqual([]);
    expect(typed(change('甲', '5', '5', { seenConflicts: ['6'] })).waiting).toHaveLength(1);
    expect(typed(change('甲.explanation', '灾后', '灾后', { explains: ['doubt-1'] })).waiting).toHaveLength(1);
  });

  test('over what is under way has seen that', () => {
    const under = startSending(typed(change('甲', '5', '7')), 'number-1');
    const outbox = putChanges(under, [change('甲', '7', '8')]);
    expect(putChanges(under, [change('甲', '5', '8')])).toEqual(outbox);
    expect(outbox.waiting).toEqual([change('甲', '7', '8')]);
    expect(putChanges(outbox, [change('甲', '8', '5')]).waiting).toEqual([change('甲', '7', '5')]);
    expect(keptChanges(putChanges(outbox, [change('甲', '8', '5')]))).toEqual([change('甲', '5', '5')]);
  });
});

describe('a request', () => {
  test('says question by question what was seen and what is to stand', () => {
    const { sending } = startSending(typed(change('甲', '5', '7', { seenConflicts: ['6'] }), change('乙', '', '1'), change('甲.explanation', '', '灾后', { explains: ['doubt-1'] })), 'number-1');
    expect(questionsOf(sending?.changes ?? [])).toEqual([
      { questionId: '甲', seen: { value: '5', explanation: '' }, texts: { value: '7', explanation: '灾后' }, seenConflicts: [{ field: 'value', other: '6' }], explains: ['doubt-1'] },
      { questionId: '乙', seen: { value: '' }, texts: { value: '1' } },
    ]);
  });

  test('is one at a time, and takes what it can', () => {
    const many = typed(...Array.from({ length: 450 }, (_, at) => change(String(at), '', '1')));
    const first = startSending(many, 'number-1');
    expect([first.sending?.changes.length, first.waiting.length]).toEqual([200, 250]);
    expect(startSending(first, 'number-2')).toBe(first);
    expect(startSending(typed(change('甲.note', '', '字'.repeat(200_000)), change('乙', '', '1')), 'number-1').sending?.changes).toHaveLength(1);
  });

  test('that nobody answered is sent again under its number, after growing pauses', () => {
    let outbox = startSending(typed(change('甲', '', '1')), 'number-1');
    const pauses = Array.from({ length: 9 }, () => {
      outbox = takeFailure(outbox, 'number-1', unreachable);
      return pauseBefore(outbox);
    });
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect([outbox.sending?.key, saveState(outbox)]).toEqual(['number-1', { state: 'waiting', count: 1 }]);
    expect(saveState(takeAnswers(outbox, 'number-1', []).outbox)).toEqual({ state: 'saved' });
  });

  test('answered leaves what was typed meanwhile as it was typed', () => {
    const outbox = putChanges(startSending(typed(change('甲', '', '1'), change('甲.note', '', '注')), 'number-1'), [change('甲', '1', '12')]);
    const conflict = { field: 'note' as const, other: '注', by: '王芳', at: '' };
    const { outbox: after, shown } = takeAnswers(outbox, 'number-1', [answer('甲', { value: '1', note: '别人的' }, [conflict])]);
    expect(shown).toEqual([{ questionId: '甲', texts: { value: '12', note: '别人的' }, explains: [], conflicts: [conflict], typedAgain: ['value'] }]);
    expect([after.sending, after.waiting, saveState(after)]).toEqual([null, [change('甲', '1', '12')], { state: 'saving', count: 1 }]);
  });

  test('of before changes nothing', () => {
    const outbox = startSending(typed(change('甲', '', '1')), 'number-2');
    expect(takeAnswers(outbox, 'number-1', []).outbox).toBe(outbox);
    expect(takeFailure(outbox, 'number-1', unreachable)).toBe(outbox);
  });

  test('with a field that the server does not take goes without it, and the field is kept with the reason', () => {
    const outbox = startSending(typed(change('甲', '', '1'), change('乙', '', '?'), change('乙.note', '', '注')), 'number-1');
    const failure: CallFailure = { error: 'invalid-input', message: '提交的内容不符合要求。', reasons: [{ code: 'custom', message: '含有看不见的控制字符', place: 'changes.1.texts.value' }] };
    const after = takeFailure(outbox, 'number-1', failure);
    expect([after.sending, after.waiting, after.refused]).toEqual([null, [change('甲', '', '1'), change('乙.note', '', '注')], [{ ...change('乙', '', '?'), message: '含有看不见的控制字符' }]]);
    expect(saveState(after)).toMatchObject({ state: 'refused', count: 3, message: '含有看不见的控制字符' });
    expect(putChanges(after, [change('乙', '?', '2')])).toMatchObject({ refused: [], waiting: [change('乙', '', '2'), change('甲', '', '1'), change('乙.note', '', '注')] });
    expect(takeFailure(putChanges(outbox, [change('乙', '?', '2')]), 'number-1', failure).waiting).toContainEqual(change('乙', '', '2'));
  });

  test('for a question that is gone goes without the question', () => {
    const outbox = startSending(typed(change('甲', '', '1'), change('乙', '', '2'), change('乙.note', '', '注')), 'number-1');
    const after = takeFailure(outbox, 'number-1', { error: 'refused', reason: 'unknown-question', message: '', reasons: [{ code: 'unknown-question', message: '没有这一项', place: 'changes.1.questionId' }] });
    expect([after.waiting.map(({ questionId }) => questionId), after.refused.map(({ field }) => field)]).toEqual([['甲'], ['value', 'note']]);
  });

  test.each<CallFailure>([
    { error: 'refused', reason: 'round-closed', message: '已经结束，不能再填。' }, { error: 'session-ended', message: '请重新登录。' }, { error: 'invalid-input', message: '不符合要求。' }, { error: 'internal', message: '程序出错了。' },
  ])('that meets $error stops the sending; everything is kept, and goes on under the same number', (failure) => {
    const stopped = putChanges(takeFailure(startSending(typed(change('甲', '', '1')), 'number-1'), 'number-1', failure), [change('乙', '', '2')]);
    expect([saveState(stopped), pauseBefore(stopped)]).toEqual([{ state: 'refused', count: 2, message: failure.message, fields: [] }, null]);
    expect([startSending(stopped, 'number-2').sending?.key, resumeSending(stopped).sending?.key, pauseBefore(resumeSending(stopped))]).toEqual(['number-1', 'number-1', 800]);
  });

  test.each([
    ['changes.1.seen.value', ['value']], ['changes.1.texts', ['value', 'note']], ['changes.1.explains.0', ['value', 'note']], ['changes.1.seenConflicts.0.other', ['value', 'note']], ['changes.1.texts.level', ['value', 'note']],
  ])('complained of at %s puts %j aside', (place, fields) => {
    const outbox = startSending(typed(change('甲', '', '1'), change('乙', '', '?'), change('乙.note', '', '注')), 'number-1');
    expect(takeFailure(outbox, 'number-1', { error: 'invalid-input', message: '不符合要求。', reasons: [{ code: 'custom', message: '太长', place }] }).refused.map(({ questionId, field }) => [questionId, field])).toEqual(fields.map((field) => ['乙', field]));
  });

  test.each(['', 'formId', 'changes', 'changes.7.texts.value'])('complained of at %j, which is no field of it, stops', (place) => {
    const outbox = startSending(typed(change('甲', '', '1')), 'number-1');
    expect(takeFailure(outbox, 'number-1', { error: 'invalid-input', message: '不符合要求。', reasons: [{ code: 'custom', message: '太长', place }] }).stopped?.message).toBe('不符合要求。');
  });

  test('whose number was used for something else gets another', () => {
    const outbox = takeFailure(startSending(typed(change('甲', '', '1')), 'number-1'), 'number-1', { error: 'replayed-differently', message: '' });
    expect([outbox.sending, outbox.waiting]).toEqual([null, [change('甲', '', '1')]]);
  });
});

describe('what the browser keeps', () => {
  const kept = putChanges(takeFailure(startSending(typed(change('甲', '', '1', { seenConflicts: ['2'] }), change('甲.explanation', '', '因', { explains: ['a'] })), 'number-1'), 'number-1', unreachable), [change('乙', '', '2')]);

  test('is the outbox again, ready to send', () => {
    expect(readOutbox(writeOutbox(kept), mine)).toEqual({ kind: 'found', outbox: { ...kept, failures: 0 } });
  });

  test('is nothing where nothing was kept', () => {
    expect(readOutbox(null, mine)).toEqual({ kind: 'nothing' });
  });

  const altered = (more: object): string => JSON.stringify({ ...JSON.parse(writeOutbox(kept)) as object, ...more });

  test.each([
    ['', 'damaged'], ['null', 'damaged'], ['[]', 'damaged'], [writeOutbox(kept).slice(0, -20), 'damaged'], [altered({ version: '1' }), 'damaged'], [altered({ waiting: [{}] }), 'damaged'], [altered({ waiting: undefined }), 'damaged'],
    [altered({ waiting: [change('甲.unknownField', '', '1')] }), 'damaged'], [altered({ sending: {} }), 'damaged'], [altered({ refused: [change('甲', '', '1')] }), 'damaged'], [altered({ version: 2, waiting: 'new' }), 'newer-version'],
    [altered({ personId: '李强' }), 'other-person'], [altered({ formId: '表二' }), 'other-form'],
  ])('is told to be unreadable: %s', (text, why) => {
    expect(readOutbox(text, mine)).toMatchObject({ kind: 'unreadable', why });
  });

  test('however it is damaged, nothing is thrown', () => {
    const whole = writeOutbox(kept);
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }), fc.nat(5), (at, put, cut) => {
      expect(['found', 'unreadable']).toContain(readOutbox(`${whole.slice(0, at)}${put}${whole.slice(at + cut)}`, mine).kind);
    }), { numRuns: 500 });
    fc.assert(fc.property(fc.json(), (text) => {
      expect(readOutbox(text, mine).kind).toBe('unreadable');
    }));
  });
});

type Server = { readonly answers: Map<string, Answer>; readonly done: Map<string, { readonly content: string; readonly output: ReturnType<typeof answer>[] }>; readonly stood: { readonly cell: string; readonly text: string; readonly by: string }[] };

/** A save as the server carries it out: once a number; it writes down each text that came to stand or was kept beside. */
function save(server: Server, key: string, by: string, changes: readonly (AnswerChange & { readonly questionId: string })[]): ReturnType<typeof answer>[] {
  const earlier = server.done.get(key);
  if (earlier) {
    expect(earlier.content).toBe(JSON.stringify(changes));
    return earlier.output;
  }
  for (const { questionId, ...wanted } of changes) {
    const before = server.answers.get(questionId) ?? noAnswer;
    const after = mergeAnswer(before, wanted, { by, at: key });
    server.answers.set(questionId, after);
    for (const [field, text = ''] of Object.entries(wanted.texts)) {
      const [stands, stood] = [after.texts[field as AnswerField] ?? '', before.texts[field as AnswerField] ?? ''];
      const isBeside = after.conflicts.some((one) => one.field === field && one.other === text);
      if (isBeside || (stands === text && stood !== text)) server.stood.push({ cell: `${questionId}.${field}`, text, by });
    }
  }
  const output = changes.map(({ questionId }) => {
    const { texts, conflicts } = server.answers.get(questionId) ?? noAnswer;
    return answer(questionId, texts, conflicts);
  });
  server.done.set(key, { content: JSON.stringify(changes), output });
  return output;
}

type Happening = { readonly kind: 'type'; readonly cell: string } | { readonly kind: 'other'; readonly cell: string } | { readonly kind: 'send'; readonly fate: 'arrives' | 'request lost' | 'answer lost' | 'late' } | { readonly kind: 'reload' } | { readonly kind: 'late answer' } | { readonly kind: 'stop' };

const cells = ['甲.value', '甲.note', '乙.value', '丙.value'];
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), cell: fc.constantFrom(...cells) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('other' as const), cell: fc.constantFrom(...cells) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), fate: fc.constantFrom('arrives' as const, 'request lost' as const, 'answer lost' as const, 'late' as const) }) },
  { weight: 1, arbitrary: fc.constantFrom<Happening>({ kind: 'reload' }, { kind: 'late answer' }, { kind: 'stop' }) },
);

/** A form filled in over a bad line while somebody else fills it in too: the screen, what the browser keeps, and the server. */
function play(happenings: readonly Happening[], everyOther: boolean) {
  const server: Server = { answers: new Map(), done: new Map(), stood: [] };
  const [screen, last] = [new Map<string, string>(), new Map<string, string>()];
  let [stored, count, numbers] = [writeOutbox(emptyOutbox(mine)), 0, 0];
  let outbox = emptyOutbox(mine);
  let late: { readonly key: string; readonly output: ReturnType<typeof answer>[] } | null = null;
  const keep = (next: Outbox): void => {
    outbox = next;
    stored = writeOutbox(next);
  };
  const show = (questionId: string, texts: Answer['texts']): void => {
    for (const cell of cells) if (cell.startsWith(`${questionId}.`)) screen.set(cell, texts[cell.split('.')[1] as AnswerField] ?? '');
  };
  const take = (key: string, output: ReturnType<typeof answer>[]): void => {
    const { outbox: next, shown } = takeAnswers(outbox, key, output);
    keep(next);
    for (const { questionId, texts } of shown) show(questionId, texts);
  };
  const steps: { readonly [Kind in Happening['kind']]: (one: Extract<Happening, { readonly kind: Kind }>) => void } = {
    type: ({ cell }) => {
      const text = `我${String(++count)}`;
      keep(putChanges(outbox, [change(cell, screen.get(cell) ?? '', text)]));
      screen.set(cell, text);
      last.set(cell, text);
    },
    other: ({ cell }) => {
      if (!everyOther) return;
      const [questionId = '', field = ''] = cell.split('.');
      const stands = server.answers.get(questionId)?.texts[field as AnswerField] ?? '';
      save(server, `other-${String(++count)}`, '别人', [{ questionId, seen: { [field]: stands }, texts: { [field]: `他${String(count)}` } }]);
    },
    send: ({ fate }) => {
      keep(startSending(outbox, `number-${String(++numbers)}`));
      const { sending } = outbox;
      if (!sending) return;
      if (fate === 'request lost') return keep(takeFailure(outbox, sending.key, unreachable));
      const output = save(server, sending.key, '王芳', questionsOf(sending.changes) as Parameters<typeof save>[3]);
      if (fate === 'arrives') return take(sending.key, output);
      if (fate === 'late') late = { key: sending.key, output };
      keep(takeFailure(outbox, sending.key, unreachable));
    },
    reload: () => {
      const read = readOutbox(stored, mine);
      if (read.kind !== 'found') throw new Error('nothing was kept');
      outbox = read.outbox;
      for (const questionId of ['甲', '乙', '丙']) show(questionId, server.answers.get(questionId)?.texts ?? {});
      for (const { questionId, field, text } of keptChanges(outbox)) screen.set(`${questionId}.${field}`, text);
    },
    'late answer': () => {
      if (late) take(late.key, late.output);
    },
    stop: () => {
      if (outbox.sending) keep(resumeSending(takeFailure(outbox, outbox.sending.key, { error: 'session-ended', message: '' })));
    },
  };
  const run = <Kind extends Happening['kind']>(one: Extract<Happening, { readonly kind: Kind }>): void => (steps[one.kind as Kind] as (one: Extract<Happening, { readonly kind: Kind }>) => void)(one);
  for (const one of happenings) run(one);
  for (let more = 0; saveState(outbox).state !== 'saved'; more++) {
    if (more > 10) throw new Error('the outbox never empties');
    run({ kind: 'send', fate: 'arrives' });
  }
  return { server, screen, last };
}

describe('over a bad line, with reloads and somebody else in the form', () => {
  test('in the end the server had every last text, or keeps it beside another, and no text twice', () => {
    fc.assert(fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const { server, last } = play(happenings, true);
      const ours = server.stood.filter(({ by }) => by === '王芳');
      for (const [cell, text] of last) expect(ours.filter((one) => one.cell === cell && one.text === text)).toHaveLength(1);
      expect(new Set(ours.map(({ cell, text }) => `${cell} ${text}`)).size).toBe(ours.length);
      /* A text that came to stand goes only where somebody else, seeing it, wrote another over it. */
      const lost = [...last].filter(([cell, text]) => {
        const [questionId = '', field = ''] = cell.split('.');
        const { texts, conflicts } = server.answers.get(questionId) ?? noAnswer;
        const stoodAt = server.stood.findIndex((one) => one.cell === cell && one.text === text);
        const isNamed = texts[field as AnswerField] === text || conflicts.some((one) => one.field === field && one.other === text);
        return !isNamed && !server.stood.some((one, at) => at > stoodAt && one.by === '别人' && one.cell === cell);
      });
      expect(lost).toEqual([]);
    }), { numRuns: 2000 });
  });

  test('alone in the form nobody gets into conflict with themselves, and the screen says what the server has', () => {
    fc.assert(fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const { server, screen, last } = play(happenings, false);
      expect([...server.answers.values()].flatMap(({ conflicts }) => conflicts)).toEqual([]);
      for (const [cell, text] of last) expect([server.answers.get(cell.split('.')[0] ?? '')?.texts[cell.split('.')[1] as AnswerField], screen.get(cell)]).toEqual([text, text]);
    }), { numRuns: 2000 });
  });
});
