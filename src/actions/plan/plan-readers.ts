import type { Role } from '#kernel';

/** Who may read plans of a region: everybody who works there, and the levels above. */
export const planReaders: readonly Role[] = ['office-clerk', 'office-head', 'statistician', 'statistics-head', 'unit-reporter', 'unit-leader', 'committee-leader', 'evaluator', 'upper-reader'];
