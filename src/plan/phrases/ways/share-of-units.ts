import { asShare } from '../measurable.ts';
import { splitList } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { scopeOf } from '../scope.ts';
import { opening } from '../vocabulary.ts';

/** What they do or have, after the noun. */
const verb = /(?:均|都|全部|基本|要|应|能够?|可以)*(?:建立|建有|建成|建设|设立|设置|设有|配备|配有|配置|开设|开展|达到|实现|接受|参加|参与|拥有|完成|提供|举办|具备|掌握|得到|获得|纳入|享有|享受|通过|成为|创建|覆盖|摆放|安装|制定|落实|办有|成立|推行|推广|组建|使用|公开|签订|加入|符合|坚持|用上|喝上|学会|通过|向|免费|对外|在\d|知晓|了解|养成|有(?!效|关|害|机|条件|需求))/;
const helper = /^(?:使|让|对|为|在|有|农村|城市|城镇)*/;
/** 符合条件的患者接受…: what kind they are of is no deed. */
const of = /^(?:符合|具备|取得|享受|有)[^，、]{1,10}?的(?=.{2})/;
/** 的 joins the figure to the noun; without it the noun must begin the sentence (60%以上文化馆达到…标准). */
const joint = /^的?(?=[\p{Script=Han}“])/u;

/** 农村学校80%以上达到标准, 城市社区100%、农村社区80%建有…: the nouns stand before their figures. */
function nounFirst({ segment, context }: Reading): readonly Promised[] | null {
  const { text, quantities } = segment;
  const last = quantities.at(-1);
  if (!last || quantities.some(({ measure }) => measure !== 'rate')) return null;
  const rest = text.slice(last.to);
  const found = verb.exec(rest);
  if (found?.index !== 0 || rest.length - found[0].length < 2) return null;
  const predicate = rest.replace(/^(?:均|都|全部|基本|要|应|能够?|可以)+/, '');
  const shares = quantities.map((quantity, index) => ({ quantity, noun: nounOf(text.slice(quantities[index - 1]?.to ?? 0, quantity.from)) }));
  if (shares.some(({ noun, quantity }) => noun.length < 2 || noun.length > 20 || asShare(noun, quantity) !== `${noun}比例`)) return null;
  return shares.flatMap(({ quantity, noun }) => splitList(noun).map((one) => promised({
    kind: 'level', indicator: `${predicate}的${one}比例`, from: 0, to: text.length, bound: quantity.bound ?? 'reach', value: quantity.value,
    upper: quantity.upper, unit: quantity.unit, strict: quantity.strict, scope: scopeOf(one), deadline: context.deadline, confidence: 0.8,
  })));
}

const nounOf = (text: string): string => text.replace(/^[、和与及，]+/, '').replace(opening, '').replace(/(?:应|要|须|中|力争|达到|的)$/, '');

function read({ segment, context }: Reading): readonly Promised[] | null {
  const rates = segment.quantities.filter(({ measure, to }) => measure === 'rate' && joint.test(segment.text.slice(to, to + 2)) && !/^的?(?:目标|要求|标准|比例|速度|水平|[^，]{0,2}$)/.test(segment.text.slice(to)));
  const last = rates.at(-1);
  const first = rates[0];
  if (!first || !last) return nounFirst({ segment, context });
  const head = segment.text.slice(0, first.from).replace(opening, '').replace(/^\d{4}年/, '');
  const within = /^(.{2,12}?)(?:要|应|须|都|均|至少)*有$/.exec(head)?.[1] ?? '';
  if (within === '' && (head.length > 6 || (head.replace(helper, '') !== '' && !/^.{0,4}(?:区|县|市|中)$/.test(head)))) return nounFirst({ segment, context });
  const rest = segment.text.slice(last.to).replace(/^的/, '');
  const kind = of.exec(rest)?.[0].length ?? 0;
  const start = verb.exec(rest.slice(kind));
  const found = start ? { index: start.index + kind } : null;
  if (!found || found.index < 1 || (found.index === 1 && !/^[村县乡镇市区校户]/.test(rest))) return null;
  const predicate = rest.slice(found.index).replace(/^(?:均|都|全部|基本|要|应|能够?|可以)+/, '').replace(/^(建设|建立|建成|配备|有)[1一]?(?:所|个|名|处)(?:为[^，]*的)?(?=[^，]{2,}$)/, '$1');
  if (predicate.length < 2) return null;
  return rates.flatMap((quantity, index) => {
    const next = rates[index + 1];
    const place = next ? (splitList(segment.text.slice(quantity.to, next.from).replace(/^的/, ''))[0] ?? '') : rest.slice(0, found.index);
    const places = place.includes('、') && !/[（(]/.test(place) ? splitList(place) : [place];
    return places.map((one) => promised({
      kind: 'level', indicator: `${predicate}的${within}${one}比例`, scope: scopeOf(one), from: first.from, to: segment.text.length,
      bound: quantity.bound ?? 'reach', value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict,
      deadline: context.deadline, confidence: 0.85,
    }));
  });
}

/** 95%的社区建立家长学校: a share of places or people that have or do something. */
export const shareOfUnits: Phrase = {
  id: 'share-of-units',
  title: '百分之多少的单位做到某事',
  source: '中国儿童发展纲要 2021–2030, 儿童与家庭 goal 6',
  needs: 'figure',
  examples: [
    { text: '90%的社区建立儿童之家。', targets: [{ indicator: '建立儿童之家的社区比例', kind: 'level', value: 90, unit: '%', bound: 'reach', scope: null }] },
    {
      text: '80%以上的乡镇和60%的村设立母婴室。',
      targets: [{ indicator: '设立母婴室的乡镇比例', value: 80, bound: 'at-least' }, { indicator: '设立母婴室的村比例', value: 60, bound: 'reach' }],
    },
    { text: '农村学校80%以上达到标准化要求。', targets: [{ indicator: '达到标准化要求的农村学校比例', value: 80, bound: 'at-least' }] },
    { text: '七成以上乡镇综合文化站达到国家三级标准。', targets: [{ indicator: '达到国家三级标准的乡镇综合文化站比例', value: 70, bound: 'at-least' }] },
  ],
  read,
};
