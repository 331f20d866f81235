/** A decimal number exactly: units / 10^places. This arithmetic is the test's own: nothing of it is shared with what it checks. */
export type Exact = { readonly units: bigint; readonly places: number };

/** The number a text prints; null where it is none. @example exactOf('-96.30') // { units: -9630n, places: 2 } */
export function exactOf(text: string): Exact | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text.trim()) ?? [];
  if (whole === '') return null;
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

const shifted = ({ units, places }: Exact, to: number): bigint => units * 10n ** BigInt(to - places);

export function minus(a: Exact, b: Exact): Exact {
  const places = Math.max(a.places, b.places);
  return { units: shifted(a, places) - shifted(b, places), places };
}

export const size = ({ units, places }: Exact): Exact => ({ units: units < 0n ? -units : units, places });

/** -1, 0, 1. */
export const sign = ({ units }: Exact): number => (units === 0n ? 0 : units < 0n ? -1 : 1);

/** units / 10^places of a fraction, rounded half away from zero. */
function divided(above: bigint, below: bigint): bigint {
  const [top, bottom] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return above < 0n === below < 0n ? rounded : -rounded;
}

/** The number at so many places, rounded half away from zero, as it is printed. @example printed({ units: 96305n, places: 3 }, 2) // '96.31' */
function printed(value: Exact, places: number): string {
  const units = value.places <= places ? shifted(value, places) : divided(value.units, 10n ** BigInt(value.places - places));
  const figures = String(units < 0n ? -units : units).padStart(places + 1, '0');
  return `${units < 0n ? '-' : ''}${places === 0 ? figures : `${figures.slice(0, -places)}.${figures.slice(-places)}`}`;
}

/** a × times / b at so many places. @example quotient(16n, 23n, 100n, 1) // '69.6' */
export const quotient = (a: bigint, b: bigint, times: bigint, places: number): string => printed({ units: divided(a * times * 10n ** BigInt(places), b), places }, places);

export const placesOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

/** Whether a number is what a text prints: rounded half away from zero to its places. @example isPrintedAs(exactOf('94.176')!, '94.2') // true */
export const isPrintedAs = (value: Exact, text: string): boolean => printed(value, placesOf(text)) === text.replace(/^\+/, '').replace(/^-(?=0(?:\.0+)?$)/, '');
