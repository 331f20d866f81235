import { splitList } from '../names.ts';
import { promised, type Context, type Phrase, type Promised, type Reading } from '../phrase.ts';
import type { Quantity } from '../quantities.ts';
import { readSubject } from '../subject.ts';

const pattern = /^(.+?)(?:分别|应当?|须|要|将|均|一般|至少|力争|稳定)*(占到?|达到?|提高到|增加到|上升到|提升到|降低到|下降到)([^，]{2,24}?)的?$/;
/** 女干部要占到五分之一: the whole is left out. */
const withoutWhole = /^(.{2,30}?)(?:分别|应当?|须|要|将|均|一般|至少|力争|稳定)*占(?:到|比达到?|比为)?(?:至少)?$/;
const measured = /(?:率|比例|比重|占比|面)(?:应|要|须|不断|逐步|稳步|分别|均|都|总体|力争|将|\d{4}年|到|至)*(?:提高到|提升到|增加到|上升到|下降到|降低到|降到|达到?|为|占|保持在|稳定在|控制在|不低于)?$/;
const year = /(?:到|至)?[12]\d{3}年(?:底|末)?/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  const quantity = segment.quantities[0];
  if (!quantity || quantity.measure !== 'rate' || segment.quantities.length > 1) return null;
  const head = segment.text.slice(0, quantity.from);
  if (measured.test(head) || (context.section === 'clause' && quantity.bound === null && !/[应须要将达到]/.test(head))) return null;
  const bare = withoutWhole.exec(head);
  const found = pattern.exec(head);
  if (head.startsWith('占') && context.names.length === 0) return null;
  if (bare && !/占.+$/.test(bare[1] ?? '')) {
    const subject = readSubject(bare[1] ?? '', context);
    return subject.name.length < 2 ? null : [share(`${subject.name.replace(/的$/, '')}比例`, quantity, context, subject.from, subject.deadline)];
  }
  if (!found) return null;
  const [, part = '', , whole = ''] = found;
  if (/(?:率|比例|比重|占比)$/.test(part) || year.test(whole) || !/(?:[\p{Script=Han}）]{2}|[A-Z]{3})$/u.test(whole) || whole.startsWith('比') || (!found[2]?.startsWith('占') && !head.endsWith('的'))) return null;
  const subject = readSubject(part, context);
  if (subject.name.length < 2) return null;
  const direction = /提高|增加|上升|提升/.test(found[2] ?? '') ? 'up' : subject.direction;
  return partsOf(subject.name).map((name) => ({ ...share(`${name}占${whole.replace(/^(?:全[省市县区国])/, '')}的比例`, quantity, context, subject.from, subject.deadline), direction }));
}

/** 普惠性幼儿园数、在园幼儿数占总数80%: each item that counts is a part of its own. */
function partsOf(name: string): string[] {
  const items = splitList(name);
  return items.length > 1 && items.every((item) => /[^总]数$/.test(item)) ? items : [name];
}

function share(indicator: string, quantity: Quantity, context: Context, from: number, deadline: number | null): Promised {
  return promised({
    kind: 'level', indicator, from, to: quantity.to, bound: quantity.bound ?? 'reach', value: quantity.value, upper: quantity.upper, unit: quantity.unit,
    strict: quantity.strict, deadline: deadline ?? context.deadline, every: context.every, of: context.of, confidence: 0.9,
  });
}
/** A占B的三分之一以上, A达到B的60%: a part of a whole. */
export const shareOfWhole: Phrase = {
  id: 'share-of-whole',
  title: '某部分占总体的份额',
  needs: 'figure',
  hint: /占|[到达]/,
  source: '村民委员会组织法 25; national elderly-care plan 2021–2025 (护理型床位)',
  examples: [
    { text: '女性代表应占代表总数的三分之一以上。', targets: [{ indicator: '女性代表占代表总数的比例', kind: 'level', value: 33.33, unit: '%', bound: 'at-least' }] },
    { text: '普惠性床位达到全部床位的一半。', targets: [{ indicator: '普惠性床位占全部床位的比例', value: 50, unit: '%', bound: 'reach' }] },
    { text: '处级女干部要占到五分之一以上。', targets: [{ indicator: '处级女干部比例', value: 20, bound: 'at-least' }] },
    { text: '护理型床位占比达到55%。', targets: [{ indicator: '护理型床位占比', value: 55, bound: 'reach' }] },
  ],
  read,
};
