import { z } from 'zod';
import { boardTotals, shareText } from '#collection';
import { contentTypeOf } from '#documents';
import { boardDocument } from '#publication';
import { writeDocumentsApart } from '#rendering';
import { readAction } from '../../action.ts';
import { asText, byteOrderMark, csvLine } from '../../csv-file.ts';
import { exampleId } from '../../fields.ts';
import { madeFile } from '../../file-answer.ts';
import { isRefusal } from '../../refusal.ts';
import { regionId, roundId } from './board-fields.ts';
import { boardReaders } from './board-readers.ts';
import { loadBoard, type LoadedLine } from './load-board.ts';
import { asScored, loadScores } from './load-scores.ts';
import { roundPaper } from './round-paper.ts';
import { seenRound } from './seen-round.ts';

const heads = ['单位', '布置时的名称或来源', '状态', '报送期限', '报送日期', '期限情况', '迟几天', '应填', '已填', '完整率%', '注明缺失', '强制性差错', '疑点', '未说明疑点', '统计退回次数', '单位退回次数', '最近办理', '在办人员', '已离任', '提醒'];

function fields({ row, unit, formerly, inCharge, left, reminded }: LoadedLine): readonly string[] {
  const percent = typeof row.completeness.percent === 'number' ? row.completeness.percent.toFixed(1) : '不适用';
  return [
    unit, formerly ?? '', row.stateWord, row.dueDay ?? '', row.reportedOn ?? '', row.due.word, String(row.daysLate), String(row.completeness.denominator), String(row.completeness.numerator), percent, String(row.missingSaid.numerator), String(row.errors), String(row.doubts),
    String(row.unexplained), String(row.timesReturned), String(row.timesSentBack), row.lastActivity ?? '', asText(inCharge), left.join('、'), reminded,
  ];
}

/** The board as a file for Excel and WPS; the workbook has the scores with their rule on a second sheet. */
export const exportBoardAction = readAction({
  name: 'collection.export-board',
  title: '导出填报进度',
  summary: '把一轮填报的进度导出为工作簿（含评分和办法）或 CSV；填报人和单位分管领导只有本单位。内部资料，不得公开。',
  input: z.object({ regionId, roundId, format: z.enum(['xlsx', 'csv']).default('xlsx').describe('xlsx 工作簿，csv 文本表') }),
  output: z.object({ file: madeFile }),
  permission: boardReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  givesFile: true,
  read: async ({ regionId: at, roundId: of, format }, { connection, caller, today }) => {
    const seen = await seenRound(connection, { regionId: at, roundId: of, caller, today });
    if (isRefusal(seen)) return seen;
    const { round, unitIds } = seen;
    const lines = await loadBoard(connection, { regionId: at, rounds: [round], unitIds, today });
    const paper = await roundPaper(connection, round, today);
    const name = `报送进度_${paper.round}_${today}${paper.isDemo ? '（示例）' : ''}.${format}`;
    if (format === 'csv') {
      const totals = boardTotals(lines.map(({ row }) => row));
      const text = [[`${paper.place}${paper.round}报送进度，截至${today}${paper.isDemo ? '（示例，纯属虚构）' : ''}。内部资料 不得公开`], heads, ...lines.map(fields), [`合计：${totals.sentence}；完整率 ${shareText(totals.completeness)}`]];
      return { file: { name, contentType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(byteOrderMark + text.map(csvLine).join('')) } };
    }
    const scored = (await loadScores(connection, { regionId: at, round, unitIds, today })).flatMap(asScored);
    const bytes = await writeDocumentsApart({ format, documents: [{ name, tree: boardDocument(paper, lines, scored) }] });
    if (bytes === null) return { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' };
    return { file: { name, contentType: contentTypeOf(format), bytes } };
  },
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), format: 'csv' } }, { input: { regionId: exampleId(1), roundId: exampleId(2), format: 'pdf' }, refusedAt: 'format' }],
});
