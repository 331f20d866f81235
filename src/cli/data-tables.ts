import type { Issue } from '#kernel';
import type { ImportedData, MappingRow } from '#collection';
import { severityWords } from './severity-words.ts';
import { textList, textTable } from './text-table.ts';

const whereOf = ({ sheet }: Issue): string => (sheet === undefined ? '' : `工作表“${sheet}”`);

/** The issues of a file as a list; their rows and columns stand in the sentences. */
const issueText = (issues: readonly Issue[]): string =>
  issues.length === 0 ? '没有问题。' : textList(issues.map((issue) => ({ label: severityWords[issue.severity], text: issue.message, where: whereOf(issue) })));

const groupsText = ({ groups }: MappingRow): string => groups.map(({ printed, as }) => (printed === as ? printed : `${printed}→${as === '' ? '合计' : as}`)).join('、');

function mappingTable(rows: readonly MappingRow[]): string {
  const columns = [{ heading: '表中的名称', most: 44 }, { heading: '单位', most: 10 }, { heading: '数值', right: true }, { heading: '采用', right: true }, { heading: '对应的指标', most: 44 }, { heading: '依据', most: 40 }, { heading: '分组', most: 40 }];
  return textTable(columns, rows.map((row) => [
    row.printed, row.unit ?? '', String(row.rows), String(row.taken), row.indicator ?? (row.proposal === null ? '—' : `—（可能是 ${row.proposal.indicator}）`), row.conversion ?? row.because, groupsText(row),
  ]));
}

const summaryOf = ({ file, observations, mapping, tables }: ImportedData): string => {
  const values = tables.reduce((sum, table) => sum + table.values, 0);
  const known = new Set(mapping.flatMap(({ indicatorId }) => indicatorId ?? []));
  return `${file}：${String(tables.length)} 张表，${String(values)} 个数值，采用 ${String(observations.length)} 个；${String(mapping.length)} 个名称，对应 ${String(known.size)} 项指标，${String(mapping.filter(({ indicatorId }) => indicatorId === null).length)} 个没有对应。`;
};

/**
 * What people read after `data read`: how each table was read, what every printed name became, everything that is wrong.
 *
 * @example dataTables(data).startsWith('数据.csv：')
 */
export function dataTables(data: ImportedData): string {
  const layouts = data.tables.map(({ sheet, layoutTitle, headingRow, taken, values }) => [sheet ?? '—', layoutTitle ?? '看不出', headingRow === null ? '—' : String(headingRow), String(values), String(taken)]);
  const layoutTable = textTable([{ heading: '工作表', most: 24 }, { heading: '排列方式', most: 60 }, { heading: '表头行', right: true }, { heading: '数值', right: true }, { heading: '采用', right: true }], layouts);
  const parts = [summaryOf(data), ...(layouts.length > 0 ? [layoutTable] : []), ...(data.mapping.length > 0 ? [mappingTable(data.mapping)] : []), `需要核对\n${issueText(data.issues)}`];
  return parts.join('\n\n');
}
