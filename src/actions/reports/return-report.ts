import { stepOfReport } from './step-of-report.ts';

/** A report goes back to who makes it, with reasons. */
export const returnReportAction = stepOfReport({ name: 'reports.return-report', step: 'return', title: '退回报告', summary: '退回送审或已审核的报告，写明要改什么。' });
