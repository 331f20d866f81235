import { chineseNumber } from '../chinese-number.ts';
import type { Target } from '../tree.ts';
import type { Context } from './phrase.ts';
import { measureWord, opening, population } from './vocabulary.ts';

/** The thing a figure belongs to, with what its words said about time, place and unit of evaluation. `from` is where it begins in the text given. */
export type Subject = {
  readonly name: string;
  readonly from: number;
  readonly direction: Target['direction'];
  readonly controlled: boolean;
  readonly deadline: number | null;
  readonly per: string | null;
  readonly every: Target['every'];
  readonly of: string | null;
  readonly cycleYears: number | null;
  readonly statedBaseline: Target['statedBaseline'];
};

const verbs = '(?:达到并保持|提高|提升|上升|增加|增长|增至|扩大|延长|下降|降低|减少|压减|压缩|缩短|回落|控制|保持|稳定|维持|巩固|达到|实现|升|增|降|减|达|为|不低于|不少于|到|至|在|于|成)';
const between = '(?:的|要求|预计|至少|应当|应|必须|须|要|均|都|分别|全部|总体|基本|一般|原则上|力争|争取|继续|始终|一直|稳步|逐步|逐年|进一步|并|且|每年|持续|不断|也|将|需|则|努力|明显|，|,)';
const chain = new RegExp(`(?:${verbs}|${between})+$`);
const years = /(?:到|至)?(?:公元)?([12]\d{3})年(?:底|末|年底)?(?:之?前|以前)?(?:[，,]|时)?/g;
const stated = /[（(]?(?:由|从|在)?(?:基期)?([12]\d{3})年(?:底|末)?的?(?:为)?(\d+(?:\.\d+)?)(?:%|‰|\/10万|\/万|岁|年|名|张|个|人|所)?(?:的基础上)?[）)]?/;
const unitOf = /以([^，]{2,14}?)为单位/;
const each = /^(?:每个|每所|每家|每座|每一个?|每|各个?)(?!千|万|百|年|天|日|月|届|类|项|级|种|人|周|次|\d)([^，]{2,16}?)(?=至少|都|均|要|应|配|建|有|设|不少于|达|的?班子|领导班子|$)/;
/** 各助产机构: every one of a kind of place; the word stays in the name. */
const everyKind = /^各(?:类|个)?([^，、]{1,8}?(?:机构|学校|医院|单位|街道|社区|村|乡镇|幼儿园|中心|企业|部门))/;
const cycle = /每(\d|[一二两三四五])年(?:内|一个周期|一次|一周期)?/;
const daily = /(?<!人均)每[天日](?![食摄均])/;
const yearly = /每年(?:均|都)?/;
const leadVerb = new RegExp(`^(?:逐步|不断|进一步|持续|稳步|有效)*(提高|提升|增加|扩大|延长|降低|减少|控制|缩短|保持|维持|稳定|巩固提高|巩固|将|把|使)(?=[^到至]{2,}(?:${measureWord}|[^，]*(?:到|至|在)))`);

function directionOf(words: string): Target['direction'] {
  if (/保持|稳定|维持/.test(words)) return 'hold';
  if (/提高|提升|上升|增|升|扩大|延长/.test(words)) return 'up';
  if (/下降|降|减|缩短|回落|压缩/.test(words)) return 'down';
  return null;
}

function take(text: string, pattern: RegExp): { rest: string; found: RegExpExecArray | null } {
  const found = pattern.exec(text);
  return { rest: found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text, found };
}

/** The year by which: the last named year after the plan began. */
function deadlineOf(text: string, context: Context): { rest: string; deadline: number | null } {
  let deadline: number | null = null;
  const rest = text.replaceAll(years, (whole, year: string, offset: number) => {
    const value = Number(year);
    if (/从$|自$|以$/.test(text.slice(0, offset)) || (context.startYear !== null && value < context.startYear) || /^(?:开始|起|以来|为基)/.test(text.slice(offset + whole.length))) return whole;
    deadline = value;
    return '';
  });
  return { rest, deadline };
}

/** 适龄妇女开展筛查率: the verb between people and their rate says nothing. */
const carriedOut = new RegExp(`(${population})(?:开展|进行|实施|接受)(?=.{2,}率$)`);

/** Takes brackets that only explain out of a name: （含…）, but not 执业（助理）医生. */
const explaining = /[（(](?:含|包括|不含|下同|以下简称|简称|按|指)[^）)]*[）)]/g;

/**
 * Reads the words before a figure: takes off the verbs that join them, the deadline, 每3年, 以乡镇为单位, 每天 and opening words, and leaves the thing itself.
 *
 * @example readSubject('到2025年孕产妇死亡率下降到', context).name // '孕产妇死亡率'
 */
