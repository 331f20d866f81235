import type { Issue } from '#kernel';
import type { Plan } from '../tree.ts';

/** An issue of a plan with the key by which a decision about it is kept. */
export type KeyedIssue = { readonly key: string; readonly issue: Issue };

/**
 * The issues of a plan with keys that stay the same while the plan is edited: code and line, and the ordinal where several stand on one line.
 *
 * @example keyedIssues(plan)[0]?.key // 'page-order-repaired/805'
 */
export function keyedIssues({ issues }: Pick<Plan, 'issues'>): readonly KeyedIssue[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const plain = `${issue.code}/${String(issue.line ?? 0)}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return { key: times === 1 ? plain : `${plain}/${String(times)}`, issue };
  });
}
