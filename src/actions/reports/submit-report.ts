import { stepOfReport } from './step-of-report.ts';

/** A draft goes to whoever approves it; from here on it stands still. */
export const submitReportAction = stepOfReport({ name: 'reports.submit-report', step: 'submit', title: '送审报告', summary: '把报告送审；送审后内容不能再改。所依据数字已变化的手写段落、刷新后没有核对的变化、待填写的地方须先处理完。' });