export function readSubject(before: string, context: Context): Subject {
  const joined = chain.exec(before)?.[0] ?? '';
  const withoutChain = before.slice(0, before.length - joined.length);
  const base = take(withoutChain, stated);
  const timed = deadlineOf(base.rest, context);
  const unit = take(timed.rest, unitOf);
  const rolling = take(unit.rest, cycle);
  const day = take(rolling.rest, daily);
  const year = take(day.rest, yearly);
  const opened = year.rest.replace(/^[、，和与及并且]+/, '').replace(opening, '');
  const lead = leadVerb.exec(opened);
  const led = lead ? opened.slice(lead[0].length) : opened;
  const eachOf = each.exec(led);
  const whole = eachOf && !/^各(?:级|类|项|种|族|地)/.test(led) ? led.replace(/^(?:每个|每所|每家|每座|每一个?|每|各个?)/, '') : led;
  const name = whole.replaceAll(explaining, '').replace(carriedOut, '$1').replace(/^(?:的|对)/, '').replace(/(?:的|应|要|均|都|每年)$/, '');
  const years3 = rolling.found?.[1];
  return {
    name,
    from: Math.max(0, before.indexOf(name.slice(0, 4) || '\0')),
    direction: directionOf(joined) ?? (lead ? directionOf(lead[1] ?? '') : null),
    controlled: /控制/.test(joined),
    deadline: timed.deadline,
    per: day.found ? 'day' : year.found ? 'year' : null,
    every: unit.found || eachOf ? 'unit' : rolling.found ? 'cycle' : null,
    of: unit.found?.[1] ?? eachOf?.[1] ?? null,
    cycleYears: years3 === undefined ? null : (chineseNumber(years3) ?? Number(years3)),
    statedBaseline: base.found ? { value: Number(base.found[2]), year: Number(base.found[1]) } : null,
  };
}

const selfStanding = new RegExp(`^(?:[\\d—–\\-至]*(?:岁|个月)?(?:以下|以上|以内|内)?)?(?:适龄|农村|城镇|残疾|困难|全区|高中|初中|小学|九年|义务|学前|城乡|社区|村|乡镇)*(?:${population}|教育)`);
const shortMeasure = new RegExp(`^[^，、的]{0,6}${measureWord}$|^(?:床位|托位|病床)数?$`);
const heads = new RegExp(`^(?:每(?:千|万|百)名?[^，、]{1,6}?拥有|.*?${population}(?=[^，]*$))`);

/** 初中 after 小学书面作业时间, 女性 after 男性参保率: only whom it is about, the measure is the one before. */
const kindOnly = /^(?:(?:东|中|西|东北)部|民族|边远|山区|牧区|市区|城区|县(?:（市）)?|成人|成年人|青少年|儿童青少年|儿童|妇女|小学|初中|高中|普通高中|中小学|中学|幼儿园|大学|农村|城镇|城市|男性|女性|男|女|男童|女童|低年级|高年级)(?:阶段|学校|地区|年级)?(?:学生|生|儿童|居民)?$/;
const kindAtHead = /^(?:.{0,4}年级|(?:东|中|西|东北)部|民族|边远|市区|城区|成人|成年人|青少年|儿童青少年|儿童|妇女|小学|初中|高中|普通高中|中小学|中学|幼儿园|大学|农村|城镇|城市|男性|女性|男童|女童|男|女)(?:阶段|学校|地区|年级|[一二三四五六]至[一二三四五六]年级)?(?:学生|生|儿童|居民)?/;

/**
 * Completes a name that leans on what the sentence said before: 优良率 after …标准合格率, 床位 after 每千名儿童拥有…医生, 防治知识知晓率 after …防治意识.
 *
 * @example completeName('床位', { ...context, subject: '每千名儿童拥有儿科医生' }) // '每千名儿童拥有床位'
 */
export function completeName(name: string, context: Context): string {
  if (name === '' && context.subject !== null) return context.subject;
  const fromBefore = anchored(name, context.before);
  if (fromBefore !== null) return fromBefore;
  if (context.knows(name)) return name;
  const earlier = context.subject;
  if (earlier !== null && kindOnly.test(name)) {
    const rest = earlier.replace(kindAtHead, '');
    if (rest.length > 2 && (rest.length < earlier.length || !/地区$|部$/.test(rest))) return name + rest;
  }
  if (earlier === null || !shortMeasure.test(name) || selfStanding.test(name)) return name;
  for (let end = earlier.length - 1; end >= 2; end--) if (context.knows(earlier.slice(0, end) + name)) return earlier.slice(0, end) + name;
  const head = heads.exec(earlier)?.[0];
  return head !== undefined && head.length < earlier.length && !name.startsWith(head) ? head + name : name;
}

/** 防治知识知晓率 after 宫颈癌和乳腺癌防治意识明显提高: the name goes on where the earlier words had the same two characters. */
function anchored(name: string, before: string): string | null {
  const anchor = name.slice(0, 2);
  if (name.length < 4 || name.length > 10 || !/^\p{Script=Han}{2}$/u.test(anchor) || selfStanding.test(name)) return null;
  const sentence = before.split(/[，,]/).at(-1) ?? '';
  const at = sentence.lastIndexOf(anchor);
  return at >= 2 ? sentence.slice(0, at).replace(opening, '') + name : null;
}
