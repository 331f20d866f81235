import type { Segment } from './sentences.ts';

/** A sentence of the past describes what is (facts); all else may promise. */
type Tense = 'past' | 'open';

/** A year that sets when: not 比2020年, 以2020年为基数, 由2020年的, nor a date or the name of a plan. */
const settingYear = /(?<![比较以由从与和自—\-~])(截至|截止|到|至)?([12]\d{3})年(?!的?(?:为基|数据|基础|相比|水平|基数)|\d{1,2}月\d)/g;
const named = /《[^》]*》?|[（(][12]\d{3}[—\-~至][^）)]*[）)]/g;
/** Words that say the figure describes what is, not what shall be. */
const pastWord = /(?<![为除]|(?:确定|提出|明确|设定|规定|制定)了?)了(?!解)|(?:[近最过][近去]?)[一二三四五六七八九十两几\d]{1,2}年|近年|高达|已(?![婚知])|截至|截止|(?<![较比由从])目前|现有(?!的?(?:基础|水平))|共有|以来|过去|上年末|去年|上届|连续[\d一二三四五六七八九十]+年|历史性|一直|五年来|十年来|期间[，]?[^，]{0,6}(?:共|累计)|未发生|据统计|(?:统计|监测|调查|数据|结果|评估)(?:结果)?显示|居[^，]{1,8}首位/;
/** In the text around the domains these tell what was reached; in goals they would promise. */
const cameTrue = /(?:成就|成效|成绩)(?:显著|斐然|明显|突出)|(?:显著|明显|长足)(?:成就|成效|成绩|进步)|(?:共|累计)(?:投入|选举|产生|建成|完成|培训)|(?:如期|提前|圆满|顺利|基本|全面|超额)(?:得到|得以)?(?:实现|完成|达标)(?=$|[，。；])|实施[一二三四五六七八九十\d]+年|取得(?:显著|明显|重大|积极|长足|历史性)?(?:的)?(?:成就|成效|进展|进步|突破)(?=$|[，。；])/;
const futureWord = /力争|争取|预计|确保|将(?!近)|(?<![重主需必])要(?![求闻素点])|应(?![对用急])|基数|基准|基础上|目标|到规划期末|今后|未来|展望|逐步|进一步|不断|不低于|不少于|不超过|不高于|至少/;

/** In goals and measures these words promise, whatever the year: 2015年达到53% in a plan whose beginning is not known for sure. */
const promising = /达到|控制|[高降升加]到|降至|普及|建成|完成|实现|建立|以上|以内|以下/;

const toward = /^(?:力争|争取|计划)?(?:到|至)[12]\d{3}年/;

/**
 * Whether anything in a clause could speak of the past, so that the tense of its sentences need not be asked.
 *
 * @example mayTellPast('到2030年，毛入园率达到98%') // true, for its year
 */
export const mayTellPast = (clause: string): boolean => /[12]\d{3}年|\d\.\d|[仅占]|[高低优]于全|居全|同比|[比较]上|十.?五|百分点/.test(clause) || pastWord.test(clause) || cameTrue.test(clause);

/** “十三五”期间 speaks of the five years to 2020. */
const fiveYears = /(?<![比较于])“?十([一二三四]?)五”?(?:规划)?(?:时期|期间|以来|末)/g;
const ends: Readonly<Record<string, number>> = { '': 2005, 一: 2010, 二: 2015, 三: 2020, 四: 2025 };

/** The years a text sets, in order. */
function yearsOf(text: string): number[] {
  if (text.includes('五')) {
    const periods = [...text.matchAll(fiveYears)].map(([, number = '']) => ends[number] ?? 0);
    if (periods.length > 0) return periods;
  }
  return /[12]\d{3}年/.test(text) ? [...text.replaceAll(named, '').matchAll(settingYear)].map(([, , year]) => Number(year)) : [];
}

/** What a clause has told so far of when its figures hold: whether the sentence is in the past, the last past year named, and whether a year of the plan was named. */
export type Running = { readonly tense: Tense; readonly year: number | null; readonly sentence: number; readonly part: number; readonly ahead: boolean; readonly bare: boolean };

export const fresh: Running = { tense: 'open', year: null, sentence: 0, part: 0, ahead: false, bare: false };

