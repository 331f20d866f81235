import { promised, type Phrase, type Reading } from '../phrase.ts';
import { opening } from '../vocabulary.ts';

/** 100个左右城市被命名为…: so many places or people become or reach something. */
const deed = /^的?((?!百分点)[^，、的]{2,14}?)((?:要|应|将|能够)?(?:被|建成|成为|达到|达标|创建|建立|建有|完成|通过|进入|入选|获得|荣获|获评|获批|实现|跻身|开展|设立|纳入|参加|享受)[^，]{2,})$/;

function read({ segment, context }: Reading): ReturnType<Phrase['read']> {
  const [quantity] = segment.quantities;
  if (!quantity || segment.quantities.length > 1 || quantity.measure !== 'count' || !/(?:个|所|家|名|人|户|座|处)$/.test(quantity.unit)) return null;
  const head = segment.text.slice(0, quantity.from).replace(opening, '').replace(/^(?:全[省市县区国]|预计|有|共|累计|创建|打造|推动|支持|至少|力争)+/, '');
  const found = deed.exec(segment.text.slice(quantity.to));
  if (head !== '' || !found) return null;
  const [, noun = '', what = ''] = found;
  return [promised({
    kind: 'count', indicator: `${what.replace(/^(?:要|应|将|能够)/, '')}的${noun}数`, from: 0, to: segment.text.length, bound: quantity.bound ?? (/至少/.test(segment.text.slice(0, quantity.from)) ? 'at-least' : 'reach'),
    value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict, deadline: context.deadline, confidence: 0.8,
  })];
}

/** 100个城市被命名为…, 20个县达到…标准: a number of places that become something. */
export const unitsThatBecome: Phrase = {
  id: 'units-that-become',
  title: '多少个单位达到、成为某种状态',
  needs: 'figure',
  source: '关于推进儿童友好城市建设的指导意见 2021',
  examples: [
    { text: '50个左右县区被命名为儿童友好县区。', targets: [{ indicator: '被命名为儿童友好县区的县区数', kind: 'count', value: 50, unit: '个', bound: 'about' }] },
    { text: '全省20个以上城市建成儿童友好城市。', targets: [{ indicator: '建成儿童友好城市的城市数', kind: 'count', value: 20, bound: 'at-least' }] },
    { text: '建成20个达到省级标准的儿童之家。', targets: [{ indicator: '达到省级标准的儿童之家数', kind: 'count', value: 20, unit: '个' }] },
  ],
  read,
};
