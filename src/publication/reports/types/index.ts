import type { ReportType } from '../report-type.ts';
import { annual } from './annual.ts';

/** Every kind of report there is. */
export const reportTypes: readonly ReportType[] = [annual];
