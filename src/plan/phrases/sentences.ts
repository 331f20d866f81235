import { readQuantities, type Quantity } from './quantities.ts';

/** A stretch of a clause between commas, folded to half-width digits; `from` is its place in the clause, quantities are placed within the segment. */
export type Segment = {
  readonly text: string;
  readonly from: number;
  readonly sentence: number;
  readonly quantities: readonly Quantity[];
  /** The mark after the segment: ，；。 or nothing. */
  readonly stop: string;
};

const folds: Readonly<Record<string, string>> = { '％': '%', '．': '.', '－': '-', '／': '/', '＋': '+', '（': '（', '＜': '<', '＞': '>' };

/**
 * Folds full-width digits and signs to half width, character by character, so that offsets stay what they were.
 *
 * @example foldWidth('９０％以上') // '90%以上'
 */
export function foldWidth(text: string): string {
  return text.replaceAll(/[０-９％．－／＋＜＞]/g, (character) => folds[character] ?? String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0));
}

const opening = '（(《“‘【[';
const closing = '）)》”’】]';

/** Positions of marks that stand outside brackets and quotes. A bracket that never closes ends with its sentence. */
export function marksOutside(text: string, marks: RegExp): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0 && /[。！？]/.test(character) && !closesAhead(text, index)) depth = 0;
    if (depth === 0 && marks.test(character)) found.push(index);
  }
  return found;
}

const closesAhead = (text: string, from: number): boolean => /[）)》”’】\]]/.test(text.slice(from + 1, from + 40));

/** Cuts text at marks outside brackets; the mark belongs to the piece before it. */
function cut(text: string, marks: RegExp): { text: string; from: number; stop: string }[] {
  const pieces: { text: string; from: number; stop: string }[] = [];
  let from = 0;
  for (const at of [...marksOutside(text, marks), text.length]) {
    if (at > from) pieces.push({ text: text.slice(from, at), from, stop: text.charAt(at) });
    from = at + 1;
  }
  return pieces;
}

/**
 * Cuts a clause into sentences (at 。；！？) and these into segments (at ，：), brackets and quotes kept whole.
 *
 * @example segmentsOf('孕产妇死亡率下降到12/10万以下，城乡差距缩小。').map(({ text }) => text) // two segments
 */
export function segmentsOf(clause: string): Segment[] {
  return cut(foldWidth(clause), /[。；！？;!?]/).flatMap((sentence, index) =>
    cut(sentence.text, /[，,：]/).map((piece): Segment => ({
      text: piece.text, from: sentence.from + piece.from, sentence: index, stop: piece.stop || sentence.stop, quantities: readQuantities(piece.text),
    })),
  );
}
