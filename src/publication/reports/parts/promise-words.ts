import type { MonitoredTarget } from '#monitoring';
import type { Target } from '#plan';
import { promisedWords } from '../../claims/claims/standing.ts';

const moves: Readonly<Record<NonNullable<Target['direction']>, string>> = { up: '提高', down: '下降', hold: '保持', narrow: '缩小' };

/** Of promises without a figure: what a plan wants to happen, in a word or two. */
function movementWords({ kind, direction, every, bound, reference, quote }: Target): string {
  if (kind === 'event') return '不发生';
  if (kind === 'relative' && reference !== null) return `${bound === 'at-most' ? '不高于' : bound === 'at-least' ? '不低于' : '对照'}${reference}`;
  if (kind === 'qualitative' || direction === null) return '定性';
  if (direction === 'hold' && !/保持|稳定|维持|巩固/.test(quote)) return '定性';
  if (/趋势|势头/.test(quote)) return '上升趋势减缓';
  return `${every === 'term' ? '逐届' : every === 'year' ? '逐年' : ''}${moves[direction]}`;
}

/**
 * What a target promises, short enough for a cell: 95%以上, 比2020年下降10%; without a figure the movement (逐届提高, 缩小) or 定性.
 *
 * @example promiseWords(monitored, target) // '保持在96%以上'
 */
export function promiseWords(monitored: Pick<MonitoredTarget, 'promise'>, target: Target): string {
  const words = promisedWords({ promise: monitored.promise });
  return words.startsWith('“') ? movementWords(target) : words;
}

/** By when, or how often until when: 2030年, 每3年一轮（至2030年）. */
export function dueWords({ deadline }: Pick<MonitoredTarget, 'deadline'>, { every, cycleYears }: Target): string {
  const until = `（至${String(deadline)}年）`;
  if (every === 'year') return `每年${until}`;
  if (every === 'term') return `每届${until}`;
  return every === 'cycle' ? `每${String(cycleYears ?? 3)}年一轮${until}` : `${String(deadline)}年`;
}

/** What shows that a target of this kind is met (practice.md 4.2): in general words, to be made exact by the unit. */
const evidenceOf: Readonly<Record<Target['kind'], string>> = {
  level: '统计数据及报表', change: '基期和当年统计数据', trend: '历年统计数据', gap: '分组统计数据', relative: '两项统计数据', count: '清单和完成日期', event: '事件记录和评审结论', qualitative: '工作材料和评审结论',
};

/** The evidence asked for. @example evidenceWords({ kind: 'event' }) // '事件记录和评审结论' */
export const evidenceWords = ({ kind }: Pick<Target, 'kind'>): string => evidenceOf[kind];
