import { isMissing, type Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';
import { amountOfChange } from '../wording/change-wording.ts';
import { figureText } from '../wording/figure-wording.ts';
import { printedNumber } from '../wording/printed-number.ts';
import { groupRefused, type CountedGroup } from './counted-group.ts';

/**
 * What a share of women is held against: half, or the share of women among those who could have been chosen (女性在适格人群中的比例), named as people know it
 * (中级职称人员, 村民代表). Which one was used is printed with the share: 30 % of leaders is far from half and level with 30 % of the pool.
 */
export type ShareReference = { readonly kind: 'half' } | { readonly kind: 'eligible-pool'; readonly name: string; readonly women: number; readonly total: number };

/** A share of women in percent, what it was held against in percent, how many points it is from it, and the sentence that says both. */
export type ShareOfWomen = { readonly share: number; readonly reference: number; readonly distance: number; readonly sentence: string };

const percentOf = (group: CountedGroup): number | Missing => groupRefused(group) ?? finiteOrMissing((group.events / group.total) * 100);

const distanceWords = (distance: number, digits: number): string => {
  if (Number(printedNumber(distance, digits)) === 0) return '，与之持平';
  return `，${distance < 0 ? '低' : '高'}${amountOfChange(Math.abs(distance), '%', digits)}`;
};

/**
 * The share of women among a number of people against a named reference. Nobody there, or nobody in the pool: `not-applicable`; counts that cannot be counts: `not-a-number`.
 * `digits` decimal places in the sentence. Source: method 7.1.
 *
 * @example shareOfWomen({ women: 48, total: 150 }, { kind: 'half' }).sentence // '女性占32.00%，参照为50%，低18.00个百分点。'
 */
export function shareOfWomen(people: { readonly women: number; readonly total: number }, against: ShareReference, digits = 2): ShareOfWomen | Missing {
  const share = percentOf({ events: people.women, total: people.total });
  const reference = against.kind === 'half' ? 50 : percentOf({ events: against.women, total: against.total });
  if (isMissing(share)) return share;
  if (isMissing(reference)) return reference;
  const distance = share - reference;
  const named = against.kind === 'half' ? '参照为50%' : `参照为${against.name}中女性的比例${figureText(reference, '%', digits)}`;
  return { share, reference, distance, sentence: `女性占${figureText(share, '%', digits)}，${named}${distanceWords(distance, digits)}。` };
}
