import { textAt, type Json } from './evidence.ts';
import { countProblem } from './follow-count.ts';
import { isPrintedAs, minus, placesOf, quotient, sign, size, type Exact } from './exact.ts';
import { amountOf, type Amount, type FigurePlace, type Trail } from './follow-source.ts';
import { changeBehind, falling, rising } from './unit-words.ts';

const partsOf = (source: Json, trail: Trail): readonly (Amount | null)[] => (Array.isArray(source['of']) ? source['of'].map((key) => amountOf(String(key), trail)) : []);

const change = new RegExp(`^比(上年|\\d{4}年)(${[...rising, ...falling].join('|')})(\\d+(?:\\.\\d+)?)(.*)$`);
const level = /^与(上年|\d{4}年)持平$/;
const sharedLevel = /^与?(上年|\d{4}年)$/;

/** Whether the year a change is told since is that of the earlier figure. */
const isSince = (told: string, before: Amount, after: Amount): boolean => (told === '上年' ? Number(after.year) - Number(before.year) === 1 : told === `${before.year}年`);

const places = (...amounts: readonly Amount[]): number => Math.max(...amounts.map(({ text }) => placesOf(text)));

const vanishes = (value: Exact, at: number): boolean => isPrintedAs(size(value), at === 0 ? '0' : `0.${'0'.repeat(at)}`);

/** 与上年、2020年均持平: two that are level in one word. */
const isShared = (next: string): boolean => /^(?:、\d{4}年)?均持平/.test(next);

/** A change in words: from when, whether up or down, by how much, in which unit. */
function wordedProblem(text: string, difference: Exact, since: (told: string) => boolean, at: number, unit: string, next: string): string | null {
  const [, from = '', verb = '', amount = '', behind = ''] = change.exec(text) ?? [];
  if (amount !== '') {
    if (!since(from)) return `is not since ${from}`;
    if (!isPrintedAs(size(difference), amount) || (placesOf(amount) !== at && unit !== 'ratio')) return `differs by ${String(difference.units)}e-${String(difference.places)}`;
    if (sign(difference) !== (rising.includes(verb) ? 1 : -1)) return `${verb} goes the wrong way`;
    return behind === changeBehind(unit) ? null : `told in ${behind}, not ${changeBehind(unit)}`;
  }
  const equal = level.exec(text)?.[1] ?? (isShared(next) ? sharedLevel.exec(text)?.[1] : undefined);
  if (equal === undefined) return 'no words of a change';
  if (!since(equal)) return `is not since ${equal}`;
  return vanishes(difference, at) ? null : 'is not level';
}

/** The second of two figures less the first: as a change in words, with its sign in a column, or how far they lie apart. */
export function changeProblem(text: string, source: Json, place: FigurePlace, trail: Trail): string | null {
  const [before, after] = partsOf(source, trail);
  if (!before || !after) return 'made of what is no figure';
  const difference = minus(after.value, before.value);
  const at = places(before, after);
  if (before.unit !== after.unit) return `${before.unit} less ${after.unit}`;
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) {
    const isSigned = !/减/.test(place.column) || sign(difference) <= 0 || text.startsWith('+');
    return isPrintedAs(difference, text) && placesOf(text) === at && isSigned ? null : `differs by ${String(difference.units)}e-${String(difference.places)}`;
  }
  const [, amount, behind] = /^(\d+(?:\.\d+)?)(\D.*)?$/.exec(text) ?? [];
  if (amount === undefined || isShared(place.after)) return wordedProblem(text, difference, (told) => isSince(told, before, after), at, after.unit, place.after);
  return isPrintedAs(size(difference), amount) && placesOf(amount) === at && (behind ?? '') === changeBehind(after.unit) ? null : `apart by ${String(difference.units)}e-${String(difference.places)} ${after.unit}`;
}

/** No more places than these are told of a distance. */
const mostPlaces = 4;

/** How far a value lies from a limit. */
export function distanceProblem(text: string, source: Json, _place: FigurePlace, trail: Trail): string | null {
  const [value, limit] = partsOf(source, trail);
  if (!value || !limit) return 'made of what is no figure';
  const [, amount = '', behind = ''] = /^(\d+(?:\.\d+)?)(\D.*)?$/.exec(text) ?? [];
  const distance = size(minus(value.value, limit.value));
  return amount !== '' && isPrintedAs(distance, amount) && placesOf(amount) === Math.min(places(value, limit), mostPlaces) && behind === changeBehind(value.unit) ? null : `lies ${String(distance.units)}e-${String(distance.places)} apart`;
}

/** How much further two figures lie apart than two others did. */
export function gapChangeProblem(text: string, source: Json, place: FigurePlace, trail: Trail): string | null {
  const [a, b, formerA, formerB] = partsOf(source, trail);
  if (!a || !b || !formerA || !formerB) return 'made of what is no figure';
  const widened = minus(size(minus(a.value, b.value)), size(minus(formerA.value, formerB.value)));
  if (/提高|下降|上升|增加|减少/.test(text)) return 'gaps open and close';
  return a.year === b.year && formerA.year === formerB.year ? wordedProblem(text, widened, (told) => isSince(told, formerA, a), places(a, b, formerA, formerB), a.unit, place.after) : 'not of the same years';
}

/** One count in percent of another. */
export function rateProblem(text: string, source: Json, _place: FigurePlace, { sources, evidence }: Trail): string | null {
  const counts = (Array.isArray(source['of']) ? source['of'] : []).map((key) => sources[String(key)]);
  const [part, whole] = counts.map((count) => (count?.['kind'] === 'count' && Array.isArray(count['targets']) ? count['targets'] : null));
  if (!part || !whole || whole.length === 0) return `made of ${counts.map((count) => textAt(count, 'kind')).join(', ')}`;
  const wrong = counts.flatMap((count, at) => (count === undefined ? [] : (countProblem(String([part, whole][at]?.length), count, evidence) ?? [])));
  if (wrong.length > 0) return wrong.join('; ');
  if (part.some((id) => !whole.includes(id))) return 'counts what is not in the whole';
  const share = quotient(BigInt(part.length), BigInt(whole.length), 100n, 1);
  return text === `${share}%` ? null : `is ${share}%`;
}
