import type { Issue } from '#kernel';
import type { Clause, Domain } from '../tree.ts';

/** A hole or a repetition in the numbers of one list. */
function listIssues(clauses: readonly Clause[], what: string): Issue[] {
  let expected = 1;
  return clauses.filter((clause) => clause.number !== null).flatMap((clause) => {
    const number = clause.number ?? 0;
    const issue: Issue[] = number === expected ? [] : [{
      code: 'numbering-gap', severity: 'doubt', line: clause.line, page: clause.page,
      message: `${what}的编号应为 ${String(expected)}，印的是 ${String(number)}：“${clause.text.slice(0, 12)}…”，请对照原件。`,
    }];
    expected = number + 1;
    return issue;
  });
}

/**
 * Holes and repetitions in the numbers of domains, goals and measures: either the print slipped or something was lost.
 *
 * @example numberingIssues(domains)[0]?.code // 'numbering-gap'
 */
export function numberingIssues(domains: readonly Domain[]): Issue[] {
  return domains.flatMap((domain) => [...listIssues(domain.goals, `“${domain.title}”主要目标`), ...listIssues(domain.measures, `“${domain.title}”策略措施`)]);
}
