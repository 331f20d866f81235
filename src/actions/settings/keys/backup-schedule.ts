import { z } from 'zod';
import { settingKey } from '../setting-key.ts';

/** When backups are made by themselves, and how many are kept. */
export const backupSchedule = settingKey({
  key: 'backup-schedule',
  title: '自动备份',
  explanation: '每隔几天、几点（按系统时区）自动备份，本机保留最近几天、几周、几个月的备份各一份。备份文件还应定期拷到另一处。',
  schema: z.object({
    enabled: z.boolean().describe('是否自动备份'),
    at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { message: '写作 时:分，如 02:30' }).describe('几点'),
    everyDays: z.int().min(1).max(30).describe('每隔几天'),
    keep: z.object({
      daily: z.int().min(1).max(366).describe('最近几天每天一份'), weekly: z.int().min(0).max(260).describe('再往前几周每周一份'), monthly: z.int().min(0).max(240).describe('再往前几个月每月一份'),
    }).describe('保留多少'),
  }),
  standard: { enabled: true, at: '02:30', everyDays: 1, keep: { daily: 7, weekly: 4, monthly: 12 } },
  scope: 'installation',
  changers: ['system-administrator'],
  needsReason: false,
  mayBeginInThePast: false,
  examples: [{ value: { enabled: true, at: '23:05', everyDays: 7, keep: { daily: 2, weekly: 8, monthly: 0 } } }, { value: { enabled: true, at: '24:00', everyDays: 1, keep: { daily: 7, weekly: 4, monthly: 12 } }, refusedAt: 'at' }, { value: { enabled: true, at: '02:30', everyDays: 1, keep: { daily: 0, weekly: 4, monthly: 12 } }, refusedAt: 'keep.daily' }],
});
