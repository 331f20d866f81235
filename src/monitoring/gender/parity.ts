import type { Missing } from '#kernel';
import { sameFigure } from '../acceptance.ts';

/** Between these values of the parity index women and men count as level (UNESCO-IIEP). */
const paritySpan = { least: 0.97, most: 1.03 } as const;

/** What a parity index says, in words; `women-higher` is good or bad as the indicator's direction is. */
export const parityWords = { level: '基本均等', 'women-higher': '女高于男', 'men-higher': '男高于女' } as const;
export type Parity = keyof typeof parityWords;

/**
 * Whether women and men are level by the parity index (F/M), both ends of the span included. `not-a-number` when the index is none, `not-applicable` below zero.
 * Level is no praise: equal because both fell is not progress, see `judgeGap`. Source: method 7.1.
 *
 * @example parityOf(0.96) // 'men-higher'
 */
export function parityOf(index: number): Parity | Missing {
  if (!Number.isFinite(index)) return { missing: 'not-a-number' };
  if (index < 0) return { missing: 'not-applicable' };
  if (index < paritySpan.least && !sameFigure(index, paritySpan.least)) return 'men-higher';
  return index > paritySpan.most && !sameFigure(index, paritySpan.most) ? 'women-higher' : 'level';
}
