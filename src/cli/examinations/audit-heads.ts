import { factOf, good, unasked, wrong, type Examination } from './examination.ts';

/** Every audit chain has its head. Whether the lines hold is what `halfsky audit verify` says. */
export const auditHeads: Examination = {
  id: 'audit-heads',
  title: '审计链',
  judge: (facts) => {
    const broken = factOf(facts, 'halfsky_audit_heads_broken', ({ facts: found }) => found?.brokenHeads);
    if (broken === null) return unasked;
    return broken === 0 ? good('各地区的审计记录都完整') : wrong(`有 ${String(broken)} 个地区的链头缺失或不符`, '请保留现场，执行 halfsky audit verify，并用备份核对');
  },
  examples: [{ facts: {}, state: 'good' }, { facts: { running: { address: '', reasons: [], gauges: { halfsky_audit_heads_broken: 1 } } }, state: 'wrong' }],
};
