/** A kind made up to prove that the engine needs no change for what comes next: a bulletin with its approver. */
import type { LifeCycleKind } from '../src/lifecycle/index.ts';

const sealed = [{ fingerprint: 'scan', name: '盖章页.pdf' }];

/** A bulletin whose approver is a setting of the place; it may be followed by a corrected one. */
export const bulletin: LifeCycleKind = {
  kind: 'bulletin',
  edition: 1,
  title: '公报',
  source: 'mission.md S16, S18',
  owner: 'region',
  openedBy: ['office-clerk', 'statistician'],
  states: {
    draft: { word: '起草', editable: ['office-clerk', 'office-head', 'statistician'] },
    review: { word: '送审', frozen: true },
    issued: { word: '已印发', frozen: true },
    replaced: { word: '已更正', frozen: true, final: true },
  },
  start: 'draft',
  steps: [
    { name: 'submit', word: '送审', from: ['draft'], to: 'review', roles: ['office-clerk', 'statistician'], reason: 'none', evidence: 'none', document: 'none' },
    { name: 'return', word: '退回', from: ['review'], to: 'draft', roles: [{ approver: 'report-approver' }], reason: 'required', evidence: 'optional', document: 'none', unfreezes: true },
    { name: 'issue', word: '审定印发', from: ['review'], to: 'issued', roles: [{ approver: 'report-approver' }], reason: 'none', evidence: 'required', document: 'required', notBy: ['submit', 'edit'], replaces: true },
    { name: 'extend', word: '延期', from: ['draft', 'review'], to: null, roles: ['office-head'], reason: 'required', evidence: 'none', document: 'none', sets: { what: 'due-day', need: 'required' } },
    { name: 'appoint', word: '变更审批人', from: ['draft', 'review'], to: null, roles: ['committee-leader'], reason: 'required', evidence: 'none', document: 'none', sets: { what: 'approver', need: 'required' } },
    { name: 'replace', word: '被更正', from: ['issued'], to: 'replaced', roles: [], reason: 'none', evidence: 'none', document: 'none', bySuccessor: true },
  ],
  approvers: { 'report-approver': { title: '报告审批人', choices: ['committee-leader', 'statistics-head'], usual: ['committee-leader'] } },
  due: { word: '报告期限', doneIn: ['issued', 'replaced'], soonDays: 10 },
  examples: [
    {
      title: '审批人由监测组改为领导小组之外的人',
      story: [
        { by: '统', as: 'statistician', step: 'edit' },
        { by: '统', as: 'statistician', step: 'submit', fingerprint: 'f1' },
        { by: '首', as: 'statistics-head', step: 'issue', fingerprint: 'f1', evidence: sealed, document: { number: '3号', date: '2021-12-01' }, refused: 'role-missing' },
        { by: '王', as: 'committee-leader', step: 'appoint', reason: '由监测组审定', refused: 'approver-missing' },
        { by: '王', as: 'committee-leader', step: 'appoint', reason: '由监测组审定', appointment: { approver: 'report-approver', roles: ['statistics-head'] } },
        { by: '王', as: 'committee-leader', step: 'issue', fingerprint: 'f1', evidence: sealed, document: { number: '3号', date: '2021-12-01' }, refused: 'role-missing' },
        { by: '首', as: 'statistics-head', step: 'issue', fingerprint: 'f1', document: { number: '3号', date: '2021-12-01' }, refused: 'evidence-missing' },
        { by: '首', as: 'statistics-head', step: 'issue', fingerprint: 'f1', evidence: sealed, document: { number: '3号', date: '2021-12-01' } },
      ],
      ends: { state: 'issued', round: 1 },
    },
  ],
};
