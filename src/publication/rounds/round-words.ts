import type { Cell } from '#documents';
import { isMissing, missingReasonWords, type Missing } from '#kernel';
import { shareText, type Share } from '#collection';
import { cell, numberCell } from '../reports/blocks.ts';

/** What stands on every page of a paper with figures until small counts are protected (model.md 10), and on everything of the made-up district. */
export const roundStamps = ({ isDemo, hasFigures }: { readonly isDemo: boolean; readonly hasFigures: boolean }): readonly string[] => [...(hasFigures ? ['内部资料 不得公开'] : []), ...(isDemo ? ['示例 纯属虚构'] : [])];

/**
 * A day as letters print it: Arabic digits without leading zeros (GB/T 9704-2012, 7.3.5.4).
 *
 * @example dayText('2026-05-03') // '2026年5月3日'
 */
export const dayText = (day: string): string => day.split('-').map((part, at) => `${String(Number(part))}${['年', '月', '日'][at] ?? ''}`).join('');

/** A whole number as a cell. */
export const countCell = (value: number): Cell => numberCell({ text: String(value) }, value);

/** A number of points or percent with one decimal, or the word of its absence. */
export const pointsCell = (value: number | Missing): Cell => (isMissing(value) ? cell(missingReasonWords[value.missing], { align: 'right' }) : numberCell({ text: value.toFixed(1) }, value, 1));

/** The percentage of a share; numerator and denominator stand in columns of their own. */
export const percentCell = ({ percent }: Share): Cell => pointsCell(percent);

/** A share inside a sentence. */
export const shareWords = (share: Share): string => shareText(share);
