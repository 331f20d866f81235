import { expect, test } from 'vitest';
import { loadEditing, type EditInput } from '#plan';
import { doubtfulPlan, editedPlanLines as source } from '../../../../test/makers/edited-plan.ts';
import { arrived, confirmed, editedDraft, nextToSend, openedDraft, putAside, takenBack, type Draft, type ShownDraft } from './draft.ts';

const editing = await loadEditing();
const version: ShownDraft = { head: { revision: 3 }, plan: doubtfulPlan(), edits: [{ number: 1, sentence: '先前的一步。', editedBy: '王芳', undoneAt: null }, { number: 2, sentence: '撤销了的。', editedBy: '王芳', undoneAt: '2026-01-01' }] };
const value = (to: number): EditInput => ({ edit: 'correct-target', itemId: 'women/1/goal/1/1', changes: { value: to } });
const remove: EditInput = { edit: 'remove-target', itemId: 'women/1/goal/1/1', reason: '重复' };

function done(draft: Draft, ...edits: readonly EditInput[]): Draft {
  const next = editedDraft(draft, edits, source, editing);
  if ('refused' in next) throw new Error(next.message);
  return next;
}
const valueIn = ({ plan }: Pick<Draft, 'plan'>): number | null | undefined => plan.domains[0]?.goals[0]?.targets[0]?.value;
/** What the server shows after it did an edit. */
const after = (shown: ShownDraft, edit: EditInput, by: string): ShownDraft => {
  const outcome = editing.applyEdit(shown.plan, edit, source);
  if ('refused' in outcome) throw new Error(outcome.message);
  return { head: { revision: shown.head.revision + 1 }, plan: outcome.plan, edits: [...shown.edits, { number: shown.edits.length + 1, sentence: outcome.sentence, editedBy: by, undoneAt: null }] };
};

test('an edit stands at once, waits for the server, and is no longer waited for when it has been done there', () => {
  const draft = done(openedDraft(version), value(11));
  expect([valueIn(draft), draft.waiting.length, draft.steps.length, draft.revision]).toEqual([11, 1, 2, 3]);
  expect(confirmed(draft, 1, 4)).toMatchObject({ revision: 4, waiting: [], known: 3 });
});

test('of several edits all are done or none, and why not is said', () => {
  const outcome = editedDraft(openedDraft(version), [value(11), { ...value(12), itemId: 'women/9/goal/1/1' }], source, editing);
  expect(outcome).toMatchObject({ refused: 'no-such-item' });
});

test('steps are taken back one by one; those made before the page was opened by the server alone', () => {
  const draft = takenBack(done(openedDraft(version), value(11), value(10)), editing);
  expect([valueIn(draft), draft.waiting.map(({ kind }) => kind)]).toEqual([11, ['edit', 'edit', 'undo']]);
  const further = takenBack(takenBack(draft, editing), editing);
  expect([valueIn(further), further.steps.length, further.waiting.at(-1)]).toEqual([12, 0, { kind: 'undo', sentence: '先前的一步。', isBlind: true }]);
  expect(takenBack(further, editing)).toBe(further);
});

test('edits in a row go to the server together, a step back by itself', () => {
  const draft = done(takenBack(done(openedDraft(version), value(11), value(10)), editing), value(9));
  expect(nextToSend(draft).map(({ kind }) => kind)).toEqual(['edit', 'edit']);
  expect(nextToSend(confirmed(draft, 2, 4)).map(({ kind }) => kind)).toEqual(['undo']);
  expect(nextToSend(confirmed(confirmed(draft, 2, 4), 1, 5)).map(({ kind }) => kind)).toEqual(['edit']);
  expect(nextToSend(openedDraft(version))).toEqual([]);
});

test('what somebody else did meanwhile is told, and what waits here is done on their text', () => {
  const theirs = after(version, { edit: 'correct-clause', itemId: 'women/1/goal/2', number: 5 }, '李强');
  const draft = arrived(done(openedDraft(version), value(11)), theirs, source, editing);
  expect([valueIn(draft), draft.revision, draft.waiting.length, draft.lost]).toEqual([11, 4, 1, []]);
  expect(draft.others).toEqual(['李强：更正“妇女与健康”主要目标2的编号由2改为5。']);
});

test('what cannot be done any more on their text is lost with the reason, and told', () => {
  const draft = arrived(done(openedDraft(version), value(11)), after(version, remove, '李强'), source, editing);
  expect([draft.waiting, draft.lost.map(({ sentence, reason }) => [sentence.includes('由12改为11'), reason])]).toEqual([[], [[true, '规划中没有编号为“women/1/goal/1/1”的条目，可能已被移除，请刷新后再试。']]]);
});

test('an answer older than what is known changes nothing, nor does one while something waits', () => {
  const draft = confirmed(done(openedDraft(version), value(11)), 1, 4);
  expect(arrived(draft, version, source, editing)).toBe(draft);
  const waits = done(draft, value(10));
  expect(arrived(waits, { ...version, head: { revision: 4 } }, source, editing)).toBe(waits);
});

test('the same state shown again keeps the way back of what was done here', () => {
  const draft = confirmed(done(openedDraft(version), value(11)), 1, 4);
  const again = arrived(draft, after(version, value(11), '我'), source, editing);
  expect([again.steps.map(({ by, done: way }) => [by, way !== null]), again.others]).toEqual([[['王芳', false], ['我', true]], []]);
});

test('what the server refuses is put aside to be read', () => {
  const draft = putAside(done(openedDraft(version), value(11)), '已经送审。');
  expect([draft.waiting, draft.lost.map(({ reason }) => reason)]).toEqual([[], ['已经送审。']]);
});
