import { z } from 'zod';
import { settingKey } from '../setting-key.ts';

/** Who approves reports (S18: 审核报告 is the committee's in one district, the leading group's in another). Never who made, wrote in or submitted one (four eyes, held by the life cycle). */
export const reportApprovers = settingKey({
  key: 'report-approvers',
  title: '报告由谁审核',
  explanation: '哪些岗位可以审核报告。编制、修改和送审的人不能自己审核。',
  schema: z.object({ roles: z.array(z.enum(['office-head', 'committee-leader', 'statistics-head'])).min(1).max(3).refine((roles) => new Set(roles).size === roles.length, { message: '同一个岗位写了两次' }).describe('office-head 办公室负责人、committee-leader 领导小组负责人、statistics-head 统计负责人') }),
  standard: { roles: ['office-head', 'committee-leader', 'statistics-head'] },
  scope: 'region',
  changers: ['system-administrator'],
  needsReason: true,
  mayBeginInThePast: false,
  examples: [{ value: { roles: ['committee-leader'] } }, { value: { roles: [] }, refusedAt: 'roles' }, { value: { roles: ['statistician'] }, refusedAt: 'roles.0' }, { value: { roles: ['office-head', 'office-head'] }, refusedAt: 'roles' }],
});
