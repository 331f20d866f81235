export { askForJob, type JobDeclaration } from './jobs/job-declaration.ts';
export { backupJob } from './jobs/kinds/backup.ts';
export { jobKinds } from './jobs/job-kinds.ts';
export { readPlanDocumentJob } from './jobs/kinds/read-plan-document.ts';
