import type { DocumentContent } from '#documents';
import type { IdentifiedClause } from '../identities/identified-plan.ts';
import type { Span } from '../tree.ts';
import { equalRuns } from '../versions/equal-runs.ts';

/** The text of a source line, raw; several where a soft break gave two lines one number, none where the source is not at hand. */
export type SourceLines = (line: number) => readonly string[];

/**
 * The lines of a document by their number.
 *
 * @example sourceLines(await readDocument(bytes))(226) // ['2.孕产妇死亡率稳定在12/10万以下。']
 */
export function sourceLines({ lines }: Pick<DocumentContent, 'lines'>): SourceLines {
  const byNumber = Map.groupBy(lines, ({ line }) => line);
  return (line) => (byNumber.get(line) ?? []).map(({ text }) => text);
}

/** A printed character of a clause: where it stands, and how far into the clause's stretches of source that is. */
type SourceCharacter = { readonly character: string; readonly span: number; readonly column: number; readonly at: number };

const stripped = (text: string): string => text.replaceAll(/[\s\u200b-\u200d\ufeff]/g, '');

/** The line a span lies in: of two with one number the one that holds words of the clause. */
function lineOf([line, from, to]: Span, words: string, source: SourceLines): string | undefined {
  const long = source(line).filter((text) => text.length >= to);
  return long.find((text) => words.includes(stripped(text.slice(from, to)))) ?? long[0];
}

/** Every printed character of some spans, in order; null where a line of the source is not at hand. */
function charactersOf(spans: readonly Span[], words: string, source: SourceLines): SourceCharacter[] | null {
  const characters: SourceCharacter[] = [];
  let before = 0;
  for (const [index, span] of spans.entries()) {
    const text = lineOf(span, words, source);
    if (text === undefined) return null;
    const [, from, to] = span;
    for (let column = from; column < to; column++) if (stripped(text.charAt(column)) !== '') characters.push({ character: text.charAt(column), span: index, column, at: before + column - from });
    before += to - from;
  }
  return characters;
}

/** The way from the text of a clause to its source: for each character of the text where it is printed, null for what a person typed. */
export type TextSource = { readonly spans: readonly Span[]; readonly printed: readonly (SourceCharacter | null)[] };

/**
 * Finds where each character of a clause's text is printed, also after its text was corrected; null where the source is not at hand.
 *
 * @example textSource(clause, sourceLines(document))?.printed[0]?.column // 2, after the number
 */
export function textSource(clause: Pick<IdentifiedClause, 'text' | 'title' | 'spans'>, source: SourceLines): TextSource | null {
  const { text, title, spans } = clause;
  const characters = charactersOf(spans, stripped(`${title ?? ''}${text}`), source);
  if (characters === null) return null;
  const [print, plain] = [characters.map(({ character }) => character).join(''), stripped(text)];
  const whole = print.endsWith(plain) ? print.length - plain.length : print.indexOf(plain);
  const runs = whole >= 0 ? [{ a: whole, b: 0, length: plain.length }] : equalRuns(print.split(''), plain.split(''));
  const ofPlain = new Map(runs.flatMap((run) => Array.from({ length: run.length }, (_one, step) => [run.b + step, characters[run.a + step]] as const)));
  let at = 0;
  const printed = text.split('').map((character) => (stripped(character) === '' ? null : (ofPlain.get(at++) ?? null)));
  return { spans, printed };
}

/**
 * The spans of a stretch of a clause's text.
 *
 * @example spansOfText(found, 0, 5) // [[9, 2, 7]]
 */
export function spansOfText({ spans, printed }: TextSource, from: number, to: number): readonly Span[] {
  const inside = printed.slice(from, to).filter((one) => one !== null);
  return [...Map.groupBy(inside, ({ span }) => span)].map(([span, characters]): Span => [spans[span]?.[0] ?? 0, Math.min(...characters.map(({ column }) => column)), Math.max(...characters.map(({ column }) => column)) + 1]);
}

/** How far into the spans of a clause the text from an offset on begins; all of them when nothing after it is printed. */
export function sourceOffset({ spans, printed }: TextSource, offset: number): number {
  return printed.slice(offset).find((one) => one !== null)?.at ?? spans.reduce((sum, [, from, to]) => sum + to - from, 0);
}

/**
 * Cuts spans in two at so many characters of source; each character stays in exactly one part.
 *
 * @example cutSpans([[9, 0, 10]], 4) // [[[9, 0, 4]], [[9, 4, 10]]]
 */
export function cutSpans(spans: readonly Span[], at: number): readonly [readonly Span[], readonly Span[]] {
  const parts: [Span[], Span[]] = [[], []];
  let before = 0;
  for (const [line, from, to] of spans) {
    const cut = Math.min(Math.max(from, from + at - before), to);
    if (cut > from) parts[0].push([line, from, cut]);
    if (to > cut) parts[1].push([line, cut, to]);
    before += to - from;
  }
  return parts;
}

/**
 * How far into some spans another span begins and ends; null where it lies outside them.
 *
 * @example stretchWithin([[9, 0, 10], [10, 0, 5]], [[10, 1, 3]]) // [11, 13]
 */
export function stretchWithin(spans: readonly Span[], inner: readonly Span[]): readonly [number, number] | null {
  let before = 0;
  let found: readonly [number, number] | null = null;
  for (const [line, from, to] of spans) {
    for (const [innerLine, innerFrom, innerTo] of inner) {
      if (innerLine !== line || innerFrom >= to || innerTo <= from) continue;
      const [start, end] = [before + Math.max(innerFrom, from) - from, before + Math.min(innerTo, to) - from];
      found = found === null ? [start, end] : [Math.min(found[0], start), Math.max(found[1], end)];
    }
    before += to - from;
  }
  return found;
}

/**
 * Spans in order with what overlaps or touches joined.
 *
 * @example uniteSpans([[9, 4, 8], [9, 0, 5]]) // [[9, 0, 8]]
 */
export function uniteSpans(spans: readonly Span[]): readonly Span[] {
  const united: [number, number, number][] = [];
  for (const [line, from, to] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = united.at(-1);
    if (last && last[0] === line && from <= last[2]) last[2] = Math.max(last[2], to);
    else united.push([line, from, to]);
  }
  return united;
}
