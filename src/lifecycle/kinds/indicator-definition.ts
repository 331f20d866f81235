import type { LifeCycleKind } from '../kind.ts';

/** From the proposal of a local indicator, of another definition of it or of its end, to the approval by somebody else. */
export const indicatorDefinition: LifeCycleKind = {
  kind: 'indicator-definition',
  edition: 1,
  title: '本地指标',
  source: 'mission.md S11, S19; model.md 2; practice.md 2.2 (the bureau defines, another signs)',
  owner: 'region',
  openedBy: ['statistician', 'statistics-head', 'office-clerk', 'office-head'],
  states: {
    draft: { word: '草拟', editable: ['statistician', 'statistics-head', 'office-clerk', 'office-head'] },
    proposed: { word: '待批准', frozen: true },
    approved: { word: '已批准', frozen: true, final: true },
    refused: { word: '未批准', final: true },
    withdrawn: { word: '已撤回', final: true },
  },
  start: 'draft',
  steps: [
    { name: 'propose', word: '提请批准', from: ['draft'], to: 'proposed', roles: ['statistician', 'statistics-head', 'office-clerk', 'office-head'], reason: 'required', evidence: 'none', document: 'none' },
    { name: 'approve', word: '批准', from: ['proposed'], to: 'approved', roles: [{ approver: 'definition-approver' }], reason: 'optional', evidence: 'none', document: 'none', notBy: ['propose', 'edit', 'begin'] },
    { name: 'refuse', word: '不批准', from: ['proposed'], to: 'refused', roles: [{ approver: 'definition-approver' }], reason: 'required', evidence: 'none', document: 'none', unfreezes: true },
    { name: 'withdraw', word: '撤回', from: ['proposed'], to: 'withdrawn', roles: ['statistician', 'statistics-head', 'office-clerk', 'office-head'], reason: 'optional', evidence: 'none', document: 'none', onlyBy: ['propose'], unfreezes: true },
  ],
  approvers: { 'definition-approver': { title: '本地指标批准人', choices: ['statistics-head', 'statistician', 'office-head', 'committee-leader'], usual: ['statistics-head', 'statistician'] } },
  due: null,
  examples: [
    {
      title: '统计员提请，统计负责人批准；提请的人不能批准，批准的须是提请时的内容',
      story: [
        { by: '丙', as: 'statistician', step: 'propose', fingerprint: 'f1', refused: 'reason-missing' },
        { by: '丙', as: 'statistician', step: 'propose', fingerprint: 'f1', reason: '区里自设的指标' },
        { by: '丙', as: 'statistics-head', step: 'approve', fingerprint: 'f1', refused: 'four-eyes' },
        { by: '丁', as: 'statistics-head', step: 'approve', fingerprint: 'f2', refused: 'content-changed' },
        { by: '丁', as: 'statistics-head', step: 'approve', fingerprint: 'f1' },
        { by: '丁', as: 'statistics-head', step: 'refuse', reason: '口径不清', refused: 'wrong-state' },
      ],
      ends: { state: 'approved', round: 1 },
    },
    {
      title: '不批准须写理由',
      story: [
        { by: '甲', as: 'office-clerk', step: 'propose', fingerprint: 'f1', reason: '区里自设的指标' },
        { by: '甲', as: 'office-clerk', step: 'approve', fingerprint: 'f1', refused: 'role-missing' },
        { by: '丁', as: 'statistics-head', step: 'refuse', refused: 'reason-missing' },
        { by: '丁', as: 'statistics-head', step: 'refuse', reason: '分母没有写明' },
      ],
      ends: { state: 'refused', round: 2 },
    },
    {
      title: '只有提请的人能撤回',
      story: [
        { by: '丙', as: 'statistician', step: 'propose', fingerprint: 'f1', reason: '区里自设的指标' },
        { by: '甲', as: 'office-clerk', step: 'withdraw', refused: 'not-the-same-person' },
        { by: '丙', as: 'statistician', step: 'withdraw' },
      ],
      ends: { state: 'withdrawn', round: 2 },
    },
  ],
};
