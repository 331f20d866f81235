import { chineseNumber } from '../chinese-number.ts';

/** What kind of figure it is: shares and rates, ratios, amounts (万元, 小时), things and people (所, 名), percentage points, multiples. */
export type Measure = 'rate' | 'ratio' | 'amount' | 'count' | 'points' | 'multiple';

/** What a form says about the figure it has read. */
type Figure = { readonly value: number; readonly upper: number | null; readonly unit: string; readonly measure: Measure };

/** One way a figure is written: a sticky pattern, and what its groups mean. */
export type Form = { readonly pattern: RegExp; readonly read: (found: RegExpExecArray) => Figure | null };

const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const chinese = '[一二两三四五六七八九十百]{1,5}';
const rangeMark = '(?:[—–\\-~～]{1,2}|至|到)';
/** 1/10万 and 10万分之 are printed both ways. */
const rate = '%|‰|\\/(?:10万|十万|100000|万|千)';
const rateUnits: Readonly<Record<string, string>> = { '%': '%', '‰': '‰', '/10万': '/10万', '/十万': '/10万', '/100000': '/10万', '/万': '/万', '/千': '‰', 千: '‰', 万: '/万', 十万: '/10万', '10万': '/10万' };

/** People and things that are counted one by one. */
const things = '人次|册次|场次|户次|例次|名|人|位|所|家|个|处|支|座|张|套|台|户|件|场|间|条|项|例|册|辆|次|学位|车次|对|班|期|批|篇|本|部(?!门|署|分|委)|片|块|门|床|株|眼|队|艘|款|种|亩次|起|宗|棵';
/** What is measured on a scale: time, money, length, weight. */
const amounts = '个?工作日|天|小时|分钟|学时|课时|年|岁|元|平方公里|平方米|平米|(?:微克|毫克)\\/立方米|分贝|公里|米|厘米|立方米|公顷|亩|吨标准煤|吨|公斤|千克|毫克|微克|克|斤|千瓦时|千瓦|度|毫升|升|g|kg|mg|ml|km|㎡|m²|分(?![之钟别级类析享布期散配解为成层段])';
const large = '万亿|千万|百万|十万|万|亿|千';
const counters = `(?:${large})?(?:${amounts}|${things})`;
const amountUnit = new RegExp(`^(?:${large})?(?:${amounts})$`);
/** 1.2万个 is 12000 个; 14.2亿人 is 142000 万人, the unit of population figures; 万人 and 万元 are units of their own. */
const scaled = /^(?:(万|亿)(个|张|所|家|名|处|件|场|次|套|台|册|块|条|项|间|座)|亿人)$/;

const toNumber = (text: string): number => Number(text.replaceAll(',', ''));
const two = (value: number): number => Math.round(value * 100) / 100;
const share = (value: number, upper: number | null = null): Figure => ({ value, upper, unit: '%', measure: 'rate' });
const whole = (word: string): number | null => (/^\d/.test(word) ? toNumber(word) : chineseNumber(word));

function counted(value: number | null, upper: number | null, printed: string): Figure | null {
  if (value === null || !Number.isFinite(value)) return null;
  const found = scaled.exec(printed);
  const factor = found?.[1] === '亿' ? 1e8 : found ? 1e4 : 1;
  const scale = (figure: number): number => Math.round(figure * factor * 1e6) / 1e6;
  return { value: scale(value), upper: upper === null ? null : scale(upper), unit: found ? (found[2] ?? '万人') : printed, measure: amountUnit.test(printed) ? 'amount' : 'count' };
}

/** 九十, 九十五点五. */
function chineseDecimal(words: string): number | null {
  const [integer = '', fraction] = words.split('点');
  const value = integer === '百' ? 100 : chineseNumber(integer);
  if (value === null || fraction === undefined || fraction === '') return value;
  const digits = [...fraction].map((word) => chineseNumber(word));
  return digits.some((digit) => digit === null) ? null : Number(`${String(value)}.${digits.join('')}`);
}

function part(dividend: number | null, divisor: number | null): Figure | null {
  return dividend && divisor && dividend <= divisor ? share(two((dividend / divisor) * 100)) : null;
}

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'y');

/** 10、9、8个小时: the last of a list names the unit of all. */
const listed = `(?:[、和]${number}){1,6}`;

