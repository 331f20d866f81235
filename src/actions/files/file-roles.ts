import type { Role } from '#kernel';

/** Who puts files at things: everybody in a region who writes. A role of a unit counts for what is that unit's. */
export const attachingRoles: readonly Role[] = ['office-clerk', 'office-head', 'statistician', 'statistics-head', 'unit-reporter', 'unit-leader', 'committee-leader'];

/** Who looks at them: these, and who evaluates. */
export const readingRoles: readonly Role[] = [...attachingRoles, 'evaluator'];
