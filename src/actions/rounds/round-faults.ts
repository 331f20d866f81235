import type { StoredRound } from '#storage';
import type { Refusal } from '../refusal.ts';

type Days = Pick<StoredRound, 'opensOn' | 'dueOn' | 'lateUntil' | 'viewUntil'>;

const order = [['opensOn', '开网日期'], ['dueOn', '截止日期'], ['lateUntil', '补报截止日期'], ['viewUntil', '查看截止日期']] as const;

/**
 * Why the days of a round cannot be: each comes after the one before it, or on the same day. Null: they can.
 *
 * @example daysOutOfOrder({ opensOn: '2026-02-01', dueOn: '2026-01-01', lateUntil: '2026-05-31', viewUntil: '2026-12-31' })?.refused // 'days-out-of-order'
 */
export function daysOutOfOrder(days: Days): Refusal | null {
  const reasons = order.flatMap(([name, word], at) => {
    const before = order[at - 1];
    return before && days[name] < days[before[0]] ? [{ code: 'days-out-of-order', place: name, message: `${word}（${days[name]}）早于${before[1]}（${days[before[0]]}）。` }] : [];
  });
  return reasons[0] ? { refused: 'days-out-of-order', message: reasons.map(({ message }) => message).join(''), reasons } : null;
}

/**
 * What a person should know of the header of a form on a day: expired, or that it is no statistical form at all (统计法: a form without number and approval may be refused). Null: nothing.
 *
 * @example headerWarning({ number: '', issuedBy: '', approval: '', validUntil: '' }, '2026-11-22') // '没有表号和批准文号：…'
 */
export function headerWarning({ number, approval, validUntil }: StoredRound['header'], today: string): string | null {
  if (number === '' && approval === '') return '没有表号和批准（备案）文号：只能作为行政工作用表，不是统计调查表，被调查单位可以拒绝填报；请按统计法报批或备案。';
  if (number === '' || approval === '') return `没有${number === '' ? '表号' : '批准（备案）文号'}：请核对，法定的统计调查表两样都有。`;
  if (validUntil === '') return '没有写有效期：请核对。';
  return validUntil < today ? `表的有效期到 ${validUntil} 为止，已经过期：过期的表无效，请重新报批后再布置。` : null;
}
