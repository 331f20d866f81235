import { z } from 'zod';
import { contentTypeOf, type FileKind } from '#documents';
import { writeContentApart } from '#rendering';
import { findReport, reportFiles } from '#storage';
import { readAction } from '../action.ts';
import { madeFile, storedFile } from '../file-answer.ts';
import { isRefusal } from '../refusal.ts';
import { aReport, reportPlace } from './report-fields.ts';
import { reportReaders } from './report-readers.ts';
import { reportToWrite } from './report-to-write.ts';
import { reportExtensions } from './report-wishes.ts';

const typeOf = (format: (typeof reportExtensions)[number]): string => `${contentTypeOf(format as FileKind | 'html')}${format === 'html' ? '; charset=utf-8' : ''}`;

/** A report as a file: of a frozen one the file that was kept when it was frozen, else made now from what stands in it, with 草稿 on every page. */
export const getDocumentAction = readAction({
  name: 'reports.get-document',
  title: '下载报告',
  summary: '下载报告：定稿的给定稿时保存的文件；没有定稿的按现在的内容生成，每页标注“草稿”。pdf 须服务器装有浏览器或 LibreOffice。',
  input: z.object({ ...reportPlace, format: z.enum(reportExtensions).default('docx').describe('格式：docx Word 文档、html 网页、xlsx 工作簿、pdf') }),
  output: z.object({ file: z.union([storedFile, madeFile]) }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  givesFile: true,
  read: async ({ regionId, reportId, format }, { connection }) => {
    const report = await findReport(connection, regionId, reportId);
    const isKept = report !== null && (report.cycleId === null || report.state === 'frozen' || report.state === 'replaced');
    const kept = isKept ? (await reportFiles(connection, regionId, [reportId])).find(({ contentKind }) => contentKind === format) : undefined;
    if (kept !== undefined) return { file: { name: kept.name, contentType: typeOf(format), sha256: kept.sha256 } };
    const wanted = await reportToWrite(connection, { regionId, reportId });
    if (isRefusal(wanted)) return wanted;
    const written = await writeContentApart({ format, content: { tree: wanted.tree, charts: wanted.charts } });
    if (written === null) return { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' };
    if ('messages' in written) return { refused: 'report-not-written', message: written.messages.join('；') };
    return { file: { name: `${wanted.fileName}.${format}`, contentType: typeOf(format), bytes: written } };
  },
  examples: [{ input: aReport }, { input: { ...aReport, format: 'pdf' } }, { input: { ...aReport, format: 'odt' }, refusedAt: 'format' }],
});