/** In the text around the domains: 90.51% without a bound, 比上届提高1.6个百分点, 占33.3% report what was found; promises are round and say that they are. */
function looksMeasured({ text, quantities }: Segment): boolean {
  if (quantities.length === 0 || quantities.some(({ bound }) => bound !== null) || futureWord.test(text) || /[12]\d{3}年/.test(text.replace(/[比较][12]\d{3}年/, ''))) return false;
  if (/\d\.\d{2,}(?:%|‰|\/)|[1-46-9](?:%|‰|\/10万)$/.test(text) && /\d\.\d+(?:%|‰|\/)/.test(text)) return true;
  if (/仅|只有|(?:低于|高于|优于)全[国省市]平均|(?:处于|位居|居)全[国省市]/.test(text)) return true;
  if (/[高低]于(?:全国|全省|全市|全区)[^，]{0,10}百分点/.test(text)) return true;
  return /(?:比|较)(?:上届|上年|上一年|[12]\d{3}年)[^，]{0,6}(?:提高|增加|上升|下降|降低|减少)/.test(text) || /[^到]占(?:[^，]{0,10}的)?\d|占比\d+\.\d/.test(text);
}

/** 比上年提高2个百分点, after the figure itself. */
const sinceThen = /^(?:分别|均|都)?(?:(?:低于|高于|优于)全[国省市]平均|(?:处于|位居|居)全[国省市])|^(?:分别|均|同比)?(?:[比较](?:上年|上届|上一年|去年|全[国省市]|[12]\d{3}年)[^，]{0,8}|同比)(?:提高|增加|上升|下降|降低|减少|增长|高|低|缩短|延长)了?\d/;

/** 从2010年的39.68%提高到93%, without a year of the plan and without a bound: how far it came. */
const cameFrom = ({ text, baselines, quantities }: Segment, startYear: number | null): boolean =>
  baselines.some(({ year }) => year !== null && (startYear === null || year < startYear - 1)) && quantities.every(({ bound }) => bound === null) && !futureWord.test(text);

/**
 * Reads on: whether this segment speaks of the past. A year before the plan or a word such as 已 or 截至 opens the past until its sentence ends or a year of the plan
 * comes; without the start of the plan only the words can tell. `report` is the text around the domains, where figures are found rather than promised.
 *
 * @example readTense(segment, fresh, 2021).tense // '2020年，全区毛入园率为98%' -> 'past'
 */
export function readTense(segment: Segment, running: Running, startYear: number | null, section: 'goal' | 'measure' | 'report' = 'report', next: Segment | null = null): Running {
  const sameSentence = segment.sentence === running.sentence;
  const held: Tense = sameSentence || section === 'report' ? running.tense : 'open';
  const years = yearsOf(segment.text);
  const isPastYear = (year: number): boolean => startYear !== null && year < startYear;
  const own = years.at(-1);
  const ahead = own === undefined || startYear === null ? (sameSentence || section === 'report') && running.ahead : !isPastYear(own);
  const place = { sentence: segment.sentence, part: segment.part, ahead, bare: false };
  const isHeld = section !== 'report' && segment.quantities.length === 0 && /现有/.test(segment.text);
  const told = (!isHeld && pastWord.test(segment.text)) || (section === 'report' && !ahead && (looksMeasured(segment) || (next !== null && next.sentence === segment.sentence && segment.quantities.length > 0 && segment.quantities.every(({ bound }) => bound === null) && !futureWord.test(segment.text) && sinceThen.test(next.text)) || (cameTrue.test(segment.text) && !futureWord.test(segment.text.replace('目标', ''))) || cameFrom(segment, startYear)));
  if (own !== undefined && startYear !== null && !isPastYear(own)) return { tense: told && /了|已|连续/.test(segment.text) ? 'past' : 'open', year: told ? own : running.year, ...place };
  const year = own ?? running.year;
  if (futureWord.test(segment.text) && !told) return { tense: 'open', year, ...place };
  const isMeant = section !== 'report' && !told && (promising.test(segment.text) || toward.test(segment.text));
  if (told || (own !== undefined && isPastYear(own) && !isMeant)) return { tense: 'past', year, ...place, bare: !told && segment.quantities.length === 0 };
  const goesOn = (held === 'past' && !(running.bare && isMeant)) || (running.year !== null && startYear !== null && running.year < startYear && segment.baselines.length > 0 && segment.part !== running.part);
  return { tense: goesOn ? 'past' : 'open', year, ...place, bare: goesOn && running.bare };
}