/** Ways that begin with an Arabic digit; the first that fits at a place wins. */
export const digitForms: readonly Form[] = [
  {
    pattern: sticky(`(${number})(?:${rate})?${rangeMark}(${number})(${rate})(?!点)`),
    read: ([, low = '', high = '', unit = '']) => ({ value: toNumber(low), upper: toNumber(high), unit: rateUnits[unit] ?? unit, measure: 'rate' }),
  },
  { pattern: sticky(`(${number})(?=${listed}(${rate}))`), read: ([, value = '', unit = '']) => ({ value: toNumber(value), upper: null, unit: rateUnits[unit] ?? unit, measure: 'rate' }) },
  { pattern: sticky(`(${number})(?=${listed}个?(小时|学时|课时|${counters}))`), read: ([, value = '', unit = '']) => counted(toNumber(value), null, unit) },
  { pattern: sticky(`(${number})个?(百分点|千分点|万分点|10万分点)`), read: ([, value = '', unit = '']) => ({ value: toNumber(value), upper: null, unit, measure: 'points' }) },
  { pattern: sticky(`(${number})个点(?![位儿])`), read: ([, value = '']) => ({ value: toNumber(value), upper: null, unit: '百分点', measure: 'points' }) },
  { pattern: sticky(`(${number})(${rate})`), read: ([, value = '', unit = '']) => ({ value: toNumber(value), upper: null, unit: rateUnits[unit] ?? unit, measure: 'rate' }) },
  { pattern: sticky(`10万分之(${number})`), read: ([, value = '']) => ({ value: toNumber(value), upper: null, unit: '/10万', measure: 'rate' }) },
  { pattern: sticky('(\\d{1,2})分之(\\d{1,2})'), read: ([, divisor = '', dividend = '']) => part(Number(dividend), Number(divisor)) },
  { pattern: sticky('(\\d{1,2})\\/(\\d{1,2})(?![\\d万千])'), read: ([, dividend = '', divisor = '']) => (Number(dividend) < Number(divisor) ? part(Number(dividend), Number(divisor)) : null) },
  {
    pattern: sticky('(\\d+(?:\\.\\d+)?)[:：∶](\\d+(?:\\.\\d+)?)'),
    read: ([, a = '', b = '']) => (Number(b) === 0 ? null : { value: Math.round((Number(a) / Number(b)) * 10000) / 10000, upper: null, unit: 'ratio', measure: 'ratio' }),
  },
  { pattern: sticky(`(${number})倍`), read: ([, value = '']) => ({ value: toNumber(value), upper: null, unit: '倍', measure: 'multiple' }) },
  { pattern: sticky(`(${number})(?:${counters})?${rangeMark}(${number})(${counters})`), read: ([, low = '', high = '', unit = '']) => counted(toNumber(low), toNumber(high), unit) },
  { pattern: sticky(`(${number})${rangeMark}(${number})(?=之间|范围|的?区间)`), read: ([, low = '', high = '']) => ({ value: toNumber(low), upper: toNumber(high), unit: '', measure: 'rate' }) },
  { pattern: sticky(`(${number})[余多]?个?(小时|学时|课时)`), read: ([, value = '', unit = '']) => counted(toNumber(value), null, unit) },
  { pattern: sticky(`(${number})(名|人|张|个|台|所)\\/(10万|万|千|百)(?:人口?|名)`), read: ([, value = '', unit = '', base = '']) => ({ value: toNumber(value), upper: null, unit: `${unit}/${base}人`, measure: 'amount' }) },
  { pattern: sticky(`(${number})[余多]?(${counters})`), read: ([, value = '', unit = '']) => counted(toNumber(value), null, unit) },
  { pattern: sticky(`(${number})(万|亿)(?=左右|以[上下内]|及以|$|、|和)`), read: ([, value = '', unit = '']) => ({ value: toNumber(value), upper: null, unit, measure: 'count' }) },
  { pattern: sticky(`(?<=[到至在达为超低高于过≥≤>=<降升])(${number})(?=及?以[上下内]|之内|左右|$)`), read: ([, value = '']) => ({ value: toNumber(value), upper: null, unit: '', measure: 'rate' }) },
];

/** Ways that begin with a Chinese numeral. */
export const wordForms: readonly Form[] = [
  { pattern: sticky(`百分之(?:(${number})|([百零〇一二两三四五六七八九十点]{1,8}))`), read: ([, digits, words]) => {
    const value = digits === undefined ? chineseDecimal(words ?? '') : toNumber(digits);
    return value === null ? null : share(value);
  } },
  { pattern: sticky(`(千|万|十万)分之(${number}|[一二三四五六七八九十]{1,3})`), read: ([, base = '', words = '']) => {
    const value = whole(words);
    return value === null ? null : { value, upper: null, unit: rateUnits[base] ?? '‰', measure: 'rate' };
  } },
  { pattern: sticky(`(${chinese})分之(${chinese}|\\d{1,2})`), read: ([, divisor = '', dividend = '']) => part(whole(dividend), whole(divisor)) },
  { pattern: sticky('([一二两三四五六七八九])成(?![立为长果员就功效年都人绩熟本分品型套])'), read: ([, word = '']) => share((chineseNumber(word) ?? 0) * 10) },
  { pattern: sticky('(?<=[为到至])零(?=$|、)'), read: () => ({ value: 0, upper: null, unit: '', measure: 'rate' }) },
  { pattern: sticky('一半|半数'), read: () => share(50) },
  { pattern: sticky('翻番'), read: () => ({ value: 2, upper: null, unit: '番', measure: 'multiple' }) },
  { pattern: sticky('翻([一两二三])番'), read: ([, word = '']) => ({ value: 2 ** (chineseNumber(word) ?? 1), upper: null, unit: '番', measure: 'multiple' }) },
  { pattern: sticky('([一两三四五])倍'), read: ([, word = '']) => ({ value: chineseNumber(word) ?? 1, upper: null, unit: '倍', measure: 'multiple' }) },
  { pattern: sticky(`(${chinese})个(百分点|千分点)`), read: ([, word = '', unit = '']) => ({ value: chineseNumber(word) ?? NaN, upper: null, unit, measure: 'points' }) },
  { pattern: sticky(`(${chinese})(?:至|到)(${chinese})(名|所|家|个|人|处|支|次|场|张|座)`), read: ([, low = '', high = '', unit = '']) => counted(chineseNumber(low), chineseNumber(high), unit) },
  { pattern: sticky(`(${chinese})个?(小时|学时|课时)`), read: ([, word = '', unit = '']) => counted(chineseNumber(word), null, unit) },
  { pattern: sticky(`(${chinese})(名|所|家|个|人|位|处|支|次|间|张|座|场|户)`), read: ([, word = '', unit = '']) => counted(chineseNumber(word), null, unit) },
];

/** Where a figure may begin: any digit, or a Chinese numeral that a form could go on from. */
export const beginnings = /\d|百分之|(?:十万|[千万])分之|[一二两三四五六七八九十百]{1,5}(?=分之|成|倍|个?小时|个?学时|个?课时|[名所家个人位处支次间张座场户至到])|一半|半数|零|翻[一两二三]?番/g;
