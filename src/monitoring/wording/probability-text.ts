import { outlooks } from '../status.ts';
import { printedNumber, trimmed, unreadable } from './printed-number.ts';

/** Where one outlook ends and the next begins: what is below is never printed as if it were not. */
const bands: ReadonlySet<number> = new Set(Object.values(outlooks).flatMap(({ least }) => (least === null ? [] : [100 * least])));

const atOnePercent = (percent: number, isAlone: boolean): string => {
  if (percent > 0 && percent < 0.5) return '不到1%';
  if (percent < 100 && percent >= 99.5) return '超过99%';
  const whole = Number(printedNumber(percent, 0));
  return `${String(isAlone && bands.has(whole) && percent < whole ? whole - 1 : whole)}%`;
};

/**
 * A probability in whole percent, never printed as certain unless it is. `beside` is the limit (in percent) named in the same sentence: a probability that is not the limit is not
 * printed as if it were, so 19.99% is said to be below 20%.
 *
 * @example probabilityText(0.1999, 20) // '19.99%', alone '19%'
 */
export function probabilityText(probability: number, beside: number | null = null): string {
  if (!Number.isFinite(probability)) return unreadable;
  const percent = probability * 100;
  const text = atOnePercent(percent, beside === null);
  if (beside === null || probability === beside / 100 || text !== `${printedNumber(beside, 0)}%`) return text;
  const digits = [1, 2, 3, 4, 5, 6].find((places) => Number(printedNumber(percent, places)) !== beside);
  return digits === undefined ? `略${probability < beside / 100 ? '低' : '高'}于${trimmed(String(beside))}%` : `${trimmed(printedNumber(percent, digits))}%`;
}

/**
 * The same as part of a sentence: 概率为12%, 概率不到1%.
 *
 * @example probabilityPhrase(0.004) // '概率不到1%'
 */
export function probabilityPhrase(probability: number, beside: number | null = null): string {
  const text = probabilityText(probability, beside);
  return /^\d/.test(text) ? `概率为${text}` : `概率${text}`;
}
