import { z } from 'zod';
import { versionOn } from '#kernel';
import { contentTypeOf, type DocumentTree } from '#documents';
import { writeDocumentsApart } from '#rendering';
import { findInstallation, regionVersions } from '#storage';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { byteOrderMark, csvLine } from '../csv-file.ts';
import { flag } from '../fields.ts';
import { madeFile } from '../file-answer.ts';
import { judgedRun } from './judged-run.ts';
import { aRegion, runFields } from './monitoring-fields.ts';
import { showStanding, standingsOf } from './standing.ts';
import { columnIds, standingColumns, type ColumnId } from './standing-columns.ts';
import { arrange, groupings, isWanted, orders, standingFilter } from './standing-filter.ts';
import { standingsDocument } from './standings-document.ts';

/** The table of the monitoring page as a file: the same targets, groups, order and columns. */
export const exportStandingsAction = readAction({
  name: 'monitoring.export-standings',
  title: '导出监测表',
  summary: '把监测表按所选的筛选、分组、排序和列导出为工作簿或 CSV，与页面所示一致。内部资料，不得公开。',
  input: z.object({
    ...runFields, ...standingFilter, group: z.enum(groupings).default('none').describe('分组'), order: z.enum(orders).default('plan').describe('排序'), backwards: flag.default(false).describe('倒序'),
    columns: z.array(z.enum(columnIds as [ColumnId, ...ColumnId[]])).min(1).default([...columnIds]).describe('哪几列'), format: z.enum(['xlsx', 'csv']).default('xlsx').describe('xlsx 工作簿，csv 文本表'),
  }),
  output: z.object({ file: madeFile }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  givesFile: true,
  read: async ({ regionId, year, asOf, asKnownOn, group, order, backwards, columns, format, ...filter }, work) => {
    const asked = await judgedRun({ regionId, year, asOf, asKnownOn }, work);
    if ('refused' in asked) return asked;
    const { judged, run } = asked;
    const groups = arrange(standingsOf(judged, run).filter(isWanted(filter)), { group, order, backwards });
    const place = versionOn(await regionVersions(work.connection, regionId), work.today)?.name.zh ?? '';
    const isDemo = (await findInstallation(work.connection))?.isDemo === true;
    const title = `${place}妇女儿童发展规划监测表（${String(run.year)}年）`;
    const note = `按 ${run.asOf} 判断到期${isDemo ? '；示例，纯属虚构' : ''}。内部资料 不得公开`;
    const shown = standingColumns.filter(({ id }) => columns.includes(id));
    const parts = groups.map((one) => ({ title: one.title, rows: one.standings.map((standing) => { const row = showStanding(standing); return shown.map(({ text }) => text(row)); }) }));
    const name = `监测表_${String(run.year)}${isDemo ? '（示例）' : ''}.${format}`;
    if (format === 'csv') {
      const lines = [[`${title}，${note}`], [...(group === 'none' ? [] : ['分组']), ...shown.map(({ heading }) => heading)], ...parts.flatMap((part) => part.rows.map((row) => [...(group === 'none' ? [] : [part.title]), ...row]))];
      return { file: { name, contentType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(byteOrderMark + lines.map(csvLine).join('')) } };
    }
    const tree: DocumentTree = standingsDocument({ title, note, dated: run.asOf, stamps: ['内部资料 不得公开', ...(isDemo ? ['示例 纯属虚构'] : [])], headings: shown.map(({ heading }) => heading), parts });
    const bytes = await writeDocumentsApart({ format, documents: [{ name, tree }] });
    return bytes === null ? { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' } : { file: { name, contentType: contentTypeOf(format), bytes } };
  },
  examples: [{ input: { regionId: aRegion, year: 2024, columns: ['indicator', 'state'], format: 'csv' } }, { input: { regionId: aRegion, columns: ['indicator'] } }, { input: { regionId: aRegion, format: 'docx' }, refusedAt: 'format' }],
});
