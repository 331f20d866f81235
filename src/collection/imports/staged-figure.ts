import type { PlacedFigure } from '../checks/check.ts';
import { relatedGroup } from './related-groups.ts';

/** Numbers for things as they are met, from 0. */
export type Numbering<Thing> = { readonly of: (thing: Thing) => number; readonly all: () => readonly Thing[] };

/**
 * Numbers things as they come; the same thing has the same number.
 *
 * @example const numbers = numbering<string>(); numbers.of('甲') // 0
 */
export function numbering<Thing>(): Numbering<Thing> {
  const known = new Map<Thing, number>();
  return {
    of: (thing) => {
      const found = known.get(thing);
      if (found !== undefined) return found;
      known.set(thing, known.size);
      return known.size - 1;
    },
    all: () => [...known.keys()],
  };
}

/** A number for a place and sub-unit, the same for the same (FNV-1a, 31 bits); two places that share one are checked together, which does no harm. */
export function sliceOf({ observation: { place, subUnit } }: PlacedFigure): number {
  const text = `${place ?? ''}\n${subUnit ?? ''}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 1) & 0x7fffffff;
}

/** The number of the related indicators a figure is compared with. @example groupNumber(numbers, figure) // 0 */
export const groupNumber = (numbers: Numbering<string>, { observation }: PlacedFigure): number => numbers.of(relatedGroup(observation.indicatorId));

/**
 * What checks look at and the store does not keep: whether the row printed its period, and value and digits where the text does not tell them. Null: nothing but the text.
 *
 * @example besideOf(figure) // null
 */
export function besideOf({ observation: { period, content } }: PlacedFigure): string | null {
  const digits = content.kind === 'figure' ? (content.text.split('.')[1]?.length ?? 0) : 0;
  const isTold = content.kind !== 'figure' || (Number(content.text) === content.value && digits === content.digits);
  if (period === null && isTold) return null;
  return JSON.stringify({ ...(period === null ? {} : { period: true }), ...(isTold || content.kind !== 'figure' ? {} : { value: content.value, digits: content.digits }) });
}

/** What `besideOf` wrote. @example readBeside('{"period":true}').period // true */
export const readBeside = (text: string | null): { readonly period?: true; readonly value?: number; readonly digits?: number } => (text === null ? {} : JSON.parse(text) as { period?: true; value?: number; digits?: number });
