import type { TargetBound } from '../tree.ts';
import { beginnings, digitForms, wordForms, type Measure } from './quantity-forms.ts';

/**
 * One quantity as printed: `value` in `unit` (a share in %, a ratio as a decimal), with the bound its own words set (以上, 以内, 左右, 不低于, ≥); `from` and `to`
 * take these words in.
 */
export type Quantity = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly measure: Measure;
  readonly bound: TargetBound | null;
  readonly strict: boolean;
  /** Where the words of the bound stand: a bound before the first figure of a list holds for all, one after the last too. */
  readonly boundStands: 'before' | 'after' | null;
};

type Bound = readonly [pattern: RegExp, bound: TargetBound, strict: boolean];
const before: readonly Bound[] = [
  [/(?:不(?:得|应|能|宜)?(?:低|少|小|早|弱|下)于|大于等于|至少(?:达到?|为)?|最低|≥|≧|>=|⩾)$/, 'at-least', false],
  [/(?:不(?:得|应|能|宜)?(?:超过|超出|高于|大于|多于)|小于等于|最多|至多|≤|≦|<=|⩽)$/, 'at-most', false],
  [/(?:超过|超出|高于|大于|多于|突破|>)$/, 'at-least', true],
  [/(?:低于|小于|少于|不足|不到|<)$/, 'at-most', true],
  [/(?:大?约为?|接近)$/, 'about', false],
];
const after: readonly Bound[] = [
  [/^(?:及|或|（含）|\(含\))?(?:其)?以上|^起(?!$)/, 'at-least', false],
  [/^(?:活产儿?)?(?:及|或|（含）|\(含\))?(?:其)?(?:以下|以内|之内|之下)/, 'at-most', false],
  [/^(?:左右|上下)/, 'about', false],
  [/^之间/, 'between', false],
];

/** Names of things that have a number in them (15分钟生活圈, 3个月龄, 12355热线). */
const nameAfter = /^[^，、达以的]{0,8}圈|^(?:的?(?:塑胶|标准|环形|田径)[^，、]{0,6})?跑道|^(?:工程|计划|行动|模式|机制|体系|服务热线|热线|号|版|模块|分制|以来|多年|年来|年间|周年|条(?:例|规)|个月|月龄|月\d|级|届|人制|孩|胎|癌|半径|飞行)|^(?:及?以上)?的?(?:特大|重大|较大|特重大)|^[^，、和]{0,8}[亡病伤]率/;
const nameBefore = /(?:第|(?<!接)近|每隔?|十|上|下|同|前|后|首|逾|过去|满|未满|不满|年满)$/;
/** 300人以上的企业: how large, not how many. */
const sized = /^(?:学生|职工|人口|员工)?及?以[上下]的?[^，、\d]{0,8}(?:学校|企业|单位|村|社区|城市|场所|[县区市乡镇]|街道|机构|医院|小区|工厂|公司|幼儿园|园区|班级|大班|超大班)/;
/** Figures of which only some nouns can be promised. */
const onlyFor: Readonly<Record<string, RegExp>> = {
  年: /(?:年限|年数|受教育|寿命)[^，]{0,12}$/,
  岁: /(?:寿命|年龄)[^，]{0,12}$|^(?:达到|提高到|延长到|提高至)$|(?:提高|延长|增加)约?$/,
  天: /(?:时间|时限|期限|天数|假|周期|用时)[^，]{0,12}$/,
  分: /(?:满意|指数|得分|分数|评分|成绩|评价)[^，]{0,10}$/,
};
/** Parts of a whole that speeches count: 三个方面, 五项措施, 两个“百年”. */
const spoken = /^(?:月|阶段|方面|领域|季度|坚持|原则|维护|自信|意识|全面|“|不摘|基地建设年|重点|关键|环节|层面|维度|部门|成员|单位|具体|主要|目标|问题|举措|措施|任务|指标|策略)/;
const meeting = /^(?:[^，。]{0,4}(?:党代会|会议|全会|座谈会))/;

