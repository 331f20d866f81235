import { z } from 'zod';
import { words } from '../../fields.ts';
import { settingKey } from '../setting-key.ts';

/** How documents name the place: districts are often printed under a shorter name than that of the register. */
export const printedPlaceName = settingKey({
  key: 'printed-place-name',
  title: '本地区在文件中的称呼',
  explanation: '文件、报告和页面上怎样称呼本地区，如“昆区”。不设则用地区的正式名称。',
  schema: z.object({ name: z.object({ zh: words(1, 40) }).nullable().describe('印名；空表示用正式名称') }),
  standard: { name: null },
  scope: 'region',
  changers: ['office-clerk', 'office-head', 'system-administrator'],
  needsReason: false,
  mayBeginInThePast: true,
  examples: [{ value: { name: { zh: '示例区' } } }, { value: { name: null } }, { value: { name: '示例区' }, refusedAt: 'name' }],
});
