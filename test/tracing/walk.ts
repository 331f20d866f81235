import { textAt, type Json } from './evidence.ts';
import { followFigure, type Trail } from './follow-source.ts';

/** A number that leads nowhere: where it stands, the words around it, and what was found. */
export type Untraced = { readonly in: string; readonly number: string; readonly around: string; readonly why: string };

/** A figure the manifest lists: its text and the key of its source. */
export type Listed = readonly [text: string, key: string];

/** What the manifest says of a stretch of text: the text itself and its figures in order. */
export type Entry = { readonly text: string; readonly figures: readonly Listed[] };

/** Everything known of a report while it is walked through. */
export type Walk = { readonly trail: Trail; readonly traced: Record<string, number>; readonly untraced: Untraced[]; readonly labels: ReadonlySet<string>; readonly annexes: ReadonlyMap<string, string>; readonly entries: ReadonlyMap<string, Entry>; readonly captions: ReadonlyMap<string, Entry>; readonly tables: ReadonlyMap<string, Json> };

export const digits = /\p{Nd}+(?:\.\p{Nd}+)?/gu;

export const tell = (walk: Walk, place: string, text: string, at: number, number: string, why: string): void => void walk.untraced.push({ in: place, number, around: text.slice(Math.max(at - 12, 0), at + number.length + 12), why });

export const addTo = (walk: Walk, kind: string): void => { walk.traced[kind] = (walk.traced[kind] ?? 0) + 1; };

const isDigit = (letter: string): boolean => /[\p{Nd}.]/u.test(letter);

/** Where a figure stands in a text from a place on, never in the middle of a number. */
function find(text: string, figure: string, from: number): number {
  for (let at = text.indexOf(figure, from); at >= 0; at = text.indexOf(figure, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + figure.length)];
    const splitsHead = /^\p{Nd}/u.test(figure) && isDigit(before);
    const splitsTail = /\p{Nd}$/u.test(figure) && (/\p{Nd}/u.test(after) || (after === '.' && /\p{Nd}/u.test(text.charAt(at + figure.length + 1))));
    if (!splitsHead && !splitsTail) return at;
  }
  return -1;
}

export type Stretch = { readonly from: number; readonly to: number; readonly kind: string };

/** The stretches of a text that its figures cover, each followed to its source. */
function covered(text: string, figures: readonly Listed[], place: string, column: string, walk: Walk): readonly Stretch[] {
  let cursor = 0;
  return figures.flatMap(([figure, key]): Stretch[] => {
    if (!/\p{Nd}/u.test(figure)) return [];
    const at = find(text, figure, cursor);
    if (at < 0) {
      tell(walk, place, text, cursor, figure, 'listed, but not in the text');
      return [];
    }
    cursor = at + figure.length;
    const kind = textAt(walk.trail.sources[key], 'kind');
    const why = kind === 'order' ? null : followFigure(figure, key, { in: place, column, before: text.slice(0, at), after: text.slice(cursor) }, walk.trail);
    if (why !== null) tell(walk, place, text, at, figure, why);
    return [{ from: at, to: cursor, kind: why === null ? kind : 'wrong' }];
  });
}

/** Mentions of tables, pictures and annexes that are there. */
const mentions = (text: string, labels: ReadonlySet<string>): readonly Stretch[] =>
  [...text.matchAll(/(?:表|图|附件)\d+/g)].flatMap((found): Stretch[] => (labels.has(found[0]) ? [{ from: found.index, to: found.index + found[0].length, kind: 'structure' }] : []));

/** Decides of every number of a text; `structure` are stretches the caller knows to be no findings. */
export function decide(text: string, entry: Entry | undefined, place: string, walk: Walk, told: { readonly column?: string; readonly structure?: readonly Stretch[] } = {}): void {
  const stretches = [...covered(text, entry?.figures ?? [], place, told.column ?? '', walk), ...(told.structure ?? []), ...mentions(text, walk.labels)];
  for (const found of text.matchAll(digits)) {
    const [from, to] = [found.index, found.index + found[0].length];
    const stretch = stretches.find((one) => one.from <= from && to <= one.to);
    if (stretch === undefined) tell(walk, place, text, from, found[0], 'no source');
    else if (stretch.kind !== 'wrong') addTo(walk, stretch.kind);
  }
}
