import { isSmallCount } from '#collection';
import type { RecordedObservation } from '#storage';
import { contentOf } from './stored-figure.ts';

const isPart = ({ groups, subPlace }: RecordedObservation): boolean => groups.length > 0 || subPlace !== null;

/**
 * The figures of one indicator that must not be public because few persons stand behind them: those whose counts are small, and where any figure of a year is small, all parts of that
 * year, since one part follows from the total and the others. Every version counts: an older one tells as much.
 *
 * @example withheldFromPublic(figures).has(figure)
 */
export function withheldFromPublic(figures: readonly RecordedObservation[]): ReadonlySet<RecordedObservation> {
  const small = new Set(figures.filter((figure) => isSmallCount(figure.indicatorId, contentOf(figure))));
  const years = new Set([...small].map(({ indicatorId, reportingYear }) => `${indicatorId} ${String(reportingYear)}`));
  return new Set(figures.filter((figure) => small.has(figure) || (isPart(figure) && years.has(`${figure.indicatorId} ${String(figure.reportingYear)}`))));
}
