import { stepOfReport } from './step-of-report.ts';

/** Who submitted takes it back. */
export const takeBackReportAction = stepOfReport({ name: 'reports.take-back-report', step: 'take-back', title: '撤回报告', summary: '送审的人撤回送审，继续修改。' });
