import type { RecentStep } from '#storage';
import type { ReadWork } from '../action.ts';

/** What a document is called where it is told of, and the page that shows it. */
export type SubjectName = { readonly title: string; readonly page: (typeof noticePages)[number]; readonly id: string };

/** The pages that show documents. */
export const noticePages = ['form', 'plan', 'draft', 'report', 'indicator', 'none'] as const;

/** How documents of a kind of life cycle are called. A new kind is a file of `subjects` and a line in `subject-names.ts`. */
export type NoticeSubject = { readonly kind: string; readonly namesOf: (steps: readonly RecentStep[], regionId: string, work: ReadWork) => Promise<ReadonlyMap<string, SubjectName>> };
