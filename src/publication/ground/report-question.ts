import type { ImportedData } from '#collection';
import type { MonitoringRun } from '#monitoring';
import type { Plan } from '#plan';
import type { ReportAsked, UsedFile } from '../passages/manifest.ts';

/** Names a place decides for itself; '' leaves the line out. Never hard-coded: bodies are renamed. */
type ReportSettings = Pick<ReportAsked, 'issuer' | 'office' | 'date'>;

/**
 * Everything a report is made of. `before` is the same run for the year before, to tell what changed. `runs` are the same for every year of the plans up to the report's, in year order, for
 * reports that tell of the whole time (`ReportType.needs`); others do without.
 */
export type ReportQuestion = {
  readonly plans: readonly Plan[];
  readonly run: MonitoringRun;
  readonly before: MonitoringRun;
  readonly runs?: readonly MonitoringRun[];
  readonly data: ImportedData;
  /** The data's name for the place told with --place; null: the plan's own. */
  readonly place: string | null;
  /** Whose figures these really are, where they only stand in for the place's own; null: they are its own. */
  readonly standIn: string | null;
  readonly planFile: UsedFile;
  readonly dataFile: UsedFile;
  readonly settings: ReportSettings;
  /** Version of the program, as printed. */
  readonly program: string;
};
