import type { LifeCycleKind } from '../kind.ts';

const makers = ['statistician', 'statistics-head', 'office-clerk', 'office-head'] as const;
const enteredBy = ['statistician', 'office-clerk', 'statistics-head', 'office-head'] as const;

/**
 * A report: made, its passages written, submitted, approved by somebody who had no hand in it, frozen under its fingerprint. A frozen report never changes; what has to be corrected is a new report
 * that takes its place when it is frozen itself.
 */
export const report: LifeCycleKind = {
  kind: 'report',
  edition: 1,
  title: '报告',
  source: 'mission.md S16, S18 (审核报告: the approver is a setting); screens.md 报告: review, frozen version; practice.md 3.1: 统计局 writes, the committee or the leading group approves',
  owner: 'region',
  openedBy: makers,
  states: {
    draft: { word: '起草中', editable: makers },
    submitted: { word: '待审核', frozen: true },
    returned: { word: '已退回', editable: makers },
    approved: { word: '已审核', frozen: true },
    frozen: { word: '已定稿', frozen: true },
    replaced: { word: '已被更正稿取代', frozen: true, final: true },
    withdrawn: { word: '已撤销', final: true },
  },
  start: 'draft',
  steps: [
    { name: 'submit', word: '送审', from: ['draft', 'returned'], to: 'submitted', roles: makers, reason: 'optional', evidence: 'none', document: 'none' },
    { name: 'approve', word: '审核通过', from: ['submitted'], to: 'approved', roles: [{ approver: 'report-approver' }], reason: 'optional', evidence: 'optional', document: 'none', paper: enteredBy, notBy: ['submit', 'edit', 'begin'] },
    { name: 'return', word: '退回', from: ['submitted', 'approved'], to: 'returned', roles: [{ approver: 'report-approver' }, 'statistics-head', 'office-head'], reason: 'required', evidence: 'optional', document: 'none', unfreezes: true },
    { name: 'take-back', word: '撤回', from: ['submitted'], to: 'draft', roles: makers, reason: 'optional', evidence: 'none', document: 'none', onlyBy: ['submit'], unfreezes: true },
    { name: 'freeze', word: '定稿', from: ['approved'], to: 'frozen', roles: makers, reason: 'optional', evidence: 'none', document: 'optional', replaces: true },
    { name: 'withdraw', word: '撤销', from: ['draft', 'returned'], to: 'withdrawn', roles: makers, reason: 'required', evidence: 'none', document: 'none' },
    { name: 'replace', word: '取代', from: ['frozen'], to: 'replaced', roles: [], reason: 'none', evidence: 'none', document: 'none', bySuccessor: true },
  ],
  approvers: { 'report-approver': { title: '报告审核人', choices: ['committee-leader', 'statistics-head', 'office-head'], usual: ['committee-leader', 'statistics-head', 'office-head'] } },
  due: null,
  examples: [
    {
      title: '编制、修改、送审，由没有经手的人审核，再定稿',
      story: [
        { by: '统', as: 'statistician', step: 'edit' },
        { by: '统', as: 'statistician', step: 'submit', fingerprint: 'f1' },
        { by: '统', as: 'statistician', step: 'edit', refused: 'not-editable' },
        { by: '统', as: 'statistics-head', step: 'approve', fingerprint: 'f1', refused: 'four-eyes' },
        { by: '首', as: 'statistics-head', step: 'freeze', fingerprint: 'f1', refused: 'wrong-state' },
        { by: '首', as: 'statistics-head', step: 'approve', fingerprint: 'f2', refused: 'content-changed' },
        { by: '首', as: 'statistics-head', step: 'approve', fingerprint: 'f1' },
        { by: '统', as: 'statistician', step: 'freeze', fingerprint: 'f1' },
        { by: '首', as: 'statistics-head', step: 'return', reason: '数字有误', refused: 'wrong-state' },
      ],
      ends: { state: 'frozen', round: 1 },
    },
    {
      title: '退回写明理由；审核后发现问题也能退回；改过的人不能审核',
      story: [
        { by: '统', as: 'statistician', step: 'submit', fingerprint: 'f1' },
        { by: '首', as: 'statistics-head', step: 'return', reason: '', refused: 'reason-missing' },
        { by: '首', as: 'statistics-head', step: 'return', reason: '第三部分要写原因' },
        { by: '办', as: 'office-clerk', step: 'edit' },
        { by: '统', as: 'statistician', step: 'submit', fingerprint: 'f2' },
        { by: '办', as: 'office-head', step: 'approve', fingerprint: 'f2', refused: 'four-eyes' },
        { by: '王', as: 'committee-leader', step: 'approve', fingerprint: 'f2' },
        { by: '首', as: 'statistics-head', step: 'return', reason: '领导又有修改意见' },
      ],
      ends: { state: 'returned', round: 3 },
    },
    {
      title: '领导在纸上签字，由没有经手的人代录并附扫描件；送审人可以撤回，不要的可以撤销',
      story: [
        { by: '统', as: 'statistician', step: 'submit', fingerprint: 'f1' },
        { by: '办', as: 'office-clerk', step: 'take-back', refused: 'not-the-same-person' },
        { by: '统', as: 'statistician', step: 'take-back' },
        { by: '统', as: 'statistician', step: 'submit', fingerprint: 'f1' },
        { by: '办', as: 'office-clerk', step: 'approve', fingerprint: 'f1', paper: { personId: null, name: '赵主任', role: 'committee-leader', signedOn: '2021-12-30' }, refused: 'evidence-missing' },
        { by: '办', as: 'office-clerk', step: 'approve', fingerprint: 'f1', evidence: [{ fingerprint: 'scan', name: '签字页.pdf' }], paper: { personId: null, name: '赵主任', role: 'committee-leader', signedOn: '2021-12-30' } },
        { by: '首', as: 'statistics-head', step: 'return', reason: '改由上级统一编制' },
        { by: '首', as: 'statistics-head', step: 'withdraw', reason: '改由上级统一编制' },
      ],
      ends: { state: 'withdrawn', round: 3 },
    },
  ],
};
