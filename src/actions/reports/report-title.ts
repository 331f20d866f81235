import { reportTypes } from '#publication';
import type { StoredReport } from '#storage';

/**
 * What a report is called: its title, or as long as it is not made its year and kind.
 *
 * @example reportTitle({ title: null, year: 2025, kind: 'annual' }) // '2025年年度监测报告'
 */
export const reportTitle = ({ title, year, kind }: Pick<StoredReport, 'title' | 'year' | 'kind'>): string => title ?? `${String(year)}年${reportTypes.find(({ id }) => id === kind)?.title ?? kind}`;
