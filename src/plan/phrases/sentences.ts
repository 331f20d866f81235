import { foldWidth } from '../fold-width.ts';
import { listCommas } from './list-commas.ts';
import { peelBaselines, type Baseline, type Hole } from './baselines.ts';
import { readQuantities, type Quantity } from './quantities.ts';

/**
 * A stretch of a clause between commas, folded to half-width digits. Figures of the past that are printed beside a promise (由2020年的85.2%, （2020年为85.2%）) are peeled
 * off into `baselines`, and notes in brackets that only explain are left out, so `text` is what promises; `placeOf` finds the way back. Quantities are placed within `text`.
 */
export type Segment = {
  readonly text: string;
  readonly from: number;
  /** Counts sentences (to 。！？) and, within the clause, parts (to ；). */
  readonly sentence: number;
  readonly part: number;
  readonly quantities: readonly Quantity[];
  readonly baselines: readonly Baseline[];
  readonly holes: readonly Hole[];
  /** The mark after the segment: ，；。 or nothing. */
  readonly stop: string;
};

/** A segment that goes on longer than this (a bracket that never closes) is cut at any mark, and where it has none by force. */
const longestSegment = 400;
const anyMark = /[，。；：！？,;!?]/;
const weakMark = /[、）)》”\s]/;

const opening = '（(《“‘【[「';
const closing = '）)》”’】]」';
const ends = '。！？!?';
const token = /[（(《“‘【[「）)》”’】\]」。；！？;!?，,：:]/g;
const closesAhead = (text: string, from: number): boolean => /[）)》”’】\]」]/.test(text.slice(from + 1, from + 40));
const isDigit = (text: string, at: number): boolean => /\d/.test(text.charAt(at));

/** Marks outside brackets and quotes; a bracket that never closes ends with its sentence. 1,200 and 1：3 hold none. */
function cuts(text: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const { index, 0: mark } of text.matchAll(token)) {
    if (opening.includes(mark)) depth++;
    else if (closing.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth > 0 && ends.includes(mark) && !closesAhead(text, index)) depth = 0;
    if (depth > 0 || opening.includes(mark) || closing.includes(mark)) continue;
    if (/[,，：:]/.test(mark) && isDigit(text, index - 1) && isDigit(text, index + 1) && (mark !== '，')) continue;
    found.push(index);
  }
  return found;
}

/** 、 and conjunctions of a list, outside brackets and quotes. */
export function marksOutside(text: string, marks: RegExp): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && marks.test(character)) found.push(index);
  }
  return found;
}

function segmentOf(text: string, from: number, sentence: number, part: number, stop: string): Segment {
  const { lean, holes, baselines } = peelBaselines(text);
  return { text: lean, from, sentence, part, stop, quantities: readQuantities(lean), baselines, holes };
}

/** A stretch as it is, or in pieces of readable length when it is too long. */
function lengthsOf(text: string, from: number, to: number): (readonly [number, number])[] {
  if (to <= from) return [];
  if (to - from <= longestSegment) return [[from, to]];
  const pieces: (readonly [number, number])[] = [];
  let start = from;
  while (start < to) {
    const piece = text.slice(start, Math.min(to, start + longestSegment));
    const mark = piece.search(anyMark);
    const weak = Math.max(...[...piece.matchAll(new RegExp(weakMark, 'g'))].map(({ index }) => index), 0);
    const size = mark >= 0 ? mark : piece.length < longestSegment || weak === 0 ? piece.length : weak;
    if (size > 0) pieces.push([start, start + size]);
    start += mark >= 0 || size === 0 ? size + 1 : size;
  }
  return pieces;
}

/**
 * Cuts a clause into sentences (at 。！？), parts (at ；) and segments (at ，：), brackets and quotes kept whole.
 *
 * @example segmentsOf('孕产妇死亡率下降到12/10万以下，城乡差距缩小。').map(({ text }) => text) // two segments
 */
export function segmentsOf(clause: string): Segment[] {
  const text = listCommas(foldWidth(clause));
  const segments: Segment[] = [];
  let from = 0;
  let sentence = 0;
  let part = 0;
  for (const at of [...cuts(text), text.length]) {
    const stop = text.charAt(at);
    for (const [start, end] of lengthsOf(text, from, at)) segments.push(segmentOf(text.slice(start, end), start, sentence, part, end === at ? stop : '，'));
    from = at + 1;
    if (ends.includes(stop)) sentence++;
    if (ends.includes(stop) || /[；;]/.test(stop)) part++;
  }
  return segments;
}

/**
 * Where a character of a segment stands in its clause. An end is the place after its last character, so that a hole behind it stays outside.
 *
 * @example placeOf(segment, 0) // segment.from
 */
export function placeOf(segment: Segment, offset: number, isEnd = false): number {
  const shift = segment.holes.filter(({ at }) => (isEnd ? at < offset : at <= offset)).reduce((sum, { length }) => sum + length, 0);
  return segment.from + offset + shift;
}
