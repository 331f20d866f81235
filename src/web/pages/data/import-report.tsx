import { Flex, Tag } from 'antd';
import { WideTable } from '../../frame/wide-table.tsx';
import { dataWords } from '../../words/data-words.ts';
import { seriesName } from './series.ts';
import type { TableReport } from './table-import.ts';

const say = dataWords;
type Issue = TableReport['issues'][number];

/** Where something is wrong: sheet, line, column. */
const placeOf = ({ sheet, line, column }: Issue): string => [sheet ?? null, line === undefined ? null : say.originLine(line), column === undefined ? null : say.originColumn(column)].filter((part) => part !== null).join('，');

/** What a table would do, or did: how many figures are new, changed, revised; every problem with its place; final figures that would change. */
export function ImportReport({ report: { figures, outcomes, issues, counts, changedFinals, message } }: { readonly report: TableReport }): React.JSX.Element {
  const problems = counts.reduce((sum, { things }) => sum + things, 0);
  return (
    <Flex vertical gap={8}>
      <p style={{ margin: 0 }}>{message}</p>
      <p style={{ margin: 0 }}>{figures === 0 ? say.noFigures : say.figures(figures)}{outcomes === null ? '' : `：${say.outcomes(outcomes.new, outcomes.changed, outcomes.revised, outcomes.unchanged, outcomes.refused)}`}</p>
      {issues.length === 0 ? <p style={{ margin: 0 }}>{say.noProblems}</p> : (
        <WideTable<Issue>
          label={say.problems(problems)} rowKey={(issue) => `${issue.code} ${placeOf(issue)} ${issue.message}`} dataSource={[...issues]} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} title={() => say.problems(problems)}
          columns={[{ title: say.severity, render: (_value, { severity }) => <Tag color={severity === 'error' ? 'error' : 'default'}>{say.severities[severity]}</Tag> }, { title: say.placed, className: 'figures', render: (_value, issue) => placeOf(issue) }, { title: say.message, dataIndex: 'message' }]}
        />
      )}
      {changedFinals.length === 0 ? null : (
        <WideTable<TableReport['changedFinals'][number]>
          label={say.changedFinals(changedFinals.length)} rowKey={({ row, indicatorId, year, groups }) => JSON.stringify([row, indicatorId, year, groups])} dataSource={[...changedFinals]} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} title={() => say.changedFinals(changedFinals.length)}
          columns={[{ title: say.placed, className: 'figures', render: (_value, { row }) => say.originLine(row) }, { title: say.series, render: (_value, one) => seriesName({ ...one, name: one.indicator }) }, { title: say.year, dataIndex: 'year', className: 'figures' }, { title: say.before, dataIndex: 'before', align: 'right', className: 'figures' }, { title: say.after, dataIndex: 'after', align: 'right', className: 'figures' }]}
        />
      )}
    </Flex>
  );
}
