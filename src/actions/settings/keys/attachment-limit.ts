import { z } from 'zod';
import { settingKey } from '../setting-key.ts';

/** How large one file may be that somebody attaches. */
export const attachmentLimit = settingKey({
  key: 'attachment-limit',
  title: '附件大小上限',
  explanation: '一个附件最大多少兆字节（MB）。盖章扫描件一般不超过 10 MB。',
  schema: z.object({ mebibytes: z.int().min(1).max(200).describe('上限（MB）') }),
  standard: { mebibytes: 50 },
  scope: 'installation',
  changers: ['system-administrator'],
  needsReason: false,
  mayBeginInThePast: false,
  examples: [{ value: { mebibytes: 100 } }, { value: { mebibytes: 1024 }, refusedAt: 'mebibytes' }],
});
