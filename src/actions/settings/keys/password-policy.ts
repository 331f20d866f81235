import { z } from 'zod';
import { settingKey } from '../setting-key.ts';

/** What passwords must be, and what failed sign-ins lead to. The usual numbers are what assessors of 等级保护 level 2 and 3 ask for (GB/T 22239-2019, 8.1.4.1); weaker ones are refused. */
export const passwordPolicy = settingKey({
  key: 'password-policy',
  title: '密码要求',
  explanation: '密码的长度、字符种类、不能重复最近几次、使用期限，以及连续输错后的锁定。只能由安全管理员修改；从当天起对新密码生效。',
  schema: z.object({
    leastLength: z.int().min(8).max(64).describe('最少字符数'),
    leastKinds: z.int().min(2).max(4).describe('大写、小写、数字、符号中至少几种'),
    rememberedPasswords: z.int().min(1).max(24).describe('不能与最近几次相同'),
    ageLimitDays: z.int().min(0).max(730).describe('使用期限（天），0 表示不限'),
    failuresBeforeLock: z.int().min(3).max(10).describe('连续输错几次后锁定'),
    failureWindowMinutes: z.int().min(5).max(1440).describe('多少分钟内的输错算连续'),
    firstLockMinutes: z.int().min(5).max(1440).describe('第一次锁定多少分钟，以后加倍'),
    longestLockMinutes: z.int().min(5).max(10_080).describe('最长锁定多少分钟'),
  }).refine(({ firstLockMinutes, longestLockMinutes }) => firstLockMinutes <= longestLockMinutes, { message: '最长锁定短于第一次锁定', path: ['longestLockMinutes'] }),
  standard: { leastLength: 10, leastKinds: 3, rememberedPasswords: 5, ageLimitDays: 180, failuresBeforeLock: 5, failureWindowMinutes: 15, firstLockMinutes: 15, longestLockMinutes: 1440 },
  scope: 'installation',
  changers: ['security-administrator'],
  needsReason: true,
  mayBeginInThePast: false,
  examples: [
    { value: { leastLength: 12, leastKinds: 3, rememberedPasswords: 5, ageLimitDays: 90, failuresBeforeLock: 5, failureWindowMinutes: 15, firstLockMinutes: 30, longestLockMinutes: 1440 } },
    { value: { leastLength: 6, leastKinds: 3, rememberedPasswords: 5, ageLimitDays: 90, failuresBeforeLock: 5, failureWindowMinutes: 15, firstLockMinutes: 30, longestLockMinutes: 1440 }, refusedAt: 'leastLength' },
    { value: { leastLength: 12, leastKinds: 3, rememberedPasswords: 5, ageLimitDays: 90, failuresBeforeLock: 5, failureWindowMinutes: 15, firstLockMinutes: 30, longestLockMinutes: 20 }, refusedAt: 'longestLockMinutes' },
  ],
});
