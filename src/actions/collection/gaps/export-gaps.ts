import { z } from 'zod';
import { cellName, gapPartWords, gapReasonWords, type DataGap } from '#collection';
import { contentTypeOf } from '#documents';
import { gapTables, listDocument, ownerWords, sinceWords } from '#publication';
import { writeDocumentsApart } from '#rendering';
import { readAction } from '../../action.ts';
import { byteOrderMark, csvLine } from '../../csv-file.ts';
import { exampleId } from '../../fields.ts';
import { madeFile } from '../../file-answer.ts';
import { regionId } from '../board/board-fields.ts';
import { boardReaders, unitsSeenBy } from '../board/board-readers.ts';
import { roundPaper } from '../board/round-paper.ts';
import { gapFilter, gapYear, isLookedFor } from './gap-filter.ts';
import { loadGaps } from './load-gaps.ts';

const heads = ['领域', '指标（分组）', '分组类别', '年份', '原因', '填报单位', '缺数时间', '因此无法判断的目标', '说明'];

const fields = (gap: DataGap, nameOf: (unitId: string) => string): readonly string[] => [
  gap.domain, cellName(gap), gapPartWords[gap.part], String(gap.year), gapReasonWords[gap.reason], ownerWords(gap, nameOf), sinceWords(gap), [...new Set(gap.targets.map(({ quote }) => quote))].join('；'), gap.note ?? '',
];

/** The gap list as a file, as it is filtered; the workbook has the audit by sex and what is absent with reason on sheets of their own. */
export const exportGapsAction = readAction({
  name: 'collection.export-gaps',
  title: '导出缺项清单',
  summary: '把缺项清单导出为工作簿（含分性别审核、不适用和未到期的）或 CSV，可按指标、单位、分组、原因筛选。内部资料，不得公开。',
  input: z.object({ regionId, year: gapYear, ...gapFilter, format: z.enum(['xlsx', 'csv']).default('xlsx').describe('xlsx 工作簿，csv 文本表') }),
  output: z.object({ file: madeFile }),
  permission: boardReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  givesFile: true,
  read: async ({ regionId: at, year, format, ...filter }, { connection, caller, today }) => {
    const { found, audit, nameOf } = await loadGaps(connection, { regionId: at, year, today });
    const isWanted = isLookedFor(filter, unitsSeenBy(caller, at));
    const [gaps, apart] = [found.gaps.filter(isWanted), found.apart.filter(isWanted)];
    const paper = await roundPaper(connection, { regionId: at, title: { zh: `${String(year)}年度缺项清单` }, reportingYear: year }, today);
    const title = `${paper.place}${String(year)}年度妇女儿童发展规划监测数据缺项清单`;
    const name = `缺项清单_${String(year)}${paper.isDemo ? '（示例）' : ''}.${format}`;
    if (format === 'csv') {
      const lines = [[`${title}，截至${today}${paper.isDemo ? '（示例，纯属虚构）' : ''}。内部资料 不得公开`], heads, ...gaps.map((gap) => fields(gap, nameOf)), [`缺项 ${String(gaps.length)} 项；${audit.sentence}`]];
      return { file: { name, contentType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(byteOrderMark + lines.map(csvLine).join('')) } };
    }
    const bytes = await writeDocumentsApart({ format, documents: [{ name, tree: listDocument(paper, title, gapTables({ gaps, apart }, audit, nameOf)) }] });
    if (bytes === null) return { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' };
    return { file: { name, contentType: contentTypeOf(format), bytes } };
  },
  examples: [{ input: { regionId: exampleId(1), year: 2025 } }, { input: { regionId: exampleId(1), year: '2025', part: 'sex', format: 'csv' } }, { input: { regionId: exampleId(1), year: 2025, format: 'docx' }, refusedAt: 'format' }],
});
