import { foldWidth } from '../fold-width.ts';

/**
 * Wording with the freedom of print taken out: blanks, widths, quotation marks and the marks between parts of a sentence.
 *
 * @example plainWording('孕产妇死亡率，下降到 12/10万 以下。') // '孕产妇死亡率下降到12/10万以下'
 */
export const plainWording = (text: string): string => foldWidth(text).replaceAll(/[\s\u3000，。；：、！？,;:!?“”‘’"'《》（）()]/g, '');

/** Wording without its figures: a target value that was changed leaves the sentence what it was. */
const withoutFigures = (plain: string): string => plain.replaceAll(/\d+(?:\.\d+)?/g, '#');

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) pairs.set(text.slice(at, at + 2), (pairs.get(text.slice(at, at + 2)) ?? 0) + 1);
  return pairs;
};

/** A text made ready to be held against many others. */
export type Wording = { readonly plain: string; readonly pairs: ReadonlyMap<string, number>; readonly size: number; readonly figures: readonly string[] };

/** Makes a text ready for `likeness`. @example wordingOf('产前检查率达到98%以上。').figures // ['98'] */
export function wordingOf(text: string): Wording {
  const plain = plainWording(text);
  const bare = withoutFigures(plain);
  return { plain, pairs: pairsOf(bare), size: Math.max(0, bare.length - 1), figures: plain.match(/\d+(?:\.\d+)?/g) ?? [] };
}

/** The share of figures two texts have in common, 1 where neither has any. */
function figuresShared(a: Wording, b: Wording): number {
  const most = Math.max(a.figures.length, b.figures.length);
  return most === 0 ? 1 : a.figures.filter((figure) => b.figures.includes(figure)).length / most;
}

/**
 * How alike two texts are, 0 to 1: pairs of neighbouring characters they share (Dice's coefficient, figures left out), a tenth of it decided by the figures.
 *
 * @example likeness(wordingOf('产前检查率达到98%以上'), wordingOf('产前检查率达到99%以上')) // 0.9
 */
export function likeness(a: Wording, b: Wording): number {
  if (a.plain === b.plain) return 1;
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [pair, times] of a.pairs) shared += Math.min(times, b.pairs.get(pair) ?? 0);
  return 0.9 * ((2 * shared) / (a.size + b.size)) + 0.1 * figuresShared(a, b);
}
