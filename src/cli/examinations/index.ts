import { auditHeads } from './audit-heads.ts';
import { auditRights } from './audit-rights.ts';
import { backupAge } from './backup-age.ts';
import type { Examination } from './examination.ts';
import { clockSkew } from './clock-skew.ts';
import { database } from './database.ts';
import { diskSpace } from './disk-space.ts';
import { durability } from './durability.ts';
import { folderRights } from './folder-rights.ts';
import { migrations } from './migrations.ts';
import { nodeVersion } from './node-version.ts';
import { port } from './port.ts';
import { reportPrograms } from './report-programs.ts';
import { settings } from './settings.ts';
import { stuckJobs } from './stuck-jobs.ts';
import { timeZone } from './time-zone.ts';

/** Everything `halfsky doctor` looks at, in the order it is printed. */
export const examinations: readonly Examination[] = [
  nodeVersion, settings, timeZone, port, database, migrations, durability, clockSkew, diskSpace, folderRights, backupAge, auditHeads, auditRights, stuckJobs, reportPrograms,
];
