import { expandNames, type KnowsName } from './names.ts';
import type { Context, Promised } from './phrase.ts';
import { isMeasure } from './measurable.ts';
import type { Segment } from './sentences.ts';
import { readSubject } from './subject.ts';
import { opening, placeNoun } from './vocabulary.ts';

const hope = '(?:力争|争取|预计|确保|计划|其中)*';
const deadlineAhead = new RegExp(`^${hope}(?:到|至|在)?([12]\\d{3})年(?:年?底|年?末)?(?:之?前|以前|时)?$`);
const deadlinesAhead = new RegExp(`^${hope}(?:到|至)?((?:[12]\\d{3}年?(?:底|末)?[、和与及]?){2,3})年?$`);
const eachAhead = new RegExp(`^(?:每个|每所|每家|每座|每一个?|各类|各个?|每)(?!千|万|百|年|天|日|月|届|类|项|级|种|\\d)([^，都均有至配]{0,16}?${placeNoun}(?:[（(][^）)]*[）)])?)(?:中|内)?$`);
const unitAhead = /^以([^，]{1,14})为单位$/;
/** 孕产妇死亡率以2020年为基数，下降1/4: the thing and its base stand before the comma. */
const baseAhead = /^(.*?)(?:以|在|比|较|与)[12]\d{3}年(?:底|末)?(?:数据|水平)?(?:为基[数期准]|的?基础上|相比)$/;
const cycleAhead = /^每(?:隔)?([23-5二三四五两])年(?!.*(?:达|以上))/;
const inside = /^(?:在)?(.{2,40}?)(?:中|方面|领域|内)$/;
const digit: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

/** 场地开放率，城市达到90%: a measure alone before the comma. */
const bareMeasure = /^[^，、\d]{2,20}(?:率|比例|比重)$/;
const moves = /^(?:进一步|逐步|逐年|不断|持续|稳步|有效|合理|明显|努力)*(?:提高|提升|增加|降低|减少|控制|保持|稳定|扩大|巩固|增强|优化|遏制|改善|缩小|落实|消除|减缓|严控|压减|提供|达到|实现|关注|监测|公布)|(?:提高|提升|增加|降低|减少|控制|巩固)[^，]*(?:率|比例|比重)$/;

/** How a setting begins or ends. */
const mayOpen = /^[到至在力争预确计其12每各以]|[中内域面]$|[率例间数量重比限长面标准数期准上比]$/;

/** The context at the beginning of a clause. */
export function startContext(section: Context['section'], settings: { readonly startYear: number | null; readonly endYear: number | null; readonly knows: KnowsName }): Context {
  const { startYear, endYear, knows } = settings;
  return { section, startYear, endYear, knows, deadline: null, deadlines: [], names: [], namesAreNear: false, head: null, before: '', every: null, of: null, cycleYears: null, per: null };
}

/** What ends with its sentence or part: a year holds to the full stop, a kind of place to the semicolon; the words before stay. */
export function openContext(context: Context, segment: Segment, previous: Segment | null): Context {
  if (!previous || segment.part === previous.part) return context;
  const ended = segment.sentence !== previous.sentence;
  return {
    ...context, head: null, every: null, of: null, cycleYears: null, per: null, namesAreNear: false,
    ...(ended ? { deadline: null, deadlines: [], names: /^(?:其中)?(?:到|至)?[12]\d{3}年/.test(segment.text) ? context.names : [] } : {}),
  };
}

/**
 * A segment that only names a year, a kind of place or a body sets it for what follows; null when the segment says more.
 *
 * @example readSetting(segment, context)?.deadline // '到2025年' -> 2025
 */
export function readSetting(segment: Segment, context: Context): Context | null {
  const { text } = segment;
  if (text.length > 44) return null;
  if (!mayOpen.test(text)) return null;
  const years = deadlinesAhead.exec(text)?.[1]?.match(/[12]\d{3}/g)?.map(Number);
  if (years && years.length > 1) return { ...context, deadlines: years, deadline: years.at(-1) ?? null };
  const year = deadlineAhead.exec(text);
  if (year) return { ...context, deadline: Number(year[1]) };
  if (segment.quantities.length > 0) return null;
  const based = baseAhead.exec(text);
  if (based) return { ...context, names: (based[1] ?? '') === '' ? context.names : expandNames(readSubject(based[1] ?? '', context).name, context.knows), namesAreNear: true, before: text };
  const unit = unitAhead.exec(text);
  if (unit) return { ...context, every: 'unit', of: unit[1] ?? null };
  const each = eachAhead.exec(text);
  if (each) return { ...context, every: 'unit', of: each[1] ?? null };
  if (segment.stop === '：' || (segment.stop === '，' && bareMeasure.test(text) && !moves.test(text))) return topic(text, context);
  const head = segment.stop === '，' ? inside.exec(text) : null;
  return head && /[，：]$/.test(segment.stop) && !/[了得]/.test(text) && /^在|(?:人员|代表|委员|成员|班子|队伍|候选人|干部|人才)(?:中|内)$/.test(text) ? { ...context, head: headOf(head[1] ?? '', text), before: text } : null;
}

/** 每天睡眠时间：小学生10小时、初中生9小时: what all of the list is about. */
function topic(text: string, context: Context): Context | null {
  const subject = readSubject(text, context);
  return isMeasure(subject.name) ? { ...context, names: [subject.name], per: subject.per ?? context.per } : null;
}

/** 在A、B方面 names things, …代表候选人中 keeps its 中. */
const headOf = (body: string, text: string): string => (/方面$|领域$/.test(text) ? body : text.replace(/^在/, '')).replace(/^将于.{2,12}?产生的/, '').replace(opening, '');

/** After a promise: its thing can be left out next time, its year and its kind of place still hold within the sentence. */
export function rememberPromises(context: Context, promises: readonly Promised[], segment: Segment): Context {
  const last = promises.at(-1);
  const before = segment.text;
  const cycle = cycleAhead.exec(segment.text);
  const rolling = cycle ? { every: 'cycle' as const, cycleYears: digit[cycle[1] ?? ''] ?? Number(cycle[1]) } : {};
  const first = segment.quantities[0];
  const unread = !last && first ? readSubject(segment.text.slice(0, first.from).replace(/(?:比|较).*$/, ''), context).name : '';
  if (!last || last.kind === 'qualitative') return { ...context, ...rolling, before, names: isMeasure(unread) ? [unread] : context.names };
  const inPlace = last.kind === 'count' && last.every === 'unit';
  return {
    ...context, ...rolling, before,
    namesAreNear: true, names: last.kind === 'count' && !last.indicator.endsWith('数') ? context.names : [...new Set(promises.map(({ indicator }) => indicator))],
    deadline: last.deadline ?? context.deadline,
    per: last.per === 'day' ? 'day' : context.per,
    ...(inPlace ? { every: 'unit' as const, of: last.of } : {}),
  };
}
