import { ground } from './0001-ground.ts';
import { collection } from './0002-collection.ts';
import { series } from './0003-series.ts';
import { imports } from './0004-imports.ts';
import { reminders } from './0005-reminders.ts';
import { indicatorProposals } from './0006-indicator-proposals.ts';
import { reportsOnTheirWay } from './0007-reports-on-their-way.ts';
import { savedViews } from './0008-saved-views.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. A new one is a file and a line here; a released one is never changed. */
export const migrations: readonly Migration[] = [ground, collection, series, imports, reminders, indicatorProposals, reportsOnTheirWay, savedViews];
