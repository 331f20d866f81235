import type { Generated } from 'kysely';
import type { InstallationTables } from './columns/installation-tables.ts';
import type { RegionsTables } from './columns/regions-tables.ts';
import type { AccountsTables } from './columns/accounts-tables.ts';
import type { SettingsTables } from './columns/settings-tables.ts';
import type { UnitsTables } from './columns/units-tables.ts';
import type { FilesTables } from './columns/files-tables.ts';
import type { LifeCyclesTables } from './columns/life-cycles-tables.ts';
import type { PlansTables } from './columns/plans-tables.ts';
import type { AssignmentsTables } from './columns/assignments-tables.ts';
import type { IndicatorsTables } from './columns/indicators-tables.ts';
import type { ImportsTables } from './columns/imports-tables.ts';
import type { CollectionTables } from './columns/collection-tables.ts';
import type { RemindersTables } from './columns/reminders-tables.ts';
import type { AuditTables } from './columns/audit-tables.ts';
import type { JobsTables } from './columns/jobs-tables.ts';
import type { ReportsTables } from './columns/reports-tables.ts';
import type { ViewsTables } from './columns/views-tables.ts';

/** Every table as the migrations leave it; held against the database by a test. Dates are ISO days, instants ISO in UTC with milliseconds, numeric is decimal text. */
export type Database = {
  schema_migrations: { number: number; name: string; fingerprint: string; program_version: string; applied_at: Generated<string> };
} & InstallationTables & RegionsTables & AccountsTables & SettingsTables & UnitsTables & FilesTables & LifeCyclesTables & PlansTables & AssignmentsTables & IndicatorsTables & ImportsTables & CollectionTables & RemindersTables & AuditTables & JobsTables & ReportsTables & ViewsTables;
