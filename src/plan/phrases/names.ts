import { marksOutside } from './sentences.ts';
import { measureWord, population, softMeasureWord } from './vocabulary.ts';

/** Tells whether a name is one the registry knows; without a registry nothing is known and the rules alone decide. */
export type KnowsName = (name: string) => boolean;

const conjunction = /和(?![谐睦平解善美气])|与(?![会])|(?<![普涉以])及(?![其时所])|以及|或者?/g;
const measured = new RegExp(`(?:${measureWord}|${softMeasureWord})(?:数)?$`);
const tailOfShare = /(?:(?<![初高])中的?|占|里的?|的)[^，]*$/;
const people = new RegExp(`${population}$`);
/** 各级人大、政协; 区人大、政协: the level of government is the head of all. */
const levels = '(?:各级各类|各级|全区|全市|全省|区级?(?=人大|政协|政府|党代会|人代会)|市级?(?=人大|政协|政府|党代会)|县级?(?=人大|政协|政府|党代会))';
const headPattern = new RegExp(`^(?:每(?:千|万|百)?名?[^，、]{1,6}?(?:拥有)|${levels}|[\\d—–\\-至]*(?:岁|个月)?(?:以下|以上|以内|内)?(?:适龄|农村|城镇|残疾|困难|贫困|流动|留守|全区|重点|在校|中小学)*${population}(?:中的?|的|在)?)`);
const mayBeList = /[、和与及或]/;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts a list at 、 and at conjunctions, both outside brackets; 参与, 普及 and 和谐 hold none. */
export function splitList(text: string): string[] {
  const cuts = marksOutside(text, /、/).map((at) => [at, at + 1] as const);
  for (const found of text.matchAll(conjunction)) {
    const inside = marksOutside(text.slice(found.index, found.index + 1), /./).length === 0 || !marksOutside(text, new RegExp(text.charAt(found.index))).includes(found.index);
    const before = text.slice(Math.max(0, found.index - 1), found.index);
    if (!inside && !(found[0] === '与' && before === '参') && found.index >= 2) cuts.push([found.index, found.index + found[0].length]);
  }
  cuts.sort((a, b) => a[0] - b[0]);
  const items: string[] = [];
  let from = 0;
  for (const [start, end] of cuts) {
    if (start < from) continue;
    items.push(text.slice(from, start));
    from = end;
  }
  return [...items, text.slice(from)].filter((item) => item !== '');
}

/** Offsets at which the dictionary ends a word. */
function wordEnds(text: string): number[] {
  return [...words.segment(text)].map(({ segment, index }) => index + segment.length);
}

/** A tail that begins here tears a word of ours that the dictionary does not hold together. */
const torn = /^(?:以[上下内]|岁|产妇|妇女的|内的)/;

/** 幼儿园、小学、高中教师学历合格率: after a last item that begins with a kind of its own, the tail begins. */
const kindWord = new RegExp(`^(?:幼儿园|普通高中|中职学校|小学|初中|高中|大学|省级|市级|县级|乡级|村级|成人|成年人|${population})(?:低保|困难|贫困|低收入|残疾|流动|留守)*(?:家庭)?`);
const isKind = (item: string): boolean => kindWord.exec(item)?.[0].length === item.length;

const peopleFirst = new RegExp(`^(?:适龄)?${population}`);

/**
 * What may be the shared tail of a list: offsets into the last item with how well a tail begins there. Best before its measure (患病率, 覆盖率) and at 中的, fair at the
 * end of any word.
 */
function tailStarts(last: string): { start: number; fit: number }[] {
  const measure = measured.exec(last)?.index ?? last.length;
  const share = tailOfShare.exec(last)?.index ?? -1;
  const starts = new Set([...wordEnds(last), measure, share]);
  return [...starts]
    .filter((start) => start > 0 && start <= measure && start < last.length && !torn.test(last.slice(start)) && !(/[初高]$/.test(last.slice(0, start)) && last.slice(start).startsWith('中')))
    .map((start) => ({ start, fit: start === share && last.slice(start).startsWith('中') ? 1.5 : /^的.{2,6}$/.test(last.slice(start)) ? 0.9 : peopleFirst.test(last.slice(start)) ? 0.4 : start === measure && last.length - measure > 1 ? 0.8 : 0 }));
}

function headEnds(first: string): number[] {
  const found = headPattern.exec(first);
  const end = found?.[0].length ?? 0;
  return end > 0 && end < first.length ? [0, end] : [0];
}

/** Names of a kind end alike: 艾滋病, 梅毒 share nothing, 新生儿, 婴儿 do; lengths decide where endings do not. */
function likeness(a: string, b: string): number {
  const sameEnd = a.at(-1) === b.at(-1) ? 1.5 : 0;
  const samePeople = people.test(a) === people.test(b) ? 0.5 : 0;
  return sameEnd + samePeople - Math.abs(a.length - b.length) * 0.25;
}

/** One way to complete a list. */
type Completion = { readonly owns: readonly string[]; readonly names: readonly string[]; readonly score: number; readonly alike: number };

