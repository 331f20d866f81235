import { z } from 'zod';
import { roles, type Role } from '#kernel';
import { settingKey } from '../setting-key.ts';

/** How long a sign-in lasts, how many at once, and who must give a one-time code beside the password. */
export const sessionPolicy = settingKey({
  key: 'session-policy',
  title: '登录要求',
  explanation: '多久不操作自动退出、一次登录最长多久、一个人同时几处登录，以及哪些岗位登录时必须输入一次性验证码。只能由安全管理员修改。',
  schema: z.object({
    idleMinutes: z.int().min(5).max(240).describe('多少分钟不操作自动退出'),
    absoluteMinutes: z.int().min(30).max(1440).describe('一次登录最长多少分钟'),
    mostSessions: z.int().min(1).max(10).describe('一个人最多同时几处登录'),
    codeRequiredFor: z.array(z.enum(Object.keys(roles) as [Role, ...Role[]])).max(20).describe('必须使用一次性验证码的岗位'),
  }).refine(({ idleMinutes, absoluteMinutes }) => idleMinutes <= absoluteMinutes, { message: '最长时间短于自动退出的时间', path: ['absoluteMinutes'] }),
  standard: { idleMinutes: 30, absoluteMinutes: 720, mostSessions: 3, codeRequiredFor: [] },
  scope: 'installation',
  changers: ['security-administrator'],
  needsReason: true,
  mayBeginInThePast: false,
  examples: [
    { value: { idleMinutes: 15, absoluteMinutes: 480, mostSessions: 1, codeRequiredFor: ['system-administrator', 'security-administrator'] } },
    { value: { idleMinutes: 1, absoluteMinutes: 480, mostSessions: 1, codeRequiredFor: [] }, refusedAt: 'idleMinutes' },
    { value: { idleMinutes: 60, absoluteMinutes: 30, mostSessions: 1, codeRequiredFor: [] }, refusedAt: 'absoluteMinutes' },
  ],
});
