import { describe, expect, test } from 'vitest';
import { playedSubmission, type Played } from '../../../test/makers/played-submission.ts';
import { boardRow } from './board-row.ts';
import { reminderDue, reminderKinds, reminderObjection, usualReminderLadder, type ReminderKind, type SentReminder } from './reminder-ladder.ts';

const counts = { asked: 1, answered: 0, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0 };
const row = (today: string, story: readonly Played[] = []) => boardRow({ formId: 'f', counts, answeredAt: null, cycle: playedSubmission({}, story) }, today);
const sent = (...kinds: readonly ReminderKind[]): readonly SentReminder[] => kinds.map((kind) => ({ kind, sentOn: '2026-05-01', dueDay: '2026-04-30' }));
const due = (today: string, before: readonly SentReminder[] = [], story: readonly Played[] = []) => {
  const found = reminderDue(row(today, story), before, usualReminderLadder);
  return found.kind ?? found.why;
};

describe('what a unit is sent next', () => {
  test.each([
    ['eight days before', '2026-04-22', [], 'too-early'], ['seven days before', '2026-04-23', [], 'hint'], ['on the due day', '2026-04-30', [], 'hint'], ['after a hint', '2026-04-30', ['hint'], 'said-already'],
    ['a day late', '2026-05-01', [], 'urging'], ['a day late after a hint', '2026-05-01', ['hint'], 'urging'], ['a week late after a letter', '2026-05-07', ['urging'], 'said-already'],
    ['eight days late after a letter', '2026-05-08', ['urging'], 'second-urging'], ['eight days late without any', '2026-05-08', [], 'urging'], ['fifteen days late after one letter', '2026-05-15', ['urging'], 'second-urging'],
    ['fifteen days late after two', '2026-05-15', ['urging', 'second-urging'], 'circular'], ['after the circular', '2026-08-01', ['urging', 'second-urging', 'circular'], 'all-said'],
  ] as const)('%s', (_what, today, before, expected) => {
    expect(due(today, sent(...before))).toBe(expected);
  });

  test('who begins to chase late leaves a unit its time between the rungs', () => {
    const on = (day: string): readonly SentReminder[] => [{ kind: 'urging', sentOn: day, dueDay: '2026-04-30' }];
    expect([due('2026-05-20', on('2026-05-20')), due('2026-05-26', on('2026-05-20')), due('2026-05-27', on('2026-05-20'))]).toEqual(['said-already', 'said-already', 'second-urging']);
  });

  test('a new due day begins the ladder anew', () => {
    expect(due('2026-05-21', sent('urging', 'second-urging'), [{ step: 'extend', today: '2026-05-05', reason: '机构改革', day: '2026-05-20' }])).toBe('urging');
  });

  test('nobody is reminded of what is in or not owed', () => {
    expect(due('2026-06-01', [], [{ step: 'submit', today: '2026-05-20' }, { step: 'sign', today: '2026-05-21' }])).toBe('nothing-owed');
    expect(due('2026-06-01', [], [{ step: 'excuse', today: '2026-05-20', reason: '没有业务' }])).toBe('nothing-owed');
  });

  test('a ladder that leaves days after the due day leaves them', () => {
    expect(reminderDue(row('2026-05-02'), sent('hint'), { ...usualReminderLadder, urgingDaysLate: 3 })).toMatchObject({ kind: null, why: 'too-early' });
  });

  test('by hand only what is so: no letter of urging before the due day, no hint after it', () => {
    const objections = (today: string) => reminderKinds.map((kind) => reminderObjection(row(today), kind) === null);
    expect([objections('2026-04-30'), objections('2026-05-01')]).toEqual([[true, false, false, false], [false, true, true, true]]);
  });
});
