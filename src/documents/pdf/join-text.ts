import type { Run } from './page-runs.ts';

const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u3000-\u303F“”‘’…—·①-⓿]|[\uD840-\uD87F][\uDC00-\uDFFF]/u;

/** Whether a character is as wide as it is high, as Chinese characters and their punctuation are. */
function isWide(character: string): boolean {
  return wide.test(character);
}

/** A gap at least this wide, in sizes of the type, is a blank that the writer set, where a Chinese character stands beside it. */
const blank = 0.4;
/** Between Latin letters and digits a blank is narrower. */
const latinBlank = 0.15;

/**
 * pdf.js writes a blank wherever characters stand a little apart, also in Chinese set loosely or justified. Blanks beside Chinese
 * characters are kept only when, on average over the run, they are wide enough to be meant.
 *
 * @example cleanBlanks({ text: '妇 女 发 展', x: 0, y: 0, width: 45, size: 10 }) // '妇女发展'
 */
export function cleanBlanks(run: Run): string {
  const characters = [...run.text.trim()];
  const blanks = characters.filter((character) => character === ' ').length;
  if (blanks === 0) return characters.join('');
  const inked = characters.reduce((sum, character) => sum + (character === ' ' ? 0 : isWide(character) ? 1 : 0.5), 0);
  if ((run.width / run.size - inked) / blanks >= blank) return characters.join('');
  return characters.filter((character, at) => character !== ' ' || !(isWide(characters[at - 1] ?? '') || isWide(characters[at + 1] ?? ''))).join('');
}

/** Puts two neighbouring texts together, with a blank only when the gap (in sizes of the type) demands one. */
export function joinTexts(left: string, right: string, gap: number): string {
  const last = [...left].at(-1) ?? '';
  const first = [...right][0] ?? '';
  const needed = isWide(last) || isWide(first) ? blank : latinBlank;
  return gap >= needed && last !== ' ' && first !== ' ' ? `${left} ${right}` : left + right;
}