function completions(items: readonly string[], knows: KnowsName): Completion[] {
  const first = items[0] ?? '';
  const last = items.at(-1) ?? '';
  const complete = items.slice(0, -1).every((item) => measured.test(item));
  const kind = items.length > 1 && items.slice(0, -1).every(isKind) ? (kindWord.exec(last)?.[0].length ?? 0) : 0;
  const ill = items.length > 1 && items.slice(0, -1).every((item) => disease.test(item)) ? (diseaseFirst.exec(last)?.[0].length ?? 0) : 0;
  const tails = ill > 0 && ill < last.length ? [{ start: ill, fit: 2 }, ...tailStarts(last)] : kind > 0 && kind < last.length && !measured.test(last.slice(0, kind)) ? [{ start: kind, fit: 2 }, ...tailStarts(last)] : complete ? [{ start: last.length, fit: 0 }] : tailStarts(last);
  return headEnds(first).flatMap((headEnd) => tails.map(({ start: tailStart, fit }) => {
    const head = first.slice(0, headEnd);
    const tail = last.slice(tailStart);
    const owns = [first.slice(headEnd), ...items.slice(1, -1), items.length > 1 ? last.slice(0, tailStart) : ''].filter((own) => own !== '');
    const names = owns.map((own) => (own.startsWith(head) || (headEnd > 0 && headPattern.test(own)) ? '' : head) + own + tail);
    const known = names.filter((name) => knows(name)).length * 3;
    const alike = owns.slice(1).reduce((sum, own) => sum + likeness(owns[0] ?? '', own), 0) / Math.max(1, owns.length - 1);
    return { owns, names, alike, score: known + alike + fit + (headEnd > 0 && complete ? 1 : 0) };
  }));
}

/** 因癌症、糖尿病导致的过早死亡率 is one. */
const caused = /(?:因|由)[^，]*[、和与及][^，]*(?:导致|引起|所致|造成|致死|致残)/;

/** A rate for several diseases is one for each. */
const disease = /^.{0,8}(?:病变|病|症|癌|炎|血压|梅毒|乙肝|结核|贫血|肥胖|超重|近视)$/;
const diseaseFirst = /^.{0,6}?(?:病(?!人|死|率)|症|癌|炎|血压|梅毒|乙肝|结核)/;

/** Whether the items of a list are things of their own, each with its own figure, not two words for one thing (眼保健和视力检查). */
function standApart(items: readonly string[], whole: string, best: Completion, knows: KnowsName): boolean {
  if (whole.includes('、') && best.owns.every((own) => people.test(own)) && best.owns.every((own) => isKind(own))) return true;
  if (knows(whole)) return best.alike >= 1.4 && best.names.every((name) => knows(name));
  if (best.names.some((name) => knows(name))) return true;
  if (items.slice(0, -1).every((item) => measured.test(item))) return true;
  if (/等/.test(items.at(-1) ?? '') || items.some((item) => item.length === 1) || /(?:[^文绿美]化|性)$/.test(items[0] ?? '') || /[轻中]$/.test(items[0] ?? '')) return false;
  if (!/知/.test(whole) && (best.owns.every((own) => disease.test(own)) || best.owns.every((own) => people.test(own)))) return true;
  return best.score >= (whole.includes('、') ? -2 : 1.6);
}

/** Items up to one with a measure of its own belong together: 城区、居住区设施达标率 | 设施覆盖率. */
function runs(items: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const item of items) {
    found.at(-1)?.push(item);
    if (measured.test(item)) found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

/** 市、县（区）党代表、人大代表: levels of government that are listed before the first item belong to it. */
function withLevels(items: readonly string[]): string[] {
  const start = items.findIndex((item) => !/^[省市县区乡镇村]$/.test(item));
  return start > 0 ? [items.slice(0, start + 1).join('、'), ...items.slice(start + 1)] : [...items];
}

/** 县（市、区）、乡镇（街道）、行政村三级公共设施: kinds of place that are summed up stay one name. */
function withTiers(items: readonly string[]): string[] {
  const at = items.findLastIndex((item) => /(?:[省市县区乡镇村]|街道|社区|）)[两二三四五]级(?!医院)/.test(item));
  return at > 0 ? [items.slice(0, at + 1).join('、'), ...items.slice(at + 1)] : [...items];
}

/** 高、中、初级技能劳动者: grades named by their first character. */
function gradesOf(items: readonly string[]): string[] | null {
  const last = items.at(-1) ?? '';
  const isGraded = items.slice(0, -1).every((item) => /^[高中初低]$/.test(item)) && /^[高中初低](?:级|等|收入|年级)/.test(last);
  return isGraded ? [...items.slice(0, -1).map((item) => item + last.slice(1)), last] : null;
}

const bestOf = (items: readonly string[], knows: KnowsName): Completion | undefined => completions(items, knows).sort((a, b) => b.score - a.score)[0];

/**
 * Completes a list of names that share a head or a tail so that each stands alone; a name that is no list comes back as it is. `figures` tells how many figures
 * the list shares: as many items as figures are surely things of their own.
 *
 * @example expandNames('新生儿、婴儿和5岁以下儿童死亡率', () => false) // ['新生儿死亡率', '婴儿死亡率', '5岁以下儿童死亡率']
 */
export function expandNames(subject: string, knows: KnowsName, figures = 1): string[] {
  if (!mayBeList.test(subject)) return [subject];
  if (caused.test(subject)) return [subject];
  let items = withTiers(splitList(subject));
  if (items.length < 2 || items.length > 12) return [subject];
  const groups = runs(items);
  if (groups.length > 1 && groups.length < items.length && groups.every((group) => measured.test(group.at(-1) ?? ''))) {
    return groups.flatMap((group) => (group.length === 1 ? group : [...(bestOf(group, knows)?.names ?? group)]));
  }
  if (figures < items.length && figures > 1) items = withLevels(items);
  const grades = gradesOf(items);
  if (grades) return grades;
  const best = bestOf(items, knows);
  if (!best) return figures === items.length ? items : [subject];
  if (figures > 1 && Number.isFinite(figures) && figures !== items.length) return [subject];
  return (figures > 1 && (figures === items.length || figures === Infinity)) || standApart(items, subject, best, knows) ? [...best.names] : [subject];
}
