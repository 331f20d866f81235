import { describe, expect, test } from 'vitest';
import { playedSubmission, type Played } from '../../../test/makers/played-submission.ts';
import { boardRow, type BoardCounts } from './board-row.ts';
import { boardTotals } from './board-totals.ts';
import { shareOf, shareText } from './share.ts';

const counts: BoardCounts = { asked: 40, answered: 30, missing: 3, errors: 1, doubts: 5, explained: 2, conflicts: 0 };
const row = (story: readonly Played[], today: string, more: { readonly counts?: Partial<BoardCounts>; readonly dueDay?: string | null; readonly unitId?: string; readonly answeredAt?: string } = {}) =>
  boardRow({ formId: 'form-1', counts: { ...counts, ...more.counts }, answeredAt: more.answeredAt ?? null, cycle: playedSubmission({ dueDay: more.dueDay === undefined ? '2026-04-30' : more.dueDay, unitId: more.unitId ?? 'unit-1' }, story) }, today);

const submit: Played = { step: 'submit', today: '2026-04-20' };
const sign = (today: string): Played => ({ step: 'sign', today });

describe('a line of the board', () => {
  test.each([
    ['nothing done, long before', [], '2026-04-01', '○ 填报中', 'not-due', 0, false],
    ['seven days before', [], '2026-04-23', '○ 填报中', 'due-soon', 0, false],
    ['on the due day itself', [], '2026-04-30', '○ 填报中', 'due-soon', 0, false],
    ['a day after', [], '2026-05-01', '○ 填报中', 'overdue', 1, false],
    ['submitted in time but signed by nobody', [submit], '2026-05-04', '◔ 待单位审核', 'overdue', 4, false],
    ['signed on the due day', [submit, sign('2026-04-30')], '2026-06-01', '◑ 待统计审核', 'done-in-time', 0, true],
    ['signed a day late', [submit, sign('2026-05-01')], '2026-06-01', '◑ 待统计审核', 'done-late', 1, true],
    ['returned after the due day without a new one', [submit, sign('2026-04-22'), { step: 'return', today: '2026-05-06', reason: '漏报' }], '2026-05-10', '↩ 已退回', 'overdue', 10, false],
    ['returned with a new due day', [submit, sign('2026-04-22'), { step: 'return', today: '2026-05-06', reason: '漏报', day: '2026-05-20' }], '2026-05-10', '↩ 已退回', 'not-due', 0, false],
    ['extended', [{ step: 'extend', today: '2026-04-29', reason: '机构改革', day: '2026-05-15' }], '2026-05-10', '○ 填报中', 'due-soon', 0, false],
    ['approved: lateness stays that of the hand-in', [submit, sign('2026-05-03'), { step: 'approve', today: '2026-05-30' }], '2026-06-01', '✓ 已审核', 'done-late', 3, true],
    ['excused', [{ step: 'excuse', today: '2026-04-02', reason: '没有这项业务' }], '2026-06-01', '– 免报', 'not-owed', 0, false],
  ] as const)('%s', (_what, story, today, shown, due, late, reported) => {
    const found = row(story, today);
    expect([`${found.sign} ${found.stateWord}`, found.due.kind, found.daysLate, found.isReported]).toEqual([shown, due, late, reported]);
  });

  test('a form without a due day is never late', () => {
    expect([row([], '2030-01-01', { dueDay: null }).due.kind, row([], '2030-01-01', { dueDay: null }).daysLate]).toEqual(['no-due-day', 0]);
  });

  test('counts answers and absences as shares of what is asked; of no question there is no share', () => {
    const { completeness, missingSaid, unexplained } = row([], '2026-04-01');
    expect([completeness, missingSaid, unexplained]).toEqual([{ numerator: 30, denominator: 40, percent: 75 }, { numerator: 3, denominator: 40, percent: 7.5 }, 3]);
    expect(row([], '2026-04-01', { counts: { asked: 0, answered: 0, missing: 0 } }).completeness.percent).toEqual({ missing: 'not-applicable' });
  });

  test('tells the returns of the bureau from those of the unit itself, with the reason while it stands', () => {
    const back: Played = { step: 'send-back', today: '2026-04-21', reason: '漏了乡镇' };
    const again: readonly Played[] = [submit, back, { step: 'submit', today: '2026-04-22' }, sign('2026-04-23'), { step: 'return', today: '2026-04-24', reason: '与上级数不一致' }];
    const found = row(again, '2026-04-25');
    expect([found.timesReturned, found.timesSentBack, found.returnReason]).toEqual([1, 1, '与上级数不一致']);
    expect(row([...again, { step: 'submit', today: '2026-04-25' }], '2026-04-25').returnReason).toBeNull();
  });

  test('after a merger it is the line of the new unit and says whose it was; its lateness goes with it', () => {
    const found = row([{ step: 'transfer', today: '2026-05-02', toUnit: 'unit-9' }], '2026-05-04');
    expect([found.unitId, found.fromUnitId, found.daysLate, found.lastActivity]).toEqual(['unit-9', 'unit-1', 4, null]);
  });

  test('the last activity is typing or a step, whichever came later; what merely happens to a form is none', () => {
    expect(row([submit], '2026-04-25').lastActivity).toBe('2026-04-20T02:00:00.000Z');
    expect(row([submit], '2026-04-25', { answeredAt: '2026-04-26T00:00:00.000Z' }).lastActivity).toBe('2026-04-26T00:00:00.000Z');
    expect(row([{ step: 'extend', today: '2026-04-29', reason: '机构改革', day: '2026-05-15' }], '2026-05-01').lastActivity).toBeNull();
  });
});

describe('the foot of the board', () => {
  const today = '2026-05-04';
  const done = (unitId: string) => row([submit, sign('2026-04-22')], today, { unitId });
  const late = (unitId: string) => row([], today, { unitId });
  const excused = (unitId: string) => row([{ step: 'excuse', today: '2026-04-02', reason: '没有这项业务' }], today, { unitId });

  test('counts units, not forms, and leaves excused ones out of every denominator', () => {
    const totals = boardTotals([done('甲'), done('乙'), late('丙'), excused('丁')]);
    expect(totals.sentence).toBe('已报 2/3 家，逾期未报 1 家，免报 1 家');
    expect([totals.inTime, totals.completeness]).toEqual([{ numerator: 2, denominator: 3, percent: 66.7 }, { numerator: 90, denominator: 120, percent: 75 }]);
  });

  test('a unit that took over the form of another has reported when both are in', () => {
    const taken = row([{ step: 'transfer', today: '2026-05-02', toUnit: '甲' }], today, { unitId: '乙' });
    expect(boardTotals([done('甲'), taken]).sentence).toBe('已报 0/1 家，逾期未报 1 家');
  });

  test('of an empty round says so without dividing', () => {
    expect([boardTotals([]).sentence, boardTotals([]).reported.percent]).toEqual(['已报 0/0 家，逾期未报 0 家', { missing: 'not-applicable' }]);
  });
});

describe('a share', () => {
  test('is told with its parts, and what is not whole never rounds to 100, nor what is there to 0', () => {
    expect([shareText(shareOf(2, 3)), shareText(shareOf(9999, 10_000)), shareText(shareOf(1, 10_000)), shareText(shareOf(0, 5)), shareText(shareOf(5, 5)), shareText(shareOf(0, 0))]).toEqual(['2/3（66.7%）', '9999/10000（99.9%）', '1/10000（0.1%）', '0/5（0.0%）', '5/5（100.0%）', '不适用']);
  });
});
