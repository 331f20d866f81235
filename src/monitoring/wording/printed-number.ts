/** A decimal fraction exactly: units / 10^digits. */
type Decimal = { readonly units: bigint; readonly digits: number };

/** The decimal a person meant: the shortest text that is this number, so that 0.1 is one tenth and not its neighbour in binary. */
function decimalOf(value: number): Decimal {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = fraction.length - Number(exponent);
  const units = BigInt(`${sign}${whole}${fraction}`);
  return digits >= 0 ? { units, digits } : { units: units * 10n ** BigInt(-digits), digits: 0 };
}

const inUnitsOf = ({ units, digits }: Decimal, finer: number): bigint => units * 10n ** BigInt(finer - digits);

/** Half away from zero, as people round. */
function rounded({ units, digits }: Decimal, to: number): Decimal {
  if (digits <= to) return { units: inUnitsOf({ units, digits }, to), digits: to };
  const step = 10n ** BigInt(digits - to);
  const half = units < 0n ? -step / 2n : step / 2n;
  return { units: (units + half) / step, digits: to };
}

function textOf({ units, digits }: Decimal): string {
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const text = digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
  return units < 0n ? `-${text}` : text;
}

/** More decimal places than this nobody publishes. */
export const mostDigits = 12;

/** What is printed where a number should stand and cannot. */
export const unreadable = '（无法读取）';

/** 1.50 -> 1.5, 2.0 -> 2. */
export const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** Figures that a number holds without loss. */
const safeFigures = 15;

/** Rounding on the shortest text of a number itself, as nearly every figure allows: zeros behind it where it is too short; null where it needs the exact decimal. */
function roundedText(value: number, digits: number): string | null {
  const text = String(value);
  if (text.includes('e')) return null;
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  if (places <= digits) return digits === 0 ? text : `${text}${point < 0 ? '.' : ''}${'0'.repeat(digits - places)}`;
  const kept = text.slice(value < 0 ? 1 : 0, point) + text.slice(point + 1, point + 1 + digits);
  if (kept.length > safeFigures) return null;
  const units = Number(kept) + (text.charAt(point + 1 + digits) >= '5' ? 1 : 0);
  const figures = String(units).padStart(digits + 1, '0');
  const unsigned = digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
  return value < 0 && units > 0 ? `-${unsigned}` : unsigned;
}

/** Decimal places that can be printed: tens and hundreds are printed whole, and nobody publishes more than twelve. */
const printable = (digits: number): number => (digits >= 0 ? Math.min(Math.ceil(digits), mostDigits) : 0);

/** How many decimal places the number has as a person would write it. @example decimalPlaces(14.25) // 2 */
export function decimalPlaces(value: number): number {
  const text = String(value);
  if (!Number.isFinite(value) || text.includes('e')) return Number.isFinite(value) ? decimalOf(value).digits : 0;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/**
 * A number at so many decimal places, rounded half away from zero on its decimal text: 1.005 is 1.01, which toFixed makes 1.00. Not a number says so in words.
 *
 * @example printedNumber(96.9, 2) // '96.90'
 */
export const printedNumber = (value: number, digits: number): string => (Number.isFinite(value) ? (roundedText(value, printable(digits)) ?? textOf(rounded(decimalOf(value), printable(digits)))) : unreadable);

/**
 * after − before at so many decimal places, without the noise of binary subtraction: 92.93 − 91.2 is 1.73. Not a number says so in words.
 *
 * @example printedDifference(91.2, 92.93, 2) // '1.73'
 */
export function printedDifference(before: number, after: number, digits: number): string {
  if (!Number.isFinite(before) || !Number.isFinite(after)) return unreadable;
  const [from, to] = [decimalOf(before), decimalOf(after)];
  const finer = Math.max(from.digits, to.digits);
  return textOf(rounded({ units: inUnitsOf(to, finer) - inUnitsOf(from, finer), digits: finer }, printable(digits)));
}
