/**
 * What the head of a line says about the outline.
 *
 * - `numbered`: a numbering token; `rank` orders the styles from 第一编 (0) down to ① (7), so that 一、 stands above （一） whatever the plan begins with.
 * - `keyword`: a heading that names a section of a domain (主要目标, 策略措施) or the units that answer for it.
 * - `part`: the title of a plan, 前言 and annexes, which stand beside the chapters.
 */
export type Start =
  | { readonly kind: 'numbered'; readonly rank: number; readonly number: number; readonly length: number }
  | { readonly kind: 'keyword'; readonly section: 'goals' | 'measures' | 'units'; readonly length: number }
  | { readonly kind: 'part'; readonly part: 'title' | 'preface' | 'annex'; readonly length: number };

/** One way a line can open something. `recognise` looks at the line without leading blanks; `length` counts the characters that are not part of the title. */
export type LineStart = {
  readonly id: string;
  readonly source: string;
  readonly examples: readonly { readonly line: string; readonly start: Start | null }[];
  readonly recognise: (line: string) => Start | null;
};
