import type { StandingTally } from '../ground/tally.ts';

/** From which share of judged targets met or likely to be, in percent, which words are used while a plan runs and when it is over. A rule of ours, printed with the method; places may want others. */
export const overallRule = [
  { from: 90, words: '总体进展顺利', atEnd: '规划目标基本实现' },
  { from: 75, words: '总体进展较好', atEnd: '多数目标如期实现' },
  { from: 50, words: '总体有所进展，但各领域进度不一', atEnd: '部分目标没有如期实现' },
  { from: 0, words: '距目标要求还有较大差距，如期实现目标任务艰巨', atEnd: '较多目标没有如期实现' },
] as const;

/** Below this share of targets that can be judged nothing is said of the whole, in percent. */
export const leastJudged = 50;

/**
 * The overall phrase of a report: by how many of the targets that can be judged are met or have at least even odds; `isOver`: of a plan in its last year or later. Where fewer than half can be
 * judged, that is said instead.
 * Source: practice.md 3.1 (总体进展顺利); no official threshold is known, so the rule is printed in the report.
 *
 * @example overallWords(standingTally(targets)) // '总体进展较好'
 */
export function overallWords({ all, met, hopeful, assessable }: StandingTally, isOver = false): string {
  if (assessable.length === 0) return '目前还没有能够判断的目标';
  if (100 * assessable.length < leastJudged * all.length) return '能够判断的目标不足一半，对总体进展不作评价';
  const share = (100 * (met.length + hopeful.length)) / assessable.length;
  const rule = overallRule.find(({ from }) => share >= from);
  return (isOver ? rule?.atEnd : rule?.words) ?? '';
}
