import { chineseNumber } from '../chinese-number.ts';
import type { Target } from '../tree.ts';
import type { Context } from './phrase.ts';
import { measureWord, opening, placeNoun, population } from './vocabulary.ts';

/** The thing a figure belongs to, with what its words said about time, place and unit of evaluation. `from` is where it begins in the text given. */
export type Subject = {
  readonly name: string;
  readonly from: number;
  /** A verb or bound stood between the thing and its figure. */
  readonly reached: boolean;
  /** 分别: as many things as figures. */
  readonly apart: boolean;
  readonly direction: Target['direction'];
  readonly controlled: boolean;
  readonly deadline: number | null;
  readonly per: string | null;
  readonly every: Target['every'];
  readonly of: string | null;
  readonly cycleYears: number | null;
};

const verbs = '达到并保持|提高|提升|上升|增加|增长|增至|增|扩大|延长|下降|降低|减少|压减|压缩|缩短|缩小|回落|回升|控制|保持|稳定|维持|巩固|达到|实现|完成|升|降|减|达|为|是|不低于|不少于|到|至|在|于|成|高';
const between = '的|要求|预计|能够|至少|应当|应|必须|须|需|要|均|都|各|分别|全部|总体|基本|一般|原则上|按照?|力争|争取|继续|始终|一直|稳步|逐步|逐年|进一步|并|且|每年|年均|持续|不断|也|将|则|努力|明显|各自|，|,';
const chain = new RegExp(`(?:${verbs}|${between})+$`);
const years = /(?:到|至)?(?:公元)?([12]\d{3})年(?:年?底|年?末)?(?:之?前|以前)?(?:[，,]|时)?(?:的(?=\d|$))?/g;
const unitOf = /以([^，]{1,14}?)为单位/;
const each = new RegExp(`^(?:每个|每所|每家|每座|每一个?|每|各类|各个?)(?!千|万|百|十|年|天|日|月|届|类|项|级|种|人|周|次|族|地|\\d)([^，、]{0,12}?${placeNoun}(?:[（(][^）)]{1,8}[）)])?(?:[、和][^，、]{0,8}?${placeNoun})*)`);
const cycle = /每(\d|[一二两三四五])年(?:内|一个周期|一次|一轮|一周期)?/;
const daily = /(?<!人均)每(?:[天日](?![食摄均])|周|月(?![份])|学期)/;
const rhythms: Readonly<Record<string, string>> = { 天: 'day', 日: 'day', 周: 'week', 月: 'month', 学期: 'term' };
const yearly = /每年(?:均|都)?/;
const leadVerb = new RegExp(`^(?:逐步|不断|进一步|持续|稳步|有效)*(提高|提升|增加|扩大|延长|降低|减少|控制|缩短|保持|维持|稳定|巩固提高|巩固|实现|将|把|使)(?=[^到至]{2,}(?:${measureWord}|[^，]*(?:到|至|在)))`);

function directionOf(words: string): Target['direction'] {
  if (/保持|稳定|维持/.test(words)) return 'hold';
  if (/提高|提升|上升|增|升|扩大|延长/.test(words)) return 'up';
  if (/下降|降|减|缩短|回落|压缩/.test(words)) return 'down';
  return null;
}

type Taken = { readonly rest: string; readonly found: RegExpExecArray | null };

function take(text: string, pattern: RegExp): Taken {
  const found = pattern.exec(text);
  return { rest: found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text, found };
}

/** The year by which: the last named year after the plan began. */
function deadlineOf(text: string, context: Context): { rest: string; deadline: number | null } {
  if (!/[12]\d{3}年/.test(text)) return { rest: text, deadline: null };
  let deadline: number | null = null;
  const rest = text.replaceAll(years, (whole, year: string, offset: number) => {
    const value = Number(year);
    if (/(?:从|自|以)$/.test(text.slice(0, offset)) || (context.startYear !== null && value < context.startYear && offset > 0) || /^(?:开始|起|以来|为基)/.test(text.slice(offset + whole.length))) return whole;
    deadline = value;
    return '';
  });
  return { rest, deadline };
}

/** 适龄妇女开展筛查率: the verb between people and their rate says nothing. */
const carriedOut = new RegExp(`(${population})(?:开展|进行|实施)(?=.{2,}率$)`);
const inside = /^(?:通过)?在[^，]{1,16}?(?:范围内|领域内|上|方面)(?=.{2})/;
const lead = /^(?:的|对|在|使|让|其中|而|则|即|带动|拉动|今年|明年|预计|引导|力争使|中国(?!公民|共产党|特色|少年|儿童|妇女))+(?=.{2})/;
const trail = /(?:的|应|要|均|都|须|将|每年|力争|总体|预计)$/;

/** The verbs before a figure, taken off from the end; what is left may end in verbs again once the year is gone. */
function unchain(text: string): { rest: string; joined: string } {
  const tail = text.slice(-40);
  const joined = chain.exec(tail)?.[0] ?? '';
  return { rest: text.slice(0, text.length - joined.length), joined };
}

function placed(before: string, name: string): number {
  const found = before.indexOf(name.slice(0, 4));
  return name === '' || found < 0 ? 0 : found;
}

/**
 * Reads the words before a figure: takes off the verbs that join them, the deadline, 每3年, 以乡镇为单位, 每天 and opening words, and leaves the thing itself.
 *
 * @example readSubject('到2025年孕产妇死亡率下降到', context).name // '孕产妇死亡率'
 */
export function readSubject(before: string, context: Context): Subject {
  const first = unchain(before);
  const timed = deadlineOf(first.rest, context);
  const second = timed.deadline === null ? { rest: timed.rest, joined: '' } : unchain(timed.rest);
  const joined = second.joined + first.joined;
  const unit = take(second.rest, unitOf);
  const rolling = take(unit.rest, cycle);
  const day = take(rolling.rest, daily);
  const year = take(day.rest, yearly);
  const bare = year.rest.replace(/^(?:[、，和与并且]|及(?![时格]))+/, '');
  const stripped = bare.replace(opening, '').replace(inside, '');
  const opened = /^(?:水平|率|比例|数量|程度)$/.test(stripped) ? bare : stripped;
  const leading = leadVerb.exec(opened);
  const led = leading ? opened.slice(leading[0].length) : opened;
  const eachOf = each.exec(led);
  const whole = eachOf ? led.slice(eachOf[0].length - (eachOf[1] ?? '').length) : led;
  const name = whole.replace(carriedOut, '$1').replace(lead, '').replace(trail, '');
  const cycleWord = rolling.found?.[1];
  return {
    name,
    from: placed(before, name),
    reached: /达|到|至(?!少)|保持|稳定|控制|实现|为|不[低少]于/.test(joined),
    apart: joined.includes('分别'),
    direction: directionOf(joined) ?? (leading ? directionOf(leading[1] ?? '') : null),
    controlled: joined.includes('控制') || (leading?.[1] === '控制'),
    deadline: timed.deadline,
    per: day.found ? (rhythms[day.found[0].slice(1)] ?? 'day') : null,
    every: unit.found || eachOf ? 'unit' : rolling.found ? 'cycle' : year.found || joined.includes('每年') ? 'year' : null,
    of: unit.found?.[1] ?? eachOf?.[1] ?? null,
    cycleYears: cycleWord === undefined ? null : (chineseNumber(cycleWord) ?? Number(cycleWord)),
  };
}
