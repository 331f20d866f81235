import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** How often it is asked how far a job is. */
const everyMs = 1000;

/**
 * Asks some reads again every second, as long as something is under way.
 *
 * @example useAgain(report.isUnderWay, ['reports.get-report'])
 */
export function useAgain(isUnderWay: boolean, reads: readonly string[]): void {
  const queries = useQueryClient();
  const names = reads.join(' ');
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const again = (): void => { for (const name of names.split(' ')) void queries.invalidateQueries({ queryKey: [name] }); };
    const timer = setInterval(again, everyMs);
    // Once more when it is over: what was asked last may have been answered just before.
    return () => {
      clearInterval(timer);
      again();
    };
  }, [isUnderWay, names, queries]);
}
