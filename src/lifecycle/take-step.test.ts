import { describe, expect, test } from 'vitest';
import { bulletin } from '../../test/life-cycle-kinds.ts';
import { actor, firstDay, momentOn, opened, play } from '../../test/play-example.ts';
import { dueState } from './due-state.ts';
import { planAdoption } from './kinds/plan-adoption.ts';
import { submission } from './kinds/submission.ts';
import { unitOf, type Actor, type LifeCycle } from './life-cycle.ts';
import { noteEdit } from './note-edit.ts';
import { openLifeCycle } from './open-life-cycle.ts';
import { replay } from './replay.ts';
import { stepsOpen } from './steps-open.ts';
import { takeStep, type Former } from './take-step.ts';
import { transfer } from './transfer.ts';
import { verifyFrozen } from './verify-frozen.ts';

const document = { number: '昆政办发〔2021〕16号', date: '2021-12-30' };
const clerk = actor('张', 'office-clerk');
const head = actor('李', 'office-head');
const adopt = { step: 'adopt', who: head, ...momentOn(firstDay), fingerprint: 'f1', document };

const submitted = (id: string, more: object = {}): LifeCycle => play(planAdoption, [{ by: '张', as: 'office-clerk', step: 'edit' }, { by: '张', as: 'office-clerk', step: 'submit', fingerprint: 'f1' }], opened(planAdoption, id, more)).cycle;
const formerOf = (cycle: LifeCycle): Former => ({ kind: planAdoption, cycle });
function adopted(id: string): LifeCycle {
  const result = takeStep(planAdoption, submitted(id), adopt);
  if (result.kind === 'refused') throw new Error(result.message);
  return result.cycle;
}

describe('an adopted plan', () => {
  test('is frozen under the content that was submitted, with the document that adopted it', () => {
    const plan = adopted('p1');
    expect(plan).toMatchObject({ state: 'adopted', frozen: { fingerprint: 'f1', since: 2 }, replacedBy: null, version: 4 });
    expect(plan.steps.at(-1)).toMatchObject({ step: 'adopt', document, who: { personId: '李', role: 'office-head' } });
    expect(['f1', 'f2'].map((fingerprint) => verifyFrozen(plan, fingerprint))).toEqual(['same', 'changed']);
    expect(verifyFrozen(opened(planAdoption), 'f1')).toBe('not-frozen');
  });

  test('is replaced when its amendment is adopted: both are linked, its content stands', () => {
    const former = adopted('p1');
    const result = takeStep(planAdoption, submitted('p2', { replaces: formerOf(former) }), adopt, formerOf(former));
    expect(result).toMatchObject({ kind: 'taken', cycle: { state: 'adopted', opening: { replaces: 'p1' } }, former: { state: 'replaced', replacedBy: 'p2', frozen: former.frozen, version: former.version + 1 } });
    const replaced = result.kind === 'taken' && result.former ? result.former : former;
    expect(replaced.steps.at(-1)).toMatchObject({ step: 'replace', successor: 'p2', who: { name: '李' } });
    expect(replay(planAdoption, replaced.opening, replaced.steps)).toEqual({ kind: 'holds', cycle: replaced });
  });

  test('is replaced once: of two amendments the second to be adopted is refused, and none can follow what is replaced', () => {
    const former = adopted('p1');
    const [one, other] = [submitted('p2', { replaces: formerOf(former) }), submitted('p3', { replaces: formerOf(former) })];
    const first = takeStep(planAdoption, one, adopt, formerOf(former));
    const replaced = first.kind === 'taken' && first.former ? first.former : former;
    const message = '所依据的版本现为“已被修订版取代”，不能由这一版取代：请以现行版本为基础。';
    expect(takeStep(planAdoption, other, adopt, formerOf(replaced))).toEqual({ kind: 'refused', reason: 'former-closed', message, also: [] });
    expect(openLifeCycle(planAdoption, { id: 'p4', regionId: 'r', who: clerk, ...momentOn(firstDay), replaces: formerOf(replaced) })).toEqual({ kind: 'refused', reason: 'former-closed', message, also: [] });
  });

  test('is not replaced by hand, nor without the former being there', () => {
    const former = adopted('p1');
    expect(takeStep(planAdoption, former, { step: 'replace', who: head, ...momentOn(firstDay) })).toMatchObject({ kind: 'refused', reason: 'by-successor-only' });
    const amendment = submitted('p2', { replaces: formerOf(former) });
    expect(() => takeStep(planAdoption, amendment, adopt)).toThrow('p2 replaces p1');
    expect(() => takeStep(planAdoption, amendment, adopt, formerOf(adopted('p9')))).toThrow('p2 replaces p1');
  });
});

