import { accepts } from '../acceptance.ts';
import type { AchievementState } from '../status.ts';
import type { JudgingCase } from './judging-case.ts';

/** Index of the value a case is judged at: the latest, never past its deadline; -1 when there is none. */
export function judgedAt({ years, deadline }: Pick<JudgingCase, 'years' | 'deadline'>): number {
  let at = years.length - 1;
  if (deadline !== null) while (at >= 0 && (years[at] ?? Infinity) > deadline) at--;
  return at;
}

/** The first year that did not hold, from the first that counts (judging-case: `baseline`); null: all held, or none was ever reached. */
export function firstLapse({ years, values, acceptance, baseline }: JudgingCase, until: number): number | null {
  let counting = baseline !== null && accepts(acceptance, baseline.value);
  for (let at = 0; at <= until; at++) {
    if (baseline !== null && (years[at] ?? 0) <= baseline.year) continue;
    const kept = accepts(acceptance, values[at] ?? Number.NaN);
    if (counting && !kept) return years[at] ?? null;
    if (kept) counting = true;
  }
  return null;
}

/**
 * Where a case stands (method 1.6) by its figures alone: met before its deadline or at it, held or not in every year that counts.
 *
 * @example caseState(oneCase, 6) // 'not-met'
 */
export function caseState(one: JudgingCase, at: number): AchievementState {
  if (at < 0) return 'no-data';
  const kept = accepts(one.acceptance, one.values[at] ?? Number.NaN);
  if (one.hold) return kept && firstLapse(one, at) === null ? 'held' : reachedBefore(one, at) ? 'not-held' : 'not-met';
  if (!kept) return 'not-met';
  return one.deadline !== null && (one.years[at] ?? 0) < one.deadline ? 'met-early' : 'met';
}

const reachedBefore = ({ baseline, acceptance, values }: JudgingCase, at: number): boolean =>
  (baseline !== null && accepts(acceptance, baseline.value)) || values.slice(0, at + 1).some((value) => accepts(acceptance, value));
