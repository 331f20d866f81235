import { z } from 'zod';
import { findPicture, findReport } from '#storage';
import { readAction } from '../action.ts';
import { countInAddress } from '../fields.ts';
import { madeFile } from '../file-answer.ts';
import { aReport, reportPlace } from './report-fields.ts';
import { reportReaders } from './report-readers.ts';

/** A chart of a report as drawn for it, as its page shows it. */
export const getPictureAction = readAction({
  name: 'reports.get-picture',
  title: '报告中的图',
  summary: '查看报告里的一幅图（SVG），与印出的相同。',
  input: z.object({ ...reportPlace, number: countInAddress(1).optional().describe('第几次编成的；不填为最新'), picture: z.string().min(1).max(300).describe('图的编号') }),
  output: z.object({ file: madeFile }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  givesFile: true,
  read: async ({ regionId, reportId, number, picture }, { connection }) => {
    const latest = number ?? (await findReport(connection, regionId, reportId))?.contentNumber ?? null;
    const svg = latest === null ? null : await findPicture(connection, { regionId, reportId, number: latest }, picture);
    return svg === null ? { refused: 'not-found', message: '没有这幅图。' } : { file: { name: '图.svg', contentType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) } };
  },
  examples: [{ input: { ...aReport, number: 1, picture: 'trend/1' } }, { input: { ...aReport, number: 0, picture: 'trend/1' }, refusedAt: 'number' }],
});
