import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';

const pattern = /^(.+?)(?:应当?|须|要|一般|至少|力争)*(占到?|达到?)([^，]{2,24}?)的?$/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  const quantity = segment.quantities[0];
  if (!quantity || quantity.measure !== 'rate') return null;
  const found = pattern.exec(segment.text.slice(0, quantity.from));
  if (!found) return null;
  const [, part = '', , whole = ''] = found;
  if (/(?:率|比例|比重|占比)$/.test(part) || !/[\p{Script=Han}]{2}$/u.test(whole) || (found[2] !== '占' && !segment.text.slice(0, quantity.from).endsWith('的'))) return null;
  const subject = readSubject(part, context);
  return [promised({
    kind: 'level', indicator: `${subject.name}占${whole}的比例`, from: subject.from, to: quantity.to,
    bound: quantity.bound ?? 'reach', value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict,
    direction: subject.direction, deadline: subject.deadline ?? context.deadline, every: context.every, of: context.of, confidence: 0.9,
  })];
}

/** A占B的三分之一以上, A达到B的60%: a part of a whole. */
export const shareOfWhole: Phrase = {
  id: 'share-of-whole',
  title: '某部分占总体的份额',
  source: '村民委员会组织法 25; national elderly-care plan 2021–2025 (护理型床位)',
  examples: [
    { text: '女性代表应占代表总数的三分之一以上。', targets: [{ indicator: '女性代表占代表总数的比例', kind: 'level', value: 33.33, unit: '%', bound: 'at-least' }] },
    { text: '普惠性床位达到全部床位的一半。', targets: [{ indicator: '普惠性床位占全部床位的比例', value: 50, unit: '%', bound: 'reach' }] },
  ],
  read,
};
