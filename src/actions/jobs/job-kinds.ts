import { backupJob } from './kinds/backup.ts';
import { importTableJob } from './kinds/import-table.ts';
import type { JobDeclaration } from './job-declaration.ts';
import { makeReportJob } from './kinds/make-report.ts';
import { readPlanDocumentJob } from './kinds/read-plan-document.ts';
import { writeReportJob } from './kinds/write-report.ts';

const list = [readPlanDocumentJob, importTableJob, backupJob, makeReportJob, writeReportJob];

/** Every kind of job by its name. A new one is a file and a line here, and how it is done in the server. */
export const jobKinds: ReadonlyMap<string, JobDeclaration<never>> = new Map((list as unknown as readonly JobDeclaration<never>[]).map((declaration) => [declaration.kind, declaration]));
