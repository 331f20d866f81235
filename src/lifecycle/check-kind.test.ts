import { expect, test } from 'vitest';
import { checkKind } from './check-kind.ts';
import type { LifeCycleKind, StateRule, StepRule } from './kind.ts';

const step = (name: string, from: readonly string[], to: string | null, more: Partial<StepRule> = {}): StepRule => ({ name, word: `步骤${name}`, from, to, roles: ['office-clerk'], reason: 'none', evidence: 'none', document: 'none', ...more });

const sound: LifeCycleKind = {
  kind: 'sound', edition: 1, title: '例', source: 'made up', owner: 'region', openedBy: ['office-clerk'], start: 'draft',
  states: { draft: { word: '草案', editable: ['office-clerk'] }, kept: { word: '已定', frozen: true }, open: { word: '限时', limited: true, editable: ['office-clerk'] }, gone: { word: '已止', final: true, frozen: true } },
  steps: [
    step('keep', ['draft'], 'kept', { roles: [{ approver: 'chief' }], notBy: ['edit'] }), step('open', ['kept'], 'open', { unfreezes: true, sets: { what: 'last-open-day', need: 'required' } }),
    step('shut', ['open'], 'kept', { withinTime: true, notBy: ['open'] }), step('restore', ['open'], 'kept', { restores: 'kept' }), step('end', ['kept'], 'gone', { roles: [], bySuccessor: true }),
  ],
  approvers: { chief: { title: '审批人', choices: ['office-head', 'committee-leader'], usual: ['office-head'] } }, due: { word: '期限', doneIn: ['kept'], soonDays: 3 }, examples: [],
};

const withState = (state: string, rule: StateRule): LifeCycleKind => ({ ...sound, states: { ...sound.states, [state]: rule } });
const withStep = (rule: StepRule): LifeCycleKind => ({ ...sound, steps: [...sound.steps.filter(({ name }) => name !== rule.name), rule] });
const changed = (name: string, more: Partial<StepRule>): LifeCycleKind => ({ ...sound, steps: sound.steps.map((rule) => (rule.name === name ? { ...rule, ...more } : rule)) });

