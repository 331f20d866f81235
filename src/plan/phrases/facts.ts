import type { Fact } from '../tree.ts';
import { completeName } from './complete-name.ts';
import { expandNames } from './names.ts';
import type { Context, Promised } from './phrase.ts';
import { pairUp, quantityGroups } from './quantity-groups.ts';
import type { Quantity } from './quantities.ts';
import { placeOf, type Segment } from './sentences.ts';
import { readSubject } from './subject.ts';

/** A figure of the past with its place in the clause. */
export type PlacedFact = Pick<Fact, 'indicator' | 'value' | 'unit' | 'year'> & { readonly from: number; readonly to: number };

const yearBefore = /(?:截至|截止|到|至|从|由)?([12]\d{3})年(?:底|末)?/g;
const soFar = /十年来|五年来|多年来|以来|目前|现在|已经|已|(?:我|本)[区县市省]|一直|连续\d*年?|历史性|实现了|达到了|了|共有|共|现有/g;
/** 下降了0.3个百分点, 增长11%: how much it moved, not where it stood. */
const moved = /(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|缩短|增|降|减)了?$/;

/** Things that exist say nothing of women and children; people, shares and amounts do. */
const tells = ({ measure, unit }: Quantity): boolean => measure === 'rate' || measure === 'ratio' || measure === 'amount' || (measure === 'count' && unit.endsWith('人'));

function nameOf(before: string, context: Context): string {
  const subject = readSubject(before.replaceAll(yearBefore, '').replaceAll(soFar, '').replace(/^[，、的时]+/, ''), context);
  return completeName(subject.name.replace(/有$/, ''), context);
}

/**
 * The figures a segment of the past prints, each with its year; 由2010年的7.6‰ beside it is one more.
 *
 * @example factsOfSegment(segment, 2020, context).map(({ value }) => value) // '婴儿死亡率从2010年的7.6‰下降到5.1‰' -> [7.6, 5.1]
 */
export function factsOfSegment(segment: Segment, year: number | null, context: Context): PlacedFact[] {
  if (segment.quantities.length === 0 && segment.baselines.length === 0) return [];
  return quantityGroups(segment).flatMap((group): PlacedFact[] => {
    if (moved.test(group.before)) return [];
    const name = nameOf(group.before, context);
    if (name.length < 2 || name.length > 40) return [];
    const own = group.before.match(/([12]\d{3})年/)?.[1];
    const at = own === undefined ? year : Number(own);
    const names = expandNames(name, context.knows, group.quantities.length);
    const from = placeOf(segment, group.start + group.before.search(/[^、，和与]/));
    const earlier = segment.baselines.flatMap((baseline, index): PlacedFact[] =>
      names.length === 1 || segment.baselines.length === names.length
        ? [{ indicator: names[index] ?? name, value: baseline.value, unit: baseline.unit, year: baseline.year, from: segment.from + baseline.from, to: segment.from + baseline.to }] : []);
    const now = pairUp(names, group.quantities, []).flatMap(({ name: indicator, quantity }): PlacedFact[] =>
      tells(quantity) ? [{ indicator, value: quantity.value, unit: quantity.unit, year: at, from, to: placeOf(segment, quantity.to, true) }] : []);
    return [...earlier, ...now];
  });
}

/**
 * The baseline that a promise states beside itself is a fact too, when it says of which year.
 *
 * @example statedFact(promise, segment, 2021)[0]?.year // 2020
 */
export function statedFact({ baseline, indicator }: Promised, segment: Segment, startYear: number | null): PlacedFact[] {
  if (!baseline || baseline.year === null || (startYear !== null && baseline.year >= startYear)) return [];
  return [{ indicator, value: baseline.value, unit: baseline.unit, year: baseline.year, from: segment.from + baseline.from, to: segment.from + baseline.to }];
}
