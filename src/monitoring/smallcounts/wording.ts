import { yearsText } from '../wording/figure-wording.ts';
import { printedNumber } from '../wording/printed-number.ts';

/**
 * A chance as people read it: one decimal, and never 0 or 100 for what is neither.
 *
 * @example chanceText(0.0366) // '3.7%'
 */
export function chanceText(chance: number): string {
  if (!Number.isFinite(chance)) return '无法计算';
  if (chance > 0 && chance < 0.001) return '不到0.1%';
  if (chance < 1 && chance > 0.999) return '99.9%以上';
  return `${printedNumber(chance * 100, 1)}%`;
}

/**
 * An expected number: whole when large, with two figures when small.
 *
 * @example expectedText(0.2412) // '0.24'
 */
export const expectedText = (expected: number): string => (expected >= 10 ? printedNumber(expected, 0) : String(Number(expected.toPrecision(2))));

/** Events of a pooled period: the side that is counted, in how many, in which years. */
export type CountedPeriod = { readonly years: readonly number[]; readonly events: number; readonly population: number; readonly counted: 'events' | 'non-events' };

/**
 * A pooled period as a reader writes it; of a share near 100 % it is those who are missing that are counted.
 *
 * @example periodText({ years: [2022, 2023, 2024], events: 1, population: 6000, counted: 'events' }) // '2022—2024年合计1例（分母6000）'
 */
export const periodText = ({ years, events, population, counted }: CountedPeriod): string =>
  `${yearsText(years)}合计${counted === 'non-events' ? '未达到' : ''}${String(events)}例（分母${String(population)}）`;
