import { stepOfReport } from './step-of-report.ts';

/** A draft is given up. */
export const withdrawReportAction = stepOfReport({ name: 'reports.withdraw-report', step: 'withdraw', title: '撤销报告', summary: '撤销一份不再需要的草稿，写明理由；定稿的报告不能撤销，只能更正。' });
