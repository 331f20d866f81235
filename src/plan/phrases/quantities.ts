import { chineseNumber } from '../chinese-number.ts';
import type { TargetBound } from '../tree.ts';

/**
 * One quantity as printed: `value` in `unit` (a share in %, a ratio as a decimal), with the bound its own words set (以上, 以内, 左右, 不低于, ≥).
 * `measure` tells shares and rates from counted things and from percentage points.
 */
export type Quantity = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly measure: 'rate' | 'points' | 'ratio' | 'count' | 'multiple';
  readonly bound: TargetBound | null;
  readonly strict: boolean;
};

const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const chinese = '[一二两三四五六七八九十百]{1,5}';
const rangeMark = '\\s*(?:[—–\\-~～]+|至|到)\\s*';
const counters = '(?:万亿|万|亿|千)?(?:人次|块|斤|克|户次|学位|人|名|位|所|家|个|张|处|支|座|间|床|元|小时|分钟|学时|课时|次|场|件|项|公里|平方公里|平方米|立方米|吨|辆|册|台|套|户|例|公顷|亩|株|篇|门|对|本|片|条|部|亿元|岁|年|千瓦时|万车)';

/** Marks before a quantity that set its bound, with 应 and 力争 in between left to the subject. */
const before: readonly (readonly [RegExp, TargetBound, boolean])[] = [
  [/(?:不低于|不少于|不小于|不得低于|不得少于|不早于|至少|最低|≥|≧|>=|不下于)$/, 'at-least', false],
  [/(?:不超过|不高于|不大于|不多于|不得超过|不得高于|最多|至多|≤|≦|<=)$/, 'at-most', false],
  [/(?:超过|高于|大于|多于|突破|>)$/, 'at-least', true],
  [/(?:低于|小于|少于|<)$/, 'at-most', true],
  [/(?:约为?|大约|接近)$/, 'about', false],
];
const after: readonly (readonly [RegExp, TargetBound, boolean])[] = [
  [/^(?:及|或|\(含\)|（含）)?以上|^及其以上|^起/, 'at-least', false],
  [/^(?:活产儿?)?(?:及|或|\(含\)|（含）)?(?:以下|以内|之内|之下)/, 'at-most', false],
  [/^(?:左右|上下)/, 'about', false],
  [/^之间/, 'between', false],
];

type Form = { readonly pattern: RegExp; readonly read: (found: RegExpExecArray) => Omit<Quantity, 'from' | 'to' | 'bound' | 'strict'> | null };

const toNumber = (text: string): number => Number(text.replaceAll(',', ''));
const two = (value: number): number => Math.round(value * 100) / 100;
const rateUnits: Readonly<Record<string, string>> = { '%': '%', '‰': '‰', '/10万': '/10万', '/十万': '/10万', '/100000': '/10万', '/万': '/万', '/千': '‰' };
const plain = { upper: null } as const;

