import { z } from 'zod';
import { settingKey } from '../setting-key.ts';

/** Who adopts a plan and its amendments (S18: the approver is a setting). Never an administrator, never who only reads, never the one who submitted it (four eyes, held by the life cycle). */
export const planApprovers = settingKey({
  key: 'plan-approvers',
  title: '规划由谁通过',
  explanation: '哪些岗位可以通过规划文本及其修订。送审的人不能自己通过。',
  schema: z.object({ roles: z.array(z.enum(['office-head', 'committee-leader', 'statistics-head'])).min(1).max(3).refine((roles) => new Set(roles).size === roles.length, { message: '同一个岗位写了两次' }).describe('office-head 办公室负责人、committee-leader 领导小组负责人、statistics-head 统计负责人') }),
  standard: { roles: ['office-head', 'committee-leader'] },
  scope: 'region',
  changers: ['system-administrator'],
  needsReason: true,
  mayBeginInThePast: false,
  examples: [{ value: { roles: ['committee-leader'] } }, { value: { roles: [] }, refusedAt: 'roles' }, { value: { roles: ['system-administrator'] }, refusedAt: 'roles.0' }, { value: { roles: ['office-head', 'office-head'] }, refusedAt: 'roles' }],
});
