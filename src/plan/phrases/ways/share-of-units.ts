import { splitList } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { scopeOf } from '../scope.ts';
import { opening } from '../vocabulary.ts';

/** 的X up to the verb of what they do or have. */
const verb = /(?:均|都|全部|基本)?(?:建立|建有|建成|建设|设立|设置|设有|配备|配有|开设|开展|达到|实现|接受|参加|拥有|完成|具备|掌握|得到|获得|纳入|享有|享受|通过|成为|创建|覆盖|摆放|在\d|能够?|有)/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  const rates = segment.quantities.filter(({ measure, to }) => measure === 'rate' && /^的(?![^，]{0,3}$)/.test(segment.text.slice(to)));
  const last = rates.at(-1);
  const first = rates[0];
  if (!first || !last || segment.text.slice(0, first.from).replace(opening, '').length > 6) return null;
  const rest = segment.text.slice(last.to + 1);
  const found = verb.exec(rest);
  if (!found || found.index < 1) return null;
  const predicate = rest.slice(found.index).replace(/^(?:均|都|全部|基本)/, '');
  if (predicate.length < 3) return null;
  return rates.map((quantity, index) => {
    const next = rates[index + 1];
    const place = next ? (splitList(segment.text.slice(quantity.to + 1, next.from))[0] ?? '') : rest.slice(0, found.index);
    return promised({
      kind: 'level', indicator: `${predicate}的${place}比例`, scope: scopeOf(place), from: first.from, to: segment.text.length,
      bound: quantity.bound ?? 'reach', value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict,
      deadline: context.deadline, confidence: 0.85,
    });
  });
}

/** 95%的社区建立家长学校: a share of places or people that have or do something. */
export const shareOfUnits: Phrase = {
  id: 'share-of-units',
  title: '百分之多少的单位做到某事',
  source: '中国儿童发展纲要 2021–2030, 儿童与家庭 goal 6',
  examples: [
    { text: '90%的社区建立儿童之家。', targets: [{ indicator: '建立儿童之家的社区比例', kind: 'level', value: 90, unit: '%', bound: 'reach', scope: null }] },
    {
      text: '80%以上的乡镇和60%的村设立母婴室。',
      targets: [{ indicator: '设立母婴室的乡镇比例', value: 80, bound: 'at-least' }, { indicator: '设立母婴室的村比例', value: 60, bound: 'reach' }],
    },
  ],
  read,
};
