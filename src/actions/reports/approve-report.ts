import { stepOfReport } from './step-of-report.ts';

/** Somebody who had no hand in a report finds it right. */
export const approveReportAction = stepOfReport({ name: 'reports.approve-report', step: 'approve', title: '审核报告', summary: '审核通过送审的报告；编制、修改和送审的人不能审核。领导在纸上签字的，可代录并附签字页扫描件。' });
