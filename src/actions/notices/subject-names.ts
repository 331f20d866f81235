import { findKind } from '#lifecycle';
import type { RecentStep } from '#storage';
import type { ReadWork } from '../action.ts';
import type { NoticeSubject, SubjectName } from './notice-subject.ts';
import { definitionSubject } from './subjects/definition-subject.ts';
import { formSubject } from './subjects/form-subject.ts';
import { planSubject } from './subjects/plan-subject.ts';
import { reportSubject } from './subjects/report-subject.ts';

/** Every kind of document has one: a test compares them with the kinds of life cycles. */
export const noticeSubjects: readonly NoticeSubject[] = [formSubject, planSubject, reportSubject, definitionSubject];

/**
 * What the documents of some steps are called; one whose kind has no name of its own is called by its kind.
 *
 * @example (await subjectNames(steps, regionId, work))(step).title // '示例区教育局《2025年度统计填报》'
 */
export async function subjectNames(steps: readonly RecentStep[], regionId: string, work: ReadWork): Promise<(step: RecentStep) => SubjectName> {
  const names = new Map<string, SubjectName>();
  for (const { kind, namesOf } of noticeSubjects) {
    const some = steps.filter(({ opening }) => opening.kind === kind);
    if (some.length > 0) for (const [cycleId, name] of await namesOf(some, regionId, work)) names.set(cycleId, name);
  }
  return ({ cycleId, subjectId, opening }) => names.get(cycleId) ?? { title: findKind(opening.kind, opening.edition)?.title ?? opening.kind, page: 'none', id: subjectId };
}
