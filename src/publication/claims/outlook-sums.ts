import { outlooks } from '#monitoring';

/**
 * What the upper two and the lower two grades of the outlook are called together, in texts and tables: names that none of the grades has (预计达标, 基本可达; 达标困难, 预计不达标). Both speak of targets that are not met yet.
 *
 * @example outlookSums.hard.name // '难以如期达标'
 */
export const outlookSums = {
  hopeful: { name: '有望如期实现', grades: `${outlooks.expected.word}或${outlooks.likely.word}` },
  hard: { name: '难以如期达标', grades: `${outlooks.hard.word}或${outlooks.unlikely.word}` },
} as const;
