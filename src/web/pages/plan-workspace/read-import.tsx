import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Collapse, Flex } from 'antd';
import { RightOutlined } from '@ant-design/icons';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { planImportWords } from '../../words/plan-import-words.ts';
import { ReadingProgress } from './reading-progress.tsx';
import { UseOfImport } from './use-of-import.tsx';

type Import = Actions['plan.get-import']['output'];
type ReadPlan = Import['plans'][number];
type Plans = Actions['plan.list-plans']['output']['plans'];

const say = planImportWords.found;
const gravity: readonly string[] = ['error', 'doubt', 'notice'];

/** Everything the reading had to say, the gravest first. */
function Issues({ issues }: { readonly issues: Import['issues'] }): React.JSX.Element {
  const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  if (issues.length === 0) return <p style={{ margin: 0 }}>{say.noIssues}</p>;
  const label = say.issues(count('error'), count('doubt'), count('notice'));
  const rows = issues.toSorted((one, other) => gravity.indexOf(one.severity) - gravity.indexOf(other.severity) || (one.line ?? 0) - (other.line ?? 0)).map((issue, index) => ({ ...issue, key: index }));
  return (
    <Collapse
      expandIcon={({ isActive }) => <RightOutlined rotate={isActive === true ? 90 : 0} />} defaultActiveKey={count('error') > 0 ? ['issues'] : []}
      items={[{
        key: 'issues', label,
        children: (
          <WideTable
            label={label} rowKey="key" dataSource={rows} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[{ title: say.severity, render: (_value, { severity }) => <span className={`plan-tag plan-tag-${severity}`}>{say.severities[severity] ?? severity}</span> }, { title: say.where, className: 'figures', render: (_value, { page, line }) => say.at(page, line) }, { title: say.what, dataIndex: 'message', className: 'plan-long' }]}
          />
        ),
      }]}
    />
  );
}

function Found({ found, plans, regionId }: { readonly found: Import; readonly plans: Plans; readonly regionId: string }): React.JSX.Element {
  if (found.state !== 'read') return <Alert type="error" showIcon role="alert" title={say.refused} description={<>{found.issues.map(({ message }) => <div key={message}>{message}</div>)}<div>{say.tryThis}</div></>} />;
  return (
    <Flex vertical gap={12}>
      {found.plans.some(({ domains }) => domains === 0) ? <Alert type="warning" showIcon role="alert" title={say.noDomains} description={say.tryThis} /> : null}
      <WideTable<ReadPlan>
        label={say.title} rowKey="index" dataSource={[...found.plans]}
        columns={[
          { title: say.heading, dataIndex: 'title', className: 'plan-long' }, { title: say.subject, render: (_value, { subject }) => (subject === null ? say.unknown : (say.subjects[subject] ?? subject)) }, { title: say.years, className: 'figures', render: (_value, { startYear, endYear }) => say.range(startYear, endYear) },
          { title: say.place, render: (_value, { place }) => place ?? say.unknown },
          ...(['domains', 'goals', 'measures', 'targets'] as const).map((field) => ({ title: say[field], align: 'right' as const, className: 'figures', dataIndex: field })),
          { title: say.whatNow, render: (_value, plan) => <UseOfImport regionId={regionId} importId={found.importId} read={plan} plans={plans} /> },
        ]}
      />
      <Issues issues={found.issues} />
    </Flex>
  );
}

/** One import: how far its reading is, then what was found in it and what can be made of it. */
export function ReadImport({ regionId, importId, plans }: { readonly regionId: string; readonly importId: string; readonly plans: Plans }): React.JSX.Element {
  const queries = useQueryClient();
  const found = useRead('plan.get-import', { regionId, importId });
  const onEnded = useCallback(() => void Promise.all([queries.invalidateQueries({ queryKey: ['plan.get-import'] }), queries.invalidateQueries({ queryKey: ['plan.list-plans'] })]), [queries]);
  return (
    <LoadState of={found}>{(data) => (data.state === 'waiting' && data.jobId !== null ? <ReadingProgress jobId={data.jobId} onEnded={onEnded} /> : <Found found={data} plans={plans} regionId={regionId} />)}</LoadState>
  );
}
