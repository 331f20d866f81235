import type { QualityGrade } from '#monitoring';
import type { CheckFinding } from '../checks/check.ts';
import { findingKey } from './finding-key.ts';

/**
 * Quality of one value by what was found about it (method 10): A no doubt, B every doubt explained, C one of them not, D a person let it pass in spite of an error. Null: an error stands
 * and nobody overrode it, so the value may not enter. Notices do not count. `explained` holds the keys of the findings that have a written explanation.
 *
 * @example gradeOf([doubt], new Set([findingKey(doubt)]), false) // 'B'
 */
export function gradeOf(findings: readonly CheckFinding[], explained: ReadonlySet<string>, isOverridden: boolean): QualityGrade | null {
  if (findings.some(({ severity }) => severity === 'error')) return isOverridden ? 'D' : null;
  const doubts = findings.filter(({ severity }) => severity === 'doubt');
  if (doubts.length === 0) return 'A';
  return doubts.every((doubt) => explained.has(findingKey(doubt))) ? 'B' : 'C';
}
