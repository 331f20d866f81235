import type { Missing } from '#kernel';

/** A part of a whole as it is told: never the percentage alone. Of nothing there is no share. */
export type Share = { readonly numerator: number; readonly denominator: number; readonly percent: number | Missing };

/**
 * A share with what it is made of; percent to one decimal, not applicable where there is nothing to be a part of. A share that is not whole never rounds to 100.
 *
 * @example shareOf(2, 3) // { numerator: 2, denominator: 3, percent: 66.7 }
 */
export function shareOf(numerator: number, denominator: number): Share {
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator) || denominator <= 0) return { numerator, denominator, percent: { missing: 'not-applicable' } };
  const tenths = Math.round((numerator * 1000) / denominator);
  const held = numerator < denominator ? Math.min(tenths, 999) : tenths;
  return { numerator, denominator, percent: (numerator > 0 ? Math.max(held, 1) : held) / 10 };
}

/**
 * A share in words.
 *
 * @example shareText(shareOf(2, 3)) // '2/3（66.7%）'
 */
export const shareText = ({ numerator, denominator, percent }: Share): string => (typeof percent === 'number' ? `${String(numerator)}/${String(denominator)}（${percent.toFixed(1)}%）` : '不适用');