test.each<[string, LifeCycleKind, readonly string[]]>([
  ['nothing wrong', sound, []],
  ['an unknown start', { ...sound, start: 'nowhere' }, ['state-unknown', 'state-unreachable', 'state-unreachable', 'state-unreachable', 'state-unreachable']],
  ['a start that is frozen', { ...sound, start: 'kept', steps: [...sound.steps, step('redraft', ['kept'], 'draft', { unfreezes: true })] }, ['start-frozen']],
  ['a state nobody reaches', withState('lost', { word: '失', final: true }), ['state-unreachable']],
  ['a state nobody leaves', withStep(step('stray', ['draft'], 'gone')), []],
  ['a dead end', { ...withStep(step('stray', ['draft'], 'stuck')), states: { ...sound.states, stuck: { word: '滞' } } }, ['dead-end']],
  ['a dead end that only stays', { ...sound, states: { ...sound.states, stuck: { word: '滞' } }, steps: [...sound.steps, step('stray', ['draft'], 'stuck'), step('stay', ['stuck'], null)] }, ['dead-end']],
  ['a step to an unknown state', withStep(step('stray', ['draft'], 'nowhere')), ['state-unknown']],
  ['a step from an unknown state', withStep(step('stray', ['nowhere'], 'draft')), ['state-unknown']],
  ['a step from nowhere', withStep(step('stray', [], 'draft')), ['step-from-nowhere']],
  ['a duty done in an unknown state', { ...sound, due: { word: '期限', doneIn: ['nowhere'], soonDays: 3 } }, ['state-unknown']],
  ['an inherited name as a state', withStep(step('stray', ['draft'], 'toString')), ['state-unknown']],
  ['an exit from the end', withStep(step('wake', ['gone'], 'draft', { unfreezes: true })), ['final-with-exit']],
  ['two states of one word', withState('kept', { word: '草案', frozen: true }), ['state-word-twice']],
  ['frozen content that may be changed', withState('kept', { word: '已定', frozen: true, editable: ['office-clerk'] }), ['closed-but-editable']],
  ['an end that may be changed', withState('gone', { word: '已止', final: true, frozen: true, editable: ['office-clerk'] }), ['closed-but-editable']],
  ['a limit without a day', changed('open', { sets: { what: 'last-open-day', need: 'optional' } }), ['limit-without-day']],
  ['a day without a limit', changed('keep', { sets: { what: 'last-open-day', need: 'required' } }), ['no-limited-state']],
  ['time without a limit', changed('keep', { withinTime: true }), ['no-limited-state']],
  ['four eyes that name no step', changed('shut', { notBy: ['opne'] }), ['step-unknown']],
  ['only by who took no step', changed('shut', { onlyBy: ['never'] }), ['step-unknown']],
  ['nobody left', changed('shut', { onlyBy: ['open'] }), ['nobody-may']],
  ['no role', changed('shut', { roles: [] }), ['nobody-may']],
  ['an approver not defined', changed('keep', { roles: [{ approver: 'boss' }] }), ['approver-unknown']],
  ['an approver called like something inherited', changed('keep', { roles: [{ approver: 'toString' }] }), ['approver-unknown']],
  ['a usual approver who is no choice', { ...sound, approvers: { chief: { title: '审批人', choices: ['office-head'], usual: ['committee-leader'] } } }, ['approver-choice']],
  ['no usual approver', { ...sound, approvers: { chief: { title: '审批人', choices: ['office-head'], usual: [] } } }, ['approver-choice']],
  ['an administrator at work', changed('shut', { roles: ['security-administrator'] }), ['administrator-acts']],
  ['an administrator who edits', withState('draft', { word: '草案', editable: ['system-administrator'] }), ['administrator-acts']],
  ['a role of a unit where there is none', { ...sound, openedBy: ['unit-reporter'] }, ['role-without-unit']],
  ['frozen content let go in silence', changed('open', { unfreezes: undefined } as object), ['silent-unfreezing']],
  ['letting go what is not frozen', changed('shut', { unfreezes: true }), ['nothing-to-unfreeze']],
  ['restoring to a state that is not frozen', changed('restore', { restores: 'draft' }), ['nothing-to-restore']],
  ['paper without a scan', changed('keep', { paper: ['office-clerk'] }), ['paper-without-evidence']],
  ['a due day where nothing is due', { ...changed('keep', { sets: { what: 'due-day', need: 'required' } }), due: null }, ['no-due-day']],
  ['a change of approver where there is none', { ...changed('keep', { roles: ['office-head'], sets: { what: 'approver', need: 'required' } }), approvers: {} }, ['approver-unknown']],
  ['replacing without anything replaced', { ...changed('keep', { replaces: true }), steps: [...changed('keep', { replaces: true }).steps.slice(0, 4), step('end', ['kept'], 'gone')] }, ['nothing-replaced']],
  ['a replaced document that was never frozen', changed('end', { from: ['kept', 'draft'] }), ['replaced-not-frozen']],
  ['two ways of being replaced', withStep(step('fade', ['kept'], 'gone', { bySuccessor: true })), ['step-twice']],
  ['two steps of one name', { ...sound, steps: [...sound.steps, step('shut', ['open'], 'kept')] }, ['step-twice']],
  ['a step called like changing the content', withStep(step('edit', ['draft'], null)), ['step-name']],
  ['a step called like beginning', withStep(step('begin', ['draft'], null)), ['step-name']],
  ['a step with capitals', withStep(step('keepIt', ['draft'], null)), ['step-name']],
])('%s', (_, kind, codes) => {
  const issues = checkKind(kind);
  expect(issues.map(({ code }) => code).sort()).toEqual([...codes].sort());
  expect(issues.filter(({ severity, message }) => severity !== 'error' || !/\p{Script=Han}.*。$/u.test(message) || /undefined|null|\[object/.test(message))).toEqual([]);
});
