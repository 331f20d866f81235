import { stepOfReport } from './step-of-report.ts';

/** An approved report stands for good, under its fingerprint; its files are written and kept. */
export const freezeReportAction = stepOfReport({ name: 'reports.freeze-report', step: 'freeze', title: '定稿', summary: '把审核通过的报告定稿：内容从此不变，记下指纹和审计链头，并生成 docx、html、xlsx、pdf 定稿文件。更正稿定稿时，原定稿记为已被取代。' });
