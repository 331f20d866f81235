/** Where text was left out of a segment: offset in what is left, characters left out before it. */
export type Hole = { readonly at: number; readonly length: number };

/** A figure of the past that stands beside a promise: 由2020年的85.2%, （2020年为85.2%）, 从目前的16.7%. Offsets are those of the segment as printed. */
export type Baseline = { readonly value: number; readonly unit: string; readonly year: number | null; readonly from: number; readonly to: number };

const figure = '(?![12]\\d{3}年)(\\d+(?:\\.\\d+)?)(%|‰|\\/(?:10万|十万|万)|(?:万亿|万|亿)?(?:元|平方米|岁|年|名|张|个|人|所|克|小时|分钟))?';
const figures = `${figure}(?:[、和]${figure}){0,3}`;
const when = '(?:(?:截至|截止|至|到)?([12]\\d{3})年(?:底|末)?的?(?:为|达到?|是)?|(?:目前|现在|现有|当前|现状|基期|上年)(?:值|水平)?的?(?:为|达到?|是)?)';
/** （2020年为85.2%） */
const bracketed = new RegExp(`[（(]${when}${figures}[）)]`, 'g');
/** 由2020年的85.2%提高到, 从16.7%增加到, 在2020年3.2%的基础上提高: what stands before the verb of change. */
const rises = '(?:的?基础上)?(?=(?:分别|逐步|逐年|再|继续|进一步|稳步|力争)*(?:提高|提升|上升|增加|增长|增至|扩大|延长|下降|降低|减少|压减|缩短|降|升|增|减))';
const ladder = new RegExp(`(?:由|从|在|比|较)${when}?(?:每人|每生|人均)?(?:每[年月天日])?(?:每人|每生)?${figures}(?:左右)?${rises}`, 'g');
/** Notes that only explain: （含…）, （责任单位：…）. */
const note = /[（(](?:含|包括|包含|不含|下同|以下简称|简称|按|指|责任单位|牵头单位|配合单位|注)[^）)]*[）)]/g;

type Cut = { readonly from: number; readonly to: number; readonly baselines: readonly Baseline[] };

function cutOf(found: RegExpExecArray): Cut {
  const [whole, year, ...rest] = found;
  const from = found.index;
  const to = from + whole.length;
  const baselines = rest.flatMap((value, index): Baseline[] => {
    if (index % 2 === 1 || value === undefined) return [];
    return [{ value: Number(value), unit: rest[index + 1] ?? '', year: year === undefined ? null : Number(year), from, to }];
  });
  return { from, to, baselines };
}

const mayHold = /[（(由从在比较]/;

/**
 * Takes the stated baselines and explaining brackets out of a segment, so that what is left promises.
 *
 * @example peelBaselines('毛入园率由2020年的85.2%提高到90%').lean // '毛入园率提高到90%'
 */
export function peelBaselines(text: string): { readonly lean: string; readonly holes: readonly Hole[]; readonly baselines: readonly Baseline[] } {
  if (!mayHold.test(text)) return { lean: text, holes: [], baselines: [] };
  const notes = [...text.matchAll(note)].map((found): Cut => ({ from: found.index, to: found.index + found[0].length, baselines: [] }));
  const stated = /\d/.test(text) ? [...text.matchAll(bracketed), ...text.matchAll(ladder)].map(cutOf) : [];
  const cuts = [...notes, ...stated].sort((a, b) => a.from - b.from);
  let lean = '';
  let at = 0;
  const holes: Hole[] = [];
  const baselines: Baseline[] = [];
  for (const cut of cuts) {
    if (cut.from < at) continue;
    lean += text.slice(at, cut.from);
    holes.push({ at: lean.length, length: cut.to - cut.from });
    baselines.push(...cut.baselines);
    at = cut.to;
  }
  return { lean: lean + text.slice(at), holes, baselines };
}
