import { z } from 'zod';
import { settingKey } from '../setting-key.ts';

/** Names of zones as the runtime knows them; what it cannot compute with is none. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('zh', { timeZone: name }).resolvedOptions().timeZone !== '' && /^[A-Za-z]+(?:\/[A-Za-z_+\-0-9]+)*$/.test(name);
  } catch {
    return false;
  }
}

/** The zone that decides what day it is: due dates and validity turn over at its midnight. */
export const timeZone = settingKey({
  key: 'time-zone',
  title: '时区',
  explanation: '决定“今天”是哪一天的时区，全系统一个。全国法定时间是北京时间（Asia/Shanghai）。',
  schema: z.object({ zone: z.string().max(60).refine(isZone, { message: '没有这个时区' }).describe('时区名称，如 Asia/Shanghai') }),
  standard: { zone: 'Asia/Shanghai' },
  scope: 'installation',
  changers: ['system-administrator'],
  needsReason: false,
  mayBeginInThePast: false,
  examples: [{ value: { zone: 'Asia/Urumqi' } }, { value: { zone: '北京时间' }, refusedAt: 'zone' }, { value: { zone: '+08:00' }, refusedAt: 'zone' }],
});
