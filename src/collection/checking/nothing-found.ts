import { findUnit } from '#registry';
import { casesOf } from './counted-chance.ts';
import type { StandingFigure } from './standing-figures.ts';

const fewestChecked = 100;
/** Who expects three finds none in 5 cases of 100 (the rule of three). */
const fewestExpected = 3;
const formerYears = 3;

/** What is found among those who were looked at: fewer is better, and the denominator counts the examined. */
const isDetection = ({ definition }: StandingFigure): boolean =>
  findUnit(definition.unit)?.dimension === 'fraction' && definition.direction === 'down' && /检|筛查|实查|测查|调查/.test(definition.denominator ?? '');

/**
 * How many would have been found by the rate of up to three years before, where many were examined and none was found; null: nothing to wonder at.
 * Source: practice 7 (检查多检出≈0, 实查=0).
 *
 * @example nothingFound(noneOf500, [fivePercent])?.expected // 25
 */
export function nothingFound(figure: StandingFigure, before: readonly StandingFigure[]): { readonly checked: number; readonly expected: number } | null {
  if (figure.content.value !== 0 || !isDetection(figure)) return null;
  const cases = casesOf(figure);
  if (cases === null || cases.events > 0 || cases.among < fewestChecked || before.length === 0) return null;
  const former = before.slice(-formerYears);
  const share = (former.reduce((sum, { content }) => sum + content.value, 0) / former.length) * (findUnit(figure.definition.unit)?.perBase ?? 0);
  const expected = cases.among * share;
  return expected >= fewestExpected * (1 - 1e-9) ? { checked: cases.among, expected } : null;
}
