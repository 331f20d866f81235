import { z } from 'zod';
import { findReport } from '#storage';
import { readAction } from '../action.ts';
import { reportReaders } from './report-readers.ts';
import { showReports, wholeReport } from './shown-report.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';

/** One report with everything that was doubtful while it was made. Its files are had as attachments (`files.get-file`). */
export const getReportAction = readAction({
  name: 'reports.get-report',
  title: '一份报告',
  summary: '查看一份由数据库编制的报告：编制进度或失败原因、依据、文件（用“下载附件”下载）和编制时的提示。',
  input: z.object({ regionId: z.uuid(), reportId: z.uuid().describe('报告编号') }),
  output: z.object({ report: wholeReport.describe('报告') }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, reportId }, { connection }) => {
    const found = await findReport(connection, regionId, reportId);
    const [report] = found === null ? [] : await showReports(connection, regionId, [found]);
    return report === undefined ? { refused: 'not-found', message: '没有这份报告。' } : { report };
  },
  examples: [{ input: { regionId: aRegion, reportId: '0193c000-0000-7000-8000-000000000002' } }, { input: { regionId: aRegion, reportId: '1' }, refusedAt: 'reportId' }],
});
