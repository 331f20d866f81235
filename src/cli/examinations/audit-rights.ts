import { goodFacts } from './example-facts.ts';
import { factOf, good, mind, unasked, type Examination } from './examination.ts';

const overview = goodFacts.store as Extract<typeof goodFacts.store, { look: unknown }>;
const oneRole = { ...overview, facts: overview.facts && { ...overview.facts, mayChangeAudit: true } };

/** Whether the database itself keeps the everyday program from changing lines of the audit: two roles, or one. */
export const auditRights: Examination = {
  id: 'audit-rights',
  title: '审计权限',
  judge: (facts) => {
    const changeable = factOf(facts, 'halfsky_audit_lines_changeable', ({ facts: found }) => (found ? Number(found.mayChangeAudit) : null));
    if (changeable === null) return unasked;
    return changeable === 0 ? good('日常使用的数据库用户不能改动审计记录（两个用户）') : mind('日常使用的数据库用户可以改动审计记录（一个用户）；改动过的仍能由校验链发现', '可用 DATABASE_OWNER_URL 把拥有数据表的用户与日常使用的用户分开，见 docs/running.md');
  },
  examples: [{ facts: {}, state: 'good' }, { facts: { store: oneRole }, state: 'mind' }, { facts: { running: { address: '', reasons: [], gauges: { halfsky_audit_lines_changeable: 1 } } }, state: 'mind' }, { facts: { store: 'absent' }, state: 'good' }],
};
