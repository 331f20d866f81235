import type { Dated } from '#kernel';
import { dayAfter, dayBefore } from './neighbouring-day.ts';
import { timeline, type Stretch } from './timeline.ts';

/** From which day something is different; `validTo` null: until the next change of the same thing, else through that day, whatever was recorded of the days between. */
export type ChangeWindow = { readonly validFrom: string; readonly validTo: string | null };

type Endable = Dated & { readonly ended: boolean };
type Field<T> = Exclude<keyof T, keyof Dated | 'ended'>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const earlier = (one: string | null, other: string | null): string | null => (one === null ? other : other === null || one < other ? one : other);

type Piece<T> = Stretch<T> & { readonly isNew: boolean };

/** The timeline, its first stretch drawn back to a day before it without a hole: something turns out to have been there longer than was known. */
function drawnBack<T extends Dated>(versions: readonly T[], { validFrom, validTo }: ChangeWindow): readonly Piece<T>[] {
  const known = timeline(versions).map((stretch) => ({ ...stretch, isNew: false }));
  const [first] = known;
  if (!first || validFrom >= first.validFrom) return known;
  const before = { validFrom, validTo: dayBefore(first.validFrom), held: first.held, isNew: true };
  return validTo === null || validTo >= before.validTo ? [before, ...known] : [{ ...before, validTo }, { ...before, validFrom: dayAfter(validTo) }, ...known];
}

/**
 * The versions to add so that fields are different from a day on; none when that changes nothing. Each stretch of days keeps its other fields. Without an end a field keeps its
 * new value until the day on which it was to change anyway: a new short name outlives a new name that is already known, an older name does not. What has ended stays as it was.
 *
 * @example changedFrom(versions, { validFrom: '2024-01-01', validTo: null }, { shortName: '教体局' }) // [{ …, version: 3, validFrom: '2024-01-01', validTo: null, shortName: '教体局' }]
 */
export function changedFrom<T extends Endable>(versions: readonly T[], { validFrom, validTo }: ChangeWindow, change: Partial<Pick<T, Field<T>>>): readonly T[] {
  const inside = (stretch: Piece<T>): boolean => validTo === null || stretch.validFrom <= validTo;
  const stretches = drawnBack(versions, { validFrom, validTo }).filter((stretch) => (stretch.validTo === null || stretch.validTo >= validFrom) && (stretch.isNew || inside(stretch)));
  const base = stretches[0]?.held;
  let fields = Object.keys(change) as Field<T>[];
  let version = Math.max(0, ...versions.map((one) => one.version));
  const added: T[] = [];
  for (const stretch of stretches) {
    const { held, isNew } = stretch;
    if (held.ended) break;
    if (validTo === null) fields = fields.filter((field) => same(held[field], base?.[field]));
    const different = (inside(stretch) ? fields : []).filter((field) => !same(held[field], change[field]));
    if (different.length === 0 && !isNew) continue;
    version += 1;
    added.push({
      ...held, ...Object.fromEntries(different.map((field) => [field, change[field]])), version,
      validFrom: stretch.validFrom < validFrom ? validFrom : stretch.validFrom, validTo: inside(stretch) ? earlier(stretch.validTo, validTo) : stretch.validTo,
    });
  }
  return added;
}

/**
 * The version that ends something: from that day on it is no more, whatever was recorded of later days.
 *
 * @example endedFrom(versions, '2025-01-01')?.ended // true
 */
export function endedFrom<T extends Endable>(versions: readonly T[], day: string): T | undefined {
  const held = timeline(versions).find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))?.held;
  return held && { ...held, ended: true, version: Math.max(...versions.map(({ version }) => version)) + 1, validFrom: day, validTo: null };
}

/**
 * The first day of something, as known now; undefined: nothing is known of it.
 *
 * @example foundedOn(versions) // '2019-03-01'
 */
export const foundedOn = (versions: readonly Dated[]): string | undefined => timeline(versions)[0]?.validFrom;

/**
 * The day from which something is no more, as known now; null: none is known.
 *
 * @example endOf(versions) // '2025-01-01'
 */
export const endOf = (versions: readonly Endable[]): string | null => timeline(versions).find(({ held }) => held.ended)?.validFrom ?? null;

/**
 * Whether something is there on a day.
 *
 * @example livesOn(versions, '2024-06-01') // true
 */
export const livesOn = (versions: readonly Endable[], day: string): boolean => {
  const founded = foundedOn(versions);
  const end = endOf(versions);
  return founded !== undefined && founded <= day && (end === null || day < end);
};
