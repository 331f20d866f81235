import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Flex } from 'antd';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { localTime } from '../../words/local-time.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { JudgedState } from './judged-state.tsx';
import { RuleCard } from './rule-card.tsx';
import { RunLine } from './run-line.tsx';
import type { Rules } from './shown.ts';

const say = monitoringWords.rules;

function RuleList({ answer, regionId, asOf, onYear }: { readonly answer: Rules; readonly regionId: string; readonly asOf: string | undefined; readonly onYear: (year: number) => void }): React.JSX.Element {
  const [changing, setChanging] = useState<string | null>(null);
  return (
    <Flex vertical gap={16}>
      <RunLine run={answer.run} onYear={onYear} />
      {answer.mayChange ? null : <p style={{ margin: 0 }}>{say.mayNot}</p>}
      {answer.rules.map((rule) => <RuleCard key={rule.rule} rule={rule} answer={answer} regionId={regionId} asOf={asOf} isChanging={changing === rule.rule} onChange={(isChanging) => setChanging(isChanging ? rule.rule : null)} />)}
      <section aria-label={say.changes}>
        <h2 style={{ fontSize: '1.15em' }}>{say.changes}</h2>
        <WideTable
          label={say.changes} rowKey={({ key, version, recordedAt }) => `${key} ${String(version)} ${recordedAt}`} dataSource={[...answer.changes]} locale={{ emptyText: say.noChanges }}
          columns={[
            { title: say.when, render: (_value, { recordedAt }) => localTime(recordedAt) }, { title: say.from, dataIndex: 'validFrom' }, { title: say.key, dataIndex: 'title' }, { title: say.who, dataIndex: 'recordedBy' }, { title: say.reason, dataIndex: 'reason' },
          ]}
        />
      </section>
    </Flex>
  );
}

/** The rules by which targets are judged and warned of: what each says, its limits and who approved them; what a change would do is seen before it is made. */
export function RulesPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { year, asOf } = useSearch({ from: '/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const rules = useRead('monitoring.list-rules', regionId === null ? null : { regionId, ...(year === undefined ? {} : { year }), ...(asOf === undefined ? {} : { asOf }) });
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle><p style={{ margin: 0 }}>{say.lead}</p>
      <JudgedState of={rules}>{(answer) => <RuleList answer={answer} regionId={regionId ?? ''} asOf={asOf} onYear={(next) => void navigate({ search: (before) => ({ ...before, year: next }), replace: true })} />}</JudgedState>
    </Flex>
  );
}
