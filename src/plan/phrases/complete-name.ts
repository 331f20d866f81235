import type { Context } from './phrase.ts';
import { measureWord, opening, population } from './vocabulary.ts';

const selfStanding = new RegExp(`^(?:[\\d—–\\-至]*(?:岁|个月)?(?:以下|以上|以内|内)?)?(?:适龄|农村|城镇|残疾|困难|全区|高中|初中|小学|九年|义务|学前|城乡|社区|村|乡镇|[东中西]部)*(?:${population}|教育|女|家长|教师)`);
const shortMeasure = new RegExp(`^[^，、的]{0,6}${measureWord}$|^(?:床位|托位|病床|[^，、]{2,4}[医护]?[师士]|[^，、]{0,8}(?:医师|医生|护士|药师|指导员|助产士)(?:（[^）]*）)?)数?$`);
const heads = new RegExp(`^(?:每?(?:千|万|百)名?(?:常住|户籍)?(?:人口?|老年人|儿童|妇女|居民)(?:拥有)?(?=[^，、]{0,8}(?:机构)?[^，、]{1,12}$)|每(?:千|万|百)名?[^，、]{1,6}?拥有|.*?(?:${population})+(?=[^，]*$))`);

export const kinds = '(?:东|中|西|东北)部|民族|边远|山区|牧区|市区|城区|县(?:（市）)?|成人|成年人|青少年|儿童青少年|儿童|妇女|小学|初中|高中|普通高中|中小学|中学|幼儿园|大学|农村|城镇|城市|省级|市级|县级|乡级|村级|男性|女性|男|女|男童|女童|低年级|高年级';
const kindEnd = '(?:阶段|学校|地区|年级|[一二三四五六]至[一二三四五六]年级)?(?:学生|生|儿童|居民)?';
/** 初中 after 小学书面作业时间, 女性 after 男性参保率: only whom it is about, the measure is the one before. */
const kindOnly = new RegExp(`^(?:${kinds})${kindEnd}$`);
const kindAtHead = new RegExp(`^(?:.{0,4}年级|${kinds})${kindEnd}`);
/** 专项行动重点推进城市每万人: whom a density is counted for. */
const perHead = /(?:每(?:千|万|百|十万)(?:名)?[^，、]{1,6}?)$/;

/**
 * Completes a name that leans on what the sentence said before: 优良率 after …标准合格率, 床位 after 每千名儿童拥有…医生, 防治知识知晓率 after …防治意识. A name that is
 * left out altogether is that of the promise before.
 *
 * @example completeName('床位', { ...context, names: ['每千名儿童拥有儿科医生'] }) // '每千名儿童拥有床位'
 */
export function completeName(name: string, context: Context): string {
  const earlier = context.names[0] ?? null;
  if (name === '') return earlier ?? '';
  if (name.startsWith('占')) return earlier === null ? '' : earlier.replace(/(?:总?规模|总量|总额)$/, '') + name;
  const fromBefore = anchored(name, context.before);
  if (fromBefore !== null) return fromBefore;
  if (context.head !== null && /^(?:妇女|女)/.test(name) && name.length < 12) return context.head + name;
  if (context.knows(name) || earlier === null) return name;
  if (kindOnly.test(name)) return otherKind(name, earlier);
  if (perHead.test(name)) {
    const rest = earlier.replace(/^.*?每(?:千|万|百|十万)名?(?:人口|人|老年人|儿童|常住人口)/, '');
    return rest.length < earlier.length ? name + rest : name;
  }
  if (!context.namesAreNear) return name;
  return sisterRate(name, earlier) ?? headed(name, earlier, context);
}

function otherKind(name: string, earlier: string): string {
  const rest = earlier.replace(kindAtHead, '');
  return rest.length > 2 && new RegExp(`${measureWord}$`).test(rest) && (rest.length < earlier.length || !/地区$|部$/.test(rest)) ? name + rest : name;
}

/** A short measure takes over the head of the name before: the longest that the registry knows, else its people or density. */
function headed(name: string, earlier: string, context: Context): string {
  if (/^(?:每|[千万百](?:名|人))/.test(name)) return name;
  const dense = /^\p{Script=Han}{2,8}$/u.test(name) ? /^每?[千万百十]{1,2}名?[^，、]{0,8}?拥有/.exec(earlier)?.[0] : undefined;
  const isShort = shortMeasure.test(name) && !selfStanding.test(name);
  if (!isShort && dense === undefined) return name;
  for (let end = earlier.length - 1; end >= 2; end--) if (context.knows(earlier.slice(0, end) + name)) return earlier.slice(0, end) + name;
  const head = dense ?? heads.exec(earlier)?.[0];
  return head !== undefined && head.length < earlier.length && !name.startsWith(head) ? head + name : name;
}

/** Verbs of promising before the head; a head that still holds a verb is a sentence of its own. */
/** 死亡率 after 脑卒中发病率: another rate of the same thing. */
const rateWord = '(?:死亡|发病|患病|病死|知晓|治疗|控制|管理|建档|使用|利用|覆盖|普及|达标|合格|优秀|优良|入学|入园|巩固|就业|检测|筛查|及格)';
const bareRate = new RegExp(`^${rateWord}率$`);
const rateAtEnd = new RegExp(`${rateWord}率$`);

function sisterRate(name: string, earlier: string): string | null {
  const end = bareRate.test(name) ? rateAtEnd.exec(earlier) : null;
  if (!end || end[0] === name || end.index < 2) return null;
  const head = earlier.slice(0, end.index);
  return head.endsWith(name.slice(0, -1)) ? `${head}率` : head + name;
}

const actions = /^(?:每[\d一二三四五]年|建立健全|建立|健全|完善|加强|巩固|提高|提升|推进|开展|普及|保障|减少|消除|缓解|降低|改善|基本|全面|对)+/;
const verbInside = /接受|平等|参与|享有|开展|形式|实现|达到|下降|\d|[，。、和与及或对为在将把以]|[中的]$/;

/** 每3年为农村妇女安排一轮“两癌”筛查，筛查率: whom it serves heads the rate. */
const service = /^每[\d一二两三四五]{0,2}年(?:至少)?[对为给](.{2,30}?)(?:(?:进行|安排|开展|提供|组织)(?:至少)?(?:一|1)?(?:次|轮)?(.{0,12}))?$/;

/**
 * 防治知识知晓率 after 宫颈癌和乳腺癌防治意识明显提高: the name goes on where the words before had the same beginning. Two characters are enough beside it, four in an
 * earlier sentence (建立妇女健康档案。健康档案建档率).
 */
function anchored(name: string, near: string): string | null {
  if (name.length < 4 || name.length > 14 || near === '' || /[、和与及]/.test(name) || selfStanding.test(name)) return null;
  const short = name.slice(0, 2);
  const long = name.slice(0, 4);
  const served = service.exec(near.slice(0, Math.max(0, near.lastIndexOf(short))));
  if (served) return `${served[1] ?? ''}${(served[2] ?? '').replace('免费', '')}${name}`;
  const at = name.length <= 10 && /^\p{Script=Han}{2}$/u.test(short) && !/\d/.test(near) ? near.lastIndexOf(short) : -1;
  const farther = at >= 2 ? at : near.lastIndexOf(long);
  if (farther < 2) return null;
  const head = near.slice(0, farther).replace(opening, '').replace(actions, '');
  return head.length >= 2 && head.length <= 24 && !verbInside.test(head.replace(/和(?=[^，]{2,4}癌)/g, '')) && !name.includes(head) ? head + name : null;
}
