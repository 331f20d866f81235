import { frequencySettings, primaryCells } from '#disclosure';
import type { ObservationContent } from '#monitoring';
import { findIndicatorById, findUnit } from '#registry';

/** People counted one by one; things (schools, beds) are no persons. */
const countsPeople = (unit: string): boolean => findUnit(unit)?.dimension === 'people';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** The counts of persons that a figure shows or lets one compute: who has it and who has it not. Null: there are such counts, but nobody told them. */
function countsIn(indicatorId: string, { value, numerator, denominator }: Extract<ObservationContent, { kind: 'figure' }>): readonly number[] | null {
  const definition = findIndicatorById(indicatorId);
  if (numerator !== null && denominator !== null) return isCount(numerator) && isCount(denominator) && denominator >= numerator ? [numerator, denominator - numerator] : [];
  if (definition === undefined) return null;
  if (definition.denominator === null && countsPeople(definition.unit)) return isCount(value) ? [value] : [];
  return definition.smallCount ? null : [];
}

/**
 * Whether a figure must stay inside because few persons stand behind it, by the frequency rule (method 11.1, the strictest topic). A rate of rare events without its counts, and a
 * figure of an indicator nobody has defined, count as small: what is not shown to be harmless is not shown.
 *
 * @example isSmallCount('maternal-mortality-rate', { kind: 'figure', text: '50.8', value: 50.8, digits: 1, numerator: 1, denominator: 1968, standardError: null }) // true
 */
export function isSmallCount(indicatorId: string, content: ObservationContent): boolean {
  if (content.kind !== 'figure') return false;
  const counts = countsIn(indicatorId, content);
  if (counts === null) return true;
  return counts.length > 0 && primaryCells([counts], { topic: 'named-cause-death' }, frequencySettings).length > 0;
}
