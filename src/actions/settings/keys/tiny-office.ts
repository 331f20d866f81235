import { z } from 'zod';
import { roleHoldings } from '#storage';
import { joinedFrom } from '../../accounts/role-rules.ts';
import { settingKey } from '../setting-key.ts';

/** Whether one person may be system and security administrator: a recorded decision of a tiny office. Audit is never joined with either (model.md 6). */
export const tinyOffice = settingKey({
  key: 'tiny-office',
  title: '系统管理员与安全管理员可由一人兼任',
  explanation: '人手确实不足时，经单位研究决定，系统管理员和安全管理员可由同一人兼任；须写明决定和理由。审计管理员任何时候都不能兼任。收回后，兼任的人须交出其中一项。',
  schema: z.object({ systemAndSecurityByOnePerson: z.boolean().describe('是否允许一人兼任') }),
  standard: { systemAndSecurityByOnePerson: false },
  scope: 'installation',
  changers: ['security-administrator'],
  needsReason: true,
  mayBeginInThePast: false,
  obstacle: async (connection, { value, validFrom, validTo }) => {
    const joins = value?.systemAndSecurityByOnePerson === true;
    if (joins) return validTo === null ? null : { refused: 'ends-by-itself', message: '允许兼任不能预先写明截止日期：到那一天兼任的人可能还没有交出岗位。收回时请另行修改。' };
    const people = joinedFrom(await roleHoldings(connection, { roles: ['system-administrator', 'security-administrator'] }), validFrom);
    return people === 0 ? null : { refused: 'still-joined', message: `在 ${validFrom} 及以后还有 ${String(people)} 人兼任系统管理员和安全管理员，请先收回或交接其中一项岗位。` };
  },
  examples: [{ value: { systemAndSecurityByOnePerson: true } }, { value: { systemAndSecurityByOnePerson: 'yes' }, refusedAt: 'systemAndSecurityByOnePerson' }],
});
