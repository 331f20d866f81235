import { promised, type Phrase, type Reading } from '../phrase.ts';
import { quantityGroups } from '../quantity-groups.ts';
import { splitList } from '../names.ts';
import { opening } from '../vocabulary.ts';

/** 东部和中西部分别有90%和70%的: the places, then their shares. */
const apart = /^([^，]{2,40}?)(?:地区|学校)?(?:要|应|力争|确保|争取)*(?:分别|各)(?:要|应|力争|确保|至少|达到)*有(?:不低于|不少于|至少)?$/;
/** What they do begins with a verb. */
const done = /^的([^，]{1,16}?)((?:要|应|能够?|均|都)?(?:达到|建立|建有|建成|建设|设立|设有|配备|配有|开展|开设|实现|通过|完成|接受|参加|拥有|享有|享受|获得|得到|纳入|成为|创建|使用|掌握|具备|符合|落实|加入|用上).{2,})$/;

function read({ segment, context }: Reading): ReturnType<Phrase['read']> {
  const [group] = quantityGroups(segment);
  if (!group || group.quantities.some(({ measure }) => measure !== 'rate')) return null;
  const places = splitList(apart.exec(group.before.replace(opening, ''))?.[1] ?? '');
  const found = done.exec(group.after);
  if (places.length < 2 || places.length !== group.quantities.length || !found) return null;
  const [, noun = '', deed = ''] = found;
  return group.quantities.map((quantity, index) => promised({
    kind: 'level', indicator: `${deed.replace(/^(?:要|应|均|都)/, '')}的${places[index] ?? ''}${noun}比例`, from: 0, to: segment.text.length, bound: quantity.bound ?? 'reach', value: quantity.value,
    upper: quantity.upper, unit: quantity.unit, strict: quantity.strict, scope: places[index] ?? null, deadline: context.deadline, confidence: 0.85,
  }));
}

/** 东部和中西部分别有90%和70%的县建有…: each kind of place has its own share. */
export const sharesByPlace: Phrase = {
  id: 'shares-by-place',
  title: '不同地区各有百分之多少的单位做到某事',
  needs: 'figure',
  hint: /(?:分别|各).{0,6}有/,
  source: 'national plans 2011–2020 (东部和中西部地区分别有…的县)',
  examples: [
    {
      text: '东部和中西部分别有90%和70%的县建有儿童福利机构。',
      targets: [{ indicator: '建有儿童福利机构的东部县比例', kind: 'level', value: 90, unit: '%', bound: 'reach' }, { indicator: '建有儿童福利机构的中西部县比例', value: 70 }],
    },
    {
      text: '城市、农村分别有95%、80%以上的家庭参加家长学校。',
      targets: [{ indicator: '参加家长学校的城市家庭比例', value: 95, bound: 'at-least' }, { indicator: '参加家长学校的农村家庭比例', value: 80, bound: 'at-least' }],
    },
  ],
  read,
};