describe('opening', () => {
  test('is for those the kind names, in their own region', () => {
    const elsewhere = { ...clerk, posts: clerk.posts.map((post) => ({ ...post, regionId: 'other' })) };
    const openedBy = (who: typeof clerk): unknown => openLifeCycle(planAdoption, { id: 'p', regionId: 'r', who, ...momentOn(firstDay) });
    expect(openedBy(actor('客', 'upper-reader'))).toEqual({ kind: 'refused', reason: 'role-missing', message: '起草“规划版本”由妇儿工委办工作人员、妇儿工委办负责人办理，您没有这个角色。', also: [] });
    expect(openedBy(elsewhere)).toMatchObject({ reason: 'other-unit', message: '您是其他地区的妇儿工委办工作人员，不能在这里起草“规划版本”。' });
    expect(openedBy(clerk)).toMatchObject({ kind: 'taken', cycle: { state: 'draft', round: 1, version: 1, inCharge: { name: '张' }, opening: { openedBy: { role: 'office-clerk' } } } });
  });

  test('says everything that is wrong at once', () => {
    const result = openLifeCycle(bulletin, { id: 'd', regionId: 'r', who: head, ...momentOn(firstDay), dueDay: '2022-02-30', approvers: { 'report-approver': ['upper-reader'], boss: ['office-head'] } });
    expect(result.kind === 'refused' ? [result, ...result.also].map(({ reason }) => reason) : []).toEqual(['role-missing', 'approver-unknown', 'approver-unknown', 'day-impossible']);
  });

  test('with the approver the place has chosen', () => {
    const cycle = opened(bulletin, 'd', { approvers: { 'report-approver': ['statistics-head'] } });
    const story = [{ by: '统', as: 'statistician', step: 'submit', fingerprint: 'f1' }, { by: '首', as: 'statistics-head', step: 'issue', fingerprint: 'f1', document, evidence: [{ fingerprint: 'scan', name: '盖章页.pdf' }] }] as const;
    expect(play(bulletin, story, cycle).cycle.state).toBe('issued');
  });

  test('of a unit’s document without unit, and with a moment that is none, are mistakes of ours', () => {
    expect(() => openLifeCycle(submission, { id: 'd', regionId: 'r', who: actor('统', 'statistician'), ...momentOn(firstDay) })).toThrow('belongs to a unit');
    expect(() => openLifeCycle(planAdoption, { id: 'd', regionId: 'r', who: clerk, at: 'now', today: firstDay })).toThrow('no moment');
    expect(() => takeStep({ ...planAdoption, edition: 2 }, opened(planAdoption), { step: 'submit', who: clerk, ...momentOn(firstDay), fingerprint: 'f1' })).toThrow('does not live by');
  });
});

