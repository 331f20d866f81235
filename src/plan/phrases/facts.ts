import { slicePassage, spansOf, type Passage } from '../blocks/passage.ts';
import type { Fact } from '../tree.ts';
import { expandNames, type KnowsName } from './names.ts';
import type { Context } from './phrase.ts';
import { quantityGroups } from './quantity-groups.ts';
import type { Quantity } from './quantities.ts';
import { segmentsOf, type Segment } from './sentences.ts';
import { completeName, readSubject } from './subject.ts';

type Settings = { readonly startYear: number | null; readonly endYear: number | null; readonly knows: KnowsName };
export type PlacedFact = { readonly fact: Fact; readonly from: number; readonly to: number };

const yearAt = /(?:截至|截止|到|至|从|由|比|较)?([12]\d{3})年(?:底|末|年底)?/g;
/** Words that say the figure describes what is, not what shall be. */
const pastWords = /(?:截至|截止|目前|十年来|五年来|以来|已达|已经|达到了|下降了|提高了|增加了|从[12]\d{3}年|由[12]\d{3}年|一直(?:保持|稳定)|历史性|实现了|上年|去年|现有|共有)/;
const future = /(?:力争|争取|确保|要|应|将|到规划期末|为基[数准期]|基础上|相比)/;

/** The last year before the plan starts that the sentence has named so far. */
function pastYear(text: string, startYear: number | null): number | null {
  const years = [...text.matchAll(yearAt)].map((found) => Number(found[1])).filter((year) => startYear === null || year < startYear);
  return years.at(-1) ?? null;
}

/** A sentence of the past: it says so, or names a year before the plan and none of the plan's own. */
function isPast(sentence: string, startYear: number | null): boolean {
  const years = [...sentence.matchAll(yearAt)].map((found) => Number(found[1]));
  if (future.test(sentence) || years.some((year) => startYear !== null && year >= startYear)) return false;
  return pastWords.test(sentence) || years.length > 0;
}

function factsOf(segment: Segment, sentenceSoFar: string, context: Context, passage: Passage, defaultYear: number | null): PlacedFact[] {
  const from2to = /^(.*?)(?:从|由)(?:[12]\d{3}年(?:底|末)?的?)?$/;
  let subjectName: string | null = null;
  return quantityGroups(segment).flatMap((group) => {
    const ladder = from2to.exec(group.before);
    const continuation = subjectName !== null && /^(?:下降|上升|提高|降低|增加|减少|降|升|增)[到至]?(?:了)?$/.test(group.before.replace(/^(?:[，、])/, ''));
    const subject = readSubject((ladder?.[1] ?? group.before).replaceAll(yearAt, '').replace(/^[，、的]+/, ''), context);
    const whole: string = continuation ? (subjectName ?? '') : completeName(subject.name.replace(/(?:十年来|五年来|多年来|目前|已|我[区县市]|一直|连续)/g, ''), context);
    subjectName = whole;
    if (whole.length < 2) return [];
    const before = group.before.match(/([12]\d{3})年/)?.[1];
    const year = continuation ? (defaultYear ?? pastYear(sentenceSoFar, context.startYear)) : before === undefined ? (pastYear(sentenceSoFar, context.startYear) ?? defaultYear) : Number(before);
    const names = expandNames(whole, context.knows);
    const end = group.quantities.at(-1)?.to ?? 0;
    return names.flatMap((indicator, index): PlacedFact[] => {
      const quantity: Quantity | undefined = group.quantities.length === names.length ? group.quantities[index] : group.quantities[0];
      if (!quantity || quantity.measure === 'points' || quantity.measure === 'multiple') return [];
      const from = segment.from + Math.min(group.start, quantity.from);
      const quoted = slicePassage(passage, from, segment.from + end);
      return [{ from, to: segment.from + end, fact: { spans: spansOf(quoted), indicator, indicatorId: null, value: quantity.value, unit: quantity.unit, year, place: null, quote: quoted.text } }];
    });
  });
}

/**
 * Reads the figures of the past that a clause prints, each with its year: 截至2020年底，X从2010年的7.6‰下降到5.12‰ gives two.
 *
 * @example readFacts(passage, settings).map(({ fact }) => fact.value) // [7.6, 5.12]
 */
export function readFacts(passage: Passage, settings: Settings): PlacedFact[] {
  const segments = segmentsOf(passage.text).filter((segment) => segment.quantities.length > 0 || /\d{4}年/.test(segment.text));
  const sentences = Map.groupBy(segmentsOf(passage.text), ({ sentence }) => sentence);
  const base: Context = { ...settings, section: 'clause', deadline: null, deadlines: [], subject: null, before: '', every: null, of: null, cycleYears: null, per: null };
  let running: number | null = null;
  return segments.flatMap((segment) => {
    const sentence = (sentences.get(segment.sentence) ?? []).map(({ text }) => text).join('，');
    running = running ?? pastYear(/(?:截至|截止|到)[12]\d{3}年/.exec(sentence)?.[0] ?? '', settings.startYear);
    if (segment.quantities.length === 0 || !(isPast(sentence, settings.startYear) || (running !== null && pastWords.test(sentence)))) return [];
    const upTo = sentence.slice(0, sentence.indexOf(segment.text));
    return factsOf(segment, upTo, base, passage, running);
  });
}