/** Every way a quantity is written; the first that fits at a place wins. */
const forms: readonly Form[] = [
  {
    pattern: new RegExp(`(${number})(%|‰)?(?:${rangeMark})(${number})(%|‰|\\/10万|\\/十万|\\/万)(?!点)`, 'y'),
    read: ([, low = '', , high = '', unit = '']) => ({ value: toNumber(low), upper: toNumber(high), unit: rateUnits[unit] ?? unit, measure: 'rate' }),
  },
  {
    pattern: new RegExp(`(${number})个?(百分点|千分点|万分点|10万分点)`, 'y'),
    read: ([, value = '', unit = '']) => ({ ...plain, value: toNumber(value), unit, measure: 'points' }),
  },
  {
    pattern: new RegExp(`(${number})\\s*(%|‰|\\/10万|\\/十万|\\/100000|\\/万|\\/千)(?!圈)`, 'y'),
    read: ([, value = '', unit = '']) => ({ ...plain, value: toNumber(value), unit: rateUnits[unit] ?? unit, measure: 'rate' }),
  },
  {
    pattern: new RegExp(`百分之(?:(${number})|([百零〇一二三四五六七八九十点]{1,8}))`, 'y'),
    read: ([, digits, words]) => {
      const value = digits === undefined ? chineseDecimal(words ?? '') : toNumber(digits);
      return value === null ? null : { ...plain, value, unit: '%', measure: 'rate' };
    },
  },
  {
    pattern: new RegExp(`(千|万|十万)分之(${number}|[一二三四五六七八九十]{1,3})`, 'y'),
    read: ([, base = '', words = '']) => {
      const value = /^\d/.test(words) ? toNumber(words) : chineseNumber(words);
      return value === null ? null : { ...plain, value, unit: { 千: '‰', 万: '/万', 十万: '/10万' }[base] ?? '‰', measure: 'rate' };
    },
  },
  {
    pattern: new RegExp(`(${chinese}|\\d{1,2})分之(${chinese}|\\d{1,2})`, 'y'),
    read: ([, whole = '', part = '']) => {
      const divisor = /\d/.test(whole) ? Number(whole) : chineseNumber(whole);
      const dividend = /\d/.test(part) ? Number(part) : chineseNumber(part);
      return divisor && dividend && dividend <= divisor ? { ...plain, value: two((dividend / divisor) * 100), unit: '%', measure: 'rate' } : null;
    },
  },
  {
    pattern: /(\d{1,2})\/(\d{1,2})(?![\d万千])/y,
    read: ([, part = '', whole = '']) => (Number(part) < Number(whole) ? { ...plain, value: two((Number(part) / Number(whole)) * 100), unit: '%', measure: 'rate' } : null),
  },
  { pattern: /([一二三四五六七八九])成(?!立|为|长|果|员|就|功|效|年|都|人|绩|熟|本|分|品|型|套)/y, read: ([, word = '']) => ({ ...plain, value: (chineseNumber(word) ?? 0) * 10, unit: '%', measure: 'rate' }) },
  { pattern: /(?:一半|半数)/y, read: () => ({ ...plain, value: 50, unit: '%', measure: 'rate' }) },
  {
    pattern: /(\d+(?:\.\d+)?)\s*[:：∶]\s*(\d+(?:\.\d+)?)/y,
    read: ([, a = '', b = '']) => (Number(b) === 0 ? null : { ...plain, value: Math.round((Number(a) / Number(b)) * 10000) / 10000, unit: 'ratio', measure: 'ratio' }),
  },
  { pattern: /翻([一两二三])番/y, read: ([, word = '']) => ({ ...plain, value: 2 ** (chineseNumber(word) ?? 1), unit: '倍', measure: 'multiple' }) },
  { pattern: new RegExp(`(${number}|[一二两三四五])倍`, 'y'), read: ([, word = '']) => ({ ...plain, value: /\d/.test(word) ? toNumber(word) : (chineseNumber(word) ?? 1), unit: '倍', measure: 'multiple' }) },
  {
    pattern: new RegExp(`(${number})(?:${rangeMark})(${number})\\s*(${counters})`, 'y'),
    read: ([, low = '', high = '', unit = '']) => counted(toNumber(low), toNumber(high), unit),
  },
  {
    pattern: new RegExp(`(${number})(?:${rangeMark})(${number})(?=之间|范围|的?区间)`, 'y'),
    read: ([, low = '', high = '']) => ({ value: toNumber(low), upper: toNumber(high), unit: '', measure: 'rate' }),
  },
  { pattern: new RegExp(`(?<=[到至在达为超低高]|不低于|不超过|不高于|低于|高于|超过)(${number})(?=(?:及)?以[上下内]|之内|左右|$)`, 'y'), read: ([, value = '']) => ({ ...plain, value: toNumber(value), unit: '', measure: 'rate' }) },
  { pattern: new RegExp(`(${number})\\s*(${counters})`, 'y'), read: ([, value = '', unit = '']) => counted(toNumber(value), null, unit) },
  { pattern: new RegExp(`(${chinese})(名|所|家|个|人|位|处|支|次|间|张|座)`, 'y'), read: ([, word = '', unit = '']) => counted(chineseNumber(word) ?? NaN, null, unit) },
];

function counted(value: number, upper: number | null, printed: string): ReturnType<Form['read']> {
  if (!Number.isFinite(value)) return null;
  const large = /^(万|亿)(个|张|所|家|户|名|处|件|场|次|套|台|册|块)$/.exec(printed);
  const factor = large?.[1] === '亿' ? 1e8 : large ? 1e4 : 1;
  return { value: value * factor, upper: upper === null ? null : upper * factor, unit: large?.[2] ?? printed, measure: 'count' };
}

