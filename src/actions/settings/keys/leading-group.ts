import { z } from 'zod';
import { words } from '../../fields.ts';
import { settingKey } from '../setting-key.ts';

/** The group that leads monitoring and evaluation: the committee itself in one source plan, a group of its own in the other. */
export const leadingGroup = settingKey({
  key: 'leading-group',
  title: '监测评估领导小组名称',
  explanation: '审批监测评估方案、审核报告的领导小组的名称，用于审批单和报告。',
  schema: z.object({ name: z.object({ zh: words(2, 60) }).describe('名称') }),
  standard: { name: { zh: '监测评估领导小组' } },
  scope: 'region',
  changers: ['office-clerk', 'office-head', 'system-administrator'],
  needsReason: false,
  mayBeginInThePast: true,
  examples: [{ value: { name: { zh: '妇女儿童发展规划监测评估领导小组' } } }, { value: { name: { zh: '组' } }, refusedAt: 'name.zh' }],
});
