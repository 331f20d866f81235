import { listReports } from '#storage';
import { reportTitle } from '../../reports/report-title.ts';
import type { NoticeSubject } from '../notice-subject.ts';

/** A report on its way to being frozen. */
export const reportSubject: NoticeSubject = {
  kind: 'report',
  namesOf: async (steps, regionId, { connection }) => {
    const reportIds = [...new Set(steps.map(({ subjectId }) => subjectId))];
    const reports = await listReports(connection, regionId, { reportIds, before: null, limit: reportIds.length });
    return new Map(reports.flatMap((report) => (report.cycleId === null ? [] : [[report.cycleId, { title: `《${reportTitle(report)}》`, page: 'report' as const, id: report.reportId }] as const])));
  },
};