describe('a step', () => {
  test('is refused with every objection to what came with it, and no name on paper gets round four eyes', () => {
    const result = takeStep(planAdoption, submitted('p1'), { ...adopt, fingerprint: null, document: { number: '。', date: 'x' }, day: '2022-01-01', handOver: { from: clerk, to: head } });
    expect(result.kind === 'refused' ? [result, ...result.also].map(({ reason }) => reason) : []).toEqual(['document-missing', 'day-not-asked', 'hand-over-not-asked', 'content-unknown']);
    expect(takeStep(planAdoption, submitted('p1'), { ...adopt, evidence: [{ fingerprint: 's', name: 's.pdf' }], paper: { personId: null, name: ' 张', role: 'committee-leader', signedOn: firstDay } })).toMatchObject({ reason: 'four-eyes', message: expect.stringContaining('须由没有经手的人代录，或由审批人本人登录办理') });
  });

  test('in the wrong state says which is the right one; an unknown step is unknown', () => {
    expect(takeStep(planAdoption, adopted('p1'), { step: 'submit', who: clerk, ...momentOn(firstDay), fingerprint: 'f1' })).toMatchObject({ reason: 'wrong-state', message: '不能在“已通过”状态下送审：只有在“草案”“已退回”状态下才能送审。' });
    expect(takeStep(planAdoption, opened(planAdoption), { step: 'toString', who: clerk, ...momentOn(firstDay) })).toMatchObject({ reason: 'step-unknown' });
  });

  test('is barred to who changed the content again after a return, though the former round knew of it', () => {
    const story = [
      { by: '李', as: 'office-head', step: 'edit' }, { by: '张', as: 'office-clerk', step: 'submit', fingerprint: 'f1' }, { by: '王', as: 'committee-leader', step: 'return', reason: '改' },
      { by: '李', as: 'office-head', step: 'edit' }, { by: '李', as: 'office-head', step: 'edit' }, { by: '张', as: 'office-clerk', step: 'submit', fingerprint: 'f1' },
    ] as const;
    const { cycle } = play(planAdoption, story);
    expect(cycle.steps.map(({ step, round }) => `${step} ${String(round)}`)).toEqual(['edit 1', 'submit 1', 'return 1', 'edit 2', 'submit 2']);
    expect(takeStep(planAdoption, cycle, adopt)).toMatchObject({ reason: 'four-eyes', message: '本轮“送审”或“修改”或“起草”过的人及其接替人不能再通过：须由另一人通过。' });
  });

  test('is barred to who began the document, who chose what it says', () => {
    const { cycle } = play(planAdoption, [{ by: '张', as: 'office-clerk', step: 'submit', fingerprint: 'f1' }], opened(planAdoption, 'd', { who: head }));
    expect(takeStep(planAdoption, cycle, adopt)).toMatchObject({ reason: 'four-eyes' });
  });

  test('of a unit is for that unit', () => {
    const stranger = { ...actor('外', 'unit-reporter'), posts: [{ role: 'unit-reporter' as const, regionId: 'r', unitId: 'other' }] };
    expect(takeStep(submission, opened(submission), { step: 'submit', who: stranger, ...momentOn(firstDay), fingerprint: 'f1' })).toMatchObject({ reason: 'other-unit', message: '您是其他单位的填报人，不能在这里提交。' });
  });

  test('keeps what was written as it can be stored, in the words of the place', () => {
    const kind = { ...planAdoption, roleWords: { 'office-head': '联席会议办公室主任' } };
    expect(takeStep(kind, opened(kind), { step: 'withdraw', who: clerk, ...momentOn(firstDay), reason: '停' })).toMatchObject({ message: '撤销由联席会议办公室主任办理，您没有这个角色。' });
    expect(takeStep(kind, opened(kind), { step: 'withdraw', who: head, ...momentOn(firstDay), reason: ' 停\u0000止\uD800 ' })).toMatchObject({ cycle: { steps: [{ reason: '停\uFFFD止\uFFFD' }] } });
  });
});

test('which steps are open is told person by person, the others with the reason', () => {
  const seen = (who: typeof clerk): readonly string[] => {
    const { steps, edit } = stepsOpen(planAdoption, submitted('p1'), who, firstDay);
    return [typeof edit === 'string' ? edit : edit.reason, ...steps.map((step) => `${step.rule.name} ${step.open ? `${step.self ?? '-'} ${step.paper ?? '-'}` : step.because.reason}`)];
  };
  expect(seen(clerk)).toEqual(['not-editable', 'submit wrong-state', 'adopt four-eyes', 'return - office-clerk', 'take-back office-clerk -', 'withdraw wrong-state', 'hand-over role-missing', 'appoint - office-clerk', 'replace wrong-state']);
  expect(seen(head)).toEqual(['not-editable', 'submit wrong-state', 'adopt office-head office-head', 'return office-head office-head', 'take-back not-the-same-person', 'withdraw wrong-state', 'hand-over office-head -', 'appoint - office-head', 'replace wrong-state']);
  expect(seen(actor('客', 'upper-reader')).toString()).not.toMatch(/ (?:-|office-)/);
});

