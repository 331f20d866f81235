export type { Issue, Place, Severity } from './issue.ts';
