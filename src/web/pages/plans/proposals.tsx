import { useState } from 'react';
import { Alert, App, Button, Flex } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { plansWords } from '../../words/plans-words.ts';
import { isDay } from './is-day.ts';

const say = plansWords.assignment;

type Found = Actions['assignment.propose']['output'];
type Proposal = Found['proposals'][number];

const keyOf = ({ itemId, unitId, role }: Proposal): string => `${itemId} ${unitId} ${role}`;

/** Names the plan prints that no unit has, or several: what they may mean. */
function Unclear({ found: { unknown, ambiguous } }: { readonly found: Found }): React.JSX.Element | null {
  const lines = [
    ...unknown.map(({ name, items, nearest, onOtherDays }) => say.unknown(name, items.length, [...nearest, ...onOtherDays].map(({ unit }) => unit))),
    ...ambiguous.map(({ name, items, units }) => say.ambiguous(name, items.length, units.map(({ unit }) => unit))),
  ];
  return lines.length === 0 ? null : <Alert type="warning" showIcon title={say.unclear} description={<ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>} />;
}

/** What the plan prints as who answers for what, to be taken over from a day on: what is sure at once, the rest after a look. */
export function Proposals({ regionId, planId, from }: { readonly regionId: string; readonly planId: string; readonly from: string }): React.JSX.Element {
  const [validFrom, setValidFrom] = useState(from);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { message } = App.useApp();
  const proposed = useRead('assignment.propose', !isDay(validFrom) ? null : { regionId, planId, validFrom });
  const accept = useWrite('assignment.accept-proposals', ['assignment.propose', 'assignment.list-assignments', 'assignment.list-unassigned', 'assignment.get-history']);
  const take = (proposals: readonly Proposal[]): void => accept.mutate({ regionId, planId, validFrom, proposals: proposals.map(({ itemId, unitId, role }) => ({ itemId, unitId, role })) }, {
    onSuccess: ({ added, left }) => {
      setChosen([]);
      void message.success(say.taken(added, left));
    },
  });
  return (
    <Flex vertical gap={12}>
      <div className="filters"><DayField label={say.from} value={validFrom} onChange={setValidFrom} /></div>
      <LoadState of={proposed}>{(found) => {
        const open = found.proposals.filter(({ standing }) => standing === 'new');
        const sure = open.filter((one) => one.sure);
        const seen = open.filter((one) => chosen.includes(keyOf(one)));
        return (
          <>
            <p style={{ margin: 0 }}>{say.proposalCount(open.length, found.proposals.length - open.length)}</p>
            <Unclear found={found} />
            <Flex wrap gap={8}>
              <Button type="primary" disabled={sure.length === 0} loading={accept.isPending} onClick={() => take(sure)}>{say.takeSure(sure.length)}</Button>
              <Button disabled={seen.length === 0} loading={accept.isPending} onClick={() => take(seen)}>{say.takeChosen(seen.length)}</Button>
              <Button disabled={open.length === 0} onClick={() => setChosen(seen.length === open.length ? [] : open.map(keyOf))}>{seen.length === open.length && open.length > 0 ? say.chooseNone : say.chooseAll}</Button>
            </Flex>
            {accept.isError ? <Failure error={accept.error} /> : null}
            <WideTable<Proposal>
              label={say.proposals} rowKey={keyOf} dataSource={open} locale={{ emptyText: say.noProposals }} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              rowSelection={{ selectedRowKeys: seen.map(keyOf), onChange: (keys) => setChosen(keys.map(String)), getCheckboxProps: (one) => ({ 'aria-label': say.chooseProposal(one.label, one.unit) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.choose}</span> }}
              columns={[
                { title: say.item, dataIndex: 'label' }, { title: say.unit, dataIndex: 'unit' }, { title: say.role, render: (_value, { role }) => say.roles[role] }, { title: say.printed, dataIndex: 'as' }, { title: say.where, render: (_value, { from: origin }) => say.origins[origin] },
                { title: say.certainty, render: (_value, { sure: isSure }) => (isSure ? say.sure : <span className="none-yet">{say.unsure}</span>) },
              ]}
            />
          </>
        );
      }}</LoadState>
    </Flex>
  );
}