describe('a due day', () => {
  const due = (story: Parameters<typeof play>[1], today: string, dueDay = '2022-04-04'): unknown => dueState(submission, play(submission, story, opened(submission, 'd', { dueDay })).cycle, today);
  const handIn = (on: string): Parameters<typeof play>[1] => [{ by: '填', as: 'unit-reporter', step: 'submit', fingerprint: 'f1', today: on }, { by: '长', as: 'unit-leader', step: 'sign', fingerprint: 'f1' }];
  const back = (on: string, day: string | null = null): Parameters<typeof play>[1] => [{ by: '统', as: 'statistician', step: 'return', reason: '核对', day, today: on }];
  const extend = (on: string, day: string): Parameters<typeof play>[1] => [{ by: '统', as: 'statistician', step: 'extend', reason: '系统停机', day, today: on }];

  test.each([
    ['long before', [], '2022-03-01', { kind: 'not-due', days: 34, word: '未到期（还有34天）' }],
    ['soon', [], '2022-03-28', { kind: 'due-soon', days: 7, word: '还有7天到期' }],
    ['on the day', [], '2022-04-04', { kind: 'due-soon', days: 0, word: '今天到期' }],
    ['after', [], '2022-04-09', { kind: 'overdue', days: 5, word: '逾期5天' }],
    ['handed in on the day', handIn('2022-04-04'), '2022-05-01', { kind: 'done-in-time', word: '按时完成' }],
    ['handed in late', handIn('2022-04-06'), '2022-05-01', { kind: 'done-late', days: 2, word: '迟2天完成' }],
    ['with its leader still', handIn('2022-04-01').slice(0, 1), '2022-04-05', { kind: 'overdue', days: 1, word: '逾期1天' }],
    ['locked later than due, handed in before', [...handIn('2022-04-01'), { by: '统', as: 'statistician', step: 'approve', fingerprint: 'f1' }, { by: '统', as: 'statistician', step: 'lock', fingerprint: 'f1', today: '2022-04-20' }], '2022-05-01', { kind: 'done-in-time', word: '按时完成' }],
    ['returned: owed again', [...handIn('2022-04-01'), ...back('2022-04-06')], '2022-04-08', { kind: 'overdue', days: 4, word: '逾期4天' }],
    ['returned with a new day', [...handIn('2022-04-01'), ...back('2022-04-06', '2022-04-20')], '2022-04-08', { kind: 'not-due', days: 12, word: '未到期（还有12天）' }],
    ['returned and handed in again by the new day', [...handIn('2022-04-01'), ...back('2022-04-06', '2022-04-20'), ...handIn('2022-04-20')], '2022-05-08', { kind: 'done-in-time', word: '按时完成' }],
    ['extended', extend('2022-04-02', '2022-04-30'), '2022-04-09', { kind: 'not-due', days: 21, word: '未到期（还有21天）' }],
    ['not extended to an earlier day', extend('2022-03-02', '2022-04-01'), '2022-04-09', { kind: 'overdue', days: 5, word: '逾期5天' }],
    ['excused', [{ by: '首', as: 'statistics-head', step: 'excuse', reason: '无此业务' }], '2022-04-09', { kind: 'not-owed', word: '不再需要' }],
  ] as const)('%s', (_, story, today, state) => {
    expect(due(story, today)).toEqual(state);
  });

  test('there may be none', () => {
    expect([dueState(planAdoption, opened(planAdoption), firstDay), dueState(submission, opened(submission), firstDay)]).toEqual([{ kind: 'no-due-day', word: '无期限' }, { kind: 'no-due-day', word: '无期限' }]);
  });

  test('every extension stays in the history with its reason', () => {
    const { cycle } = play(submission, [...extend('2022-04-02', '2022-04-30'), ...extend('2022-04-29', '2022-05-10')], opened(submission, 'd', { dueDay: '2022-04-04' }));
    expect([cycle.opening.dueDay, ...cycle.steps.map(({ day, reason }) => `${day ?? ''} ${reason ?? ''}`), cycle.dueDay]).toEqual(['2022-04-04', '2022-04-30 系统停机', '2022-05-10 系统停机', '2022-05-10']);
  });
});