function isSpoken(head: string, rest: string, unit: string, isDigit: boolean): boolean {
  const only = onlyFor[unit];
  if (only) return !only.test(head);
  if (/[人名户张班]$/.test(unit) && sized.test(rest)) return true;
  if (/^[个项条类]$/.test(unit) && spoken.test(rest) && !(isDigit && rest.startsWith('“'))) return true;
  return /^[次项条部]$/.test(unit) && meeting.test(rest) && !/(?:召开|至少|每年)[^，]{0,4}$/.test(head);
}

/** 一个, 一次, 一支 rarely count; they do where a minimum or a place stands before them. */
const idly = (text: string, at: number, unit: string, head: string): boolean => text.charAt(at) === '一' && /^[个次支处项场张]$/.test(unit) && !/(?:至少|不少于|每[^，]{0,12}|各|确保有|有)(?:[^，]{0,4})$/.test(head);

/** A figure within quotes or book marks is part of a name. */
function isQuoted(text: string, at: number): boolean {
  for (const [open, close] of [['“', '”'], ['《', '》'], ['「', '」']] as const) {
    const start = text.lastIndexOf(open, at);
    if (start >= 0 && text.lastIndexOf(close, at) < start && text.includes(close, at)) return true;
  }
  return false;
}

function bounded(text: string, from: number, to: number): Pick<Quantity, 'bound' | 'strict' | 'from' | 'to' | 'boundStands'> {
  const head = text.slice(Math.max(0, from - 8), from);
  const tail = text.slice(to, to + 8);
  const ahead = before.map(([pattern, bound, strict]) => ({ found: pattern.exec(head), bound, strict })).find(({ found }) => found);
  const start = ahead?.found ? from - head.length + ahead.found.index : from;
  const behind = after.map(([pattern, bound, strict]) => ({ found: pattern.exec(tail), bound, strict })).find(({ found }) => found);
  if (behind?.found) return { bound: behind.bound, strict: behind.strict, from: start, to: to + behind.found[0].length, boundStands: 'after' };
  return { bound: ahead?.bound ?? null, strict: ahead?.strict ?? false, from: start, to, boundStands: ahead ? 'before' : null };
}

function quantityAt(text: string, at: number): Quantity | null {
  const digit = text.charCodeAt(at) < 58;
  for (const { pattern, read } of digit ? digitForms : wordForms) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const figure = found ? read(found) : null;
    if (!found || !figure) continue;
    const to = at + found[0].length;
    const head = text.slice(Math.max(0, at - 24), at);
    const rest = text.slice(to, to + 20);
    if (figure.unit === '年' && figure.value >= 1900) return null;
    if (nameAfter.test(rest) || nameBefore.test(head) || isSpoken(head, rest, figure.unit, digit) || (!digit && idly(text, at, figure.unit, head)) || isQuoted(text, at)) return null;
    const limits = bounded(text, at, to);
    const more = /[余多]/.test(found[0]) && limits.bound === null ? 'about' : limits.bound;
    return { ...figure, ...limits, bound: figure.upper === null ? more : 'between' };
  }
  return null;
}

/** A number that is no quantity is passed over whole, so that 2030年 does not leave 30年 behind. */
const passed = /[\d.,]+/y;

const mayHold = /[\d百千万十一二两三四五六七八九半零翻]/;

/**
 * Finds every quantity of a folded segment that could be promised: shares, rates, ratios, counted things, percentage points; not ages, years or names.
 *
 * @example readQuantities('孕产妇死亡率下降到12/10万以下')[0] // { value: 12, unit: '/10万', bound: 'at-most', … }
 */
export function readQuantities(text: string): Quantity[] {
  if (!mayHold.test(text)) return [];
  const quantities: Quantity[] = [];
  beginnings.lastIndex = 0;
  for (let found = beginnings.exec(text); found; found = beginnings.exec(text)) {
    const quantity = quantityAt(text, found.index);
    if (quantity) quantities.push(quantity);
    passed.lastIndex = found.index;
    const end = quantity?.to ?? found.index + (passed.exec(text)?.[0].length ?? 1);
    beginnings.lastIndex = Math.max(end, found.index + 1);
  }
  return quantities;
}