/** 九十, 九十五点五. */
function chineseDecimal(words: string): number | null {
  const [whole = '', fraction] = words.split('点');
  const value = whole === '百' || whole === '一百' ? 100 : chineseNumber(whole);
  if (value === null || fraction === undefined) return value;
  const digits = [...fraction].map((word) => chineseNumber(word));
  return digits.some((digit) => digit === null) ? null : Number(`${String(value)}.${digits.join('')}`);
}

/** Numbers that promise nothing: ages, years, dates, ordinals, grades, names of things such as 15分钟生活圈. */
const nameAfter = /^(?:健身圈|生活圈|服务圈|就医圈|医疗圈|养老圈|阅读圈|文化圈|圈|工程|计划|行动|模式|机制|服务热线|热线|版|模块|分制|以来|多年|年来|年间|周年|条(?:例|规)|个月|月龄|月\d|级|届|人制|号|孩|胎|癌)/;
const nameBefore = /(?:第|近|每隔?|《[^》]*|“[^”]*|十|上|下|同|前|后|首|逾|过去|满|未满|不满|年满|等)$/;

function isAgeOrDate(text: string, from: number, to: number, unit: string): boolean {
  const head = text.slice(0, from);
  const rest = text.slice(to);
  if (unit === '年') return !/(?:年限|年数|受教育)[^，]{0,8}$/.test(head);
  if (unit === '岁') return !/(?:寿命|年龄)[^，]{0,10}$/.test(head);
  if (unit === '个') return /^(?:月|阶段|方面|领域|季度|坚持|原则|维护|自信|意识|全面|“|不摘|基地)/.test(rest) || /(?:“[^”]*)$/.test(head);
  if (unit === '次' || unit === '项' || unit === '条' || unit === '部') return /^(?:[^，。]{0,4}(?:党代会|会议|全会|座谈会))/.test(rest) || /第$/.test(head);
  return false;
}

function bounded(text: string, from: number, to: number): Pick<Quantity, 'bound' | 'strict'> & { from: number; to: number } {
  const tail = text.slice(to);
  for (const [pattern, bound, strict] of after) {
    const found = pattern.exec(tail);
    if (found) return { bound, strict, from, to: to + found[0].length };
  }
  const head = text.slice(0, from);
  for (const [pattern, bound, strict] of before) {
    const found = pattern.exec(head);
    if (found) return { bound, strict, from: found.index, to };
  }
  return { bound: null, strict: false, from, to };
}

/** Quantities inside quotes and book marks are parts of names. */
function quoted(text: string, at: number): boolean {
  const head = text.slice(0, at);
  return (head.lastIndexOf('“') > head.lastIndexOf('”') && text.includes('”', at)) || (head.lastIndexOf('《') > head.lastIndexOf('》') && text.includes('》', at));
}

/**
 * Finds every quantity of a folded segment that could be promised: shares, rates, ratios, counted things, percentage points; not ages, years or names.
 *
 * @example readQuantities('孕产妇死亡率下降到12/10万以下')[0] // { value: 12, unit: '/10万', bound: 'at-most', … }
 */
export function readQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  let at = 0;
  while (at < text.length) {
    const quantity = quantityAt(text, at);
    if (quantity) {
      quantities.push(quantity);
      at = Math.max(quantity.to, at + 1);
    } else at += skip(text, at);
  }
  return quantities;
}

/** A number that is no quantity is passed over whole, so that 2030年 does not leave 30年 behind. */
const skip = (text: string, at: number): number => /^\d[\d.,]*/.exec(text.slice(at))?.[0].length ?? 1;

const mayStart = /[\d百千万十一二两三四五六七八九半翻]/;

function quantityAt(text: string, at: number): Quantity | null {
  if (!mayStart.test(text.charAt(at))) return null;
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const content = found ? read(found) : null;
    if (!found || !content) continue;
    const to = at + found[0].length;
    if (quoted(text, at) || nameAfter.test(text.slice(to)) || nameBefore.test(text.slice(0, at)) || isAgeOrDate(text, at, to, content.unit)) return null;
    const limits = bounded(text, at, to);
    const bound = content.upper === null ? limits.bound : 'between';
    return { ...content, ...limits, bound };
  }
  return null;
}