describe('units that merge', () => {
  const joint = { unitId: 'u2', name: '教育体育局' };
  const merger = { personId: '办', name: '办', role: 'office-clerk', unitId: null } as const;
  const moved = (cycle: LifeCycle): LifeCycle => {
    const taken = transfer(submission, cycle, joint, merger, momentOn(firstDay));
    if (!('opening' in taken)) throw new Error(taken.message);
    return taken;
  };
  const inNew = (name: string, role: 'unit-reporter' | 'unit-leader'): Actor => ({ personId: name, name, posts: [{ role, regionId: 'r', unitId: 'u2' }] });

  test('their forms go with them as they are, and only the new unit goes on', () => {
    const { cycle } = play(submission, [{ by: '填', as: 'unit-reporter', step: 'submit', fingerprint: 'f1' }], opened(submission, 'd', { dueDay: '2022-04-04' }));
    const after = moved(cycle);
    expect([after.state, after.dueDay, after.frozen, unitOf(cycle), unitOf(after)]).toEqual(['submitted', '2022-04-04', cycle.frozen, 'u', 'u2']);
    const sign = (who: Actor) => takeStep(submission, after, { step: 'sign', who, ...momentOn(firstDay), fingerprint: 'f1' });
    expect([sign(actor('长', 'unit-leader')), sign(inNew('新长', 'unit-leader')), sign(inNew('填', 'unit-leader'))]).toMatchObject([{ reason: 'other-unit' }, { kind: 'taken' }, { reason: 'four-eyes' }]);
    expect(replay(submission, after.opening, after.steps)).toEqual({ kind: 'holds', cycle: after });
  });

  test('who wrote in the old unit is still barred in the new one, and nothing goes twice', () => {
    const after = moved(play(submission, [{ by: '填', as: 'unit-reporter', step: 'edit' }]).cycle);
    expect(noteEdit(submission, after, actor('填', 'unit-reporter'), momentOn(firstDay))).toMatchObject({ reason: 'other-unit' });
    expect(noteEdit(submission, after, inNew('新', 'unit-reporter'), momentOn(firstDay)).kind).toBe('taken');
    expect(transfer(submission, after, joint, merger, momentOn(firstDay))).toMatchObject({ kind: 'refused', reason: 'hand-over-impossible' });
    expect(() => transfer(planAdoption, opened(planAdoption), joint, merger, momentOn(firstDay))).toThrow('belongs to no unit');
  });
});

describe('a history somebody changed', () => {
  const { opening, steps } = adopted('p1');
  test.each([
    ['whose adopter is the submitter', steps.with(2, { ...steps[2], who: { personId: '张', name: '张', role: 'office-head', unitId: null } } as never), 3, /按规则不能发生：本轮“送审”或“修改”或“起草”过的人/],
    ['with a step left out', steps.toSpliced(1, 1), 2, /按规则不能发生：不能在“草案”状态下通过/],
    ['with a step twice', [...steps, steps[2]] as never, 4, /按规则不能发生：不能在“已通过”状态下通过/],
    ['with an edit twice', [steps[0], steps[0], ...steps.slice(1)] as never, 2, /不一致/],
    ['whose number is another', steps.with(1, { ...steps[1], number: 7 } as never), 2, /不一致/],
    ['whose frozen content is another', steps.with(2, { ...steps[2], fingerprint: 'f2' } as never), 3, /内容与冻结时不一致/],
    ['with a successor that could not be', steps.with(1, { ...steps[1], successor: 'p7' } as never), 2, /不能由这一版取代/],
  ])('%s is told from a true one', (_, told, number, message) => {
    expect(replay(planAdoption, opening, told)).toMatchObject({ kind: 'broken', number, message: expect.stringMatching(message) as string });
  });
});
