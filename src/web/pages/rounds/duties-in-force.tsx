import { App, Button, Flex } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { roundsWords } from '../../words/rounds-words.ts';
import type { Actions } from '../../client/actions.ts';

type Duty = Actions['rounds.list-duties']['output']['duties'][number];
const say = roundsWords;

/** Which unit was told to report what; a decision can be withdrawn. */
export function DutiesInForce({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const { message } = App.useApp();
  const duties = useRead('rounds.list-duties', { regionId });
  const set = useWrite('rounds.set-duties', ['rounds.preview-round', 'rounds.list-duties']);
  const withdraw = (indicatorId: string): void => void set.mutateAsync({ regionId, duties: [{ indicatorId, unitId: null }] }).then(() => message.success(say.withdrawn), () => undefined);
  return (
    <Flex vertical gap={8}>
      {set.isError ? <Failure error={set.error} /> : null}
      <LoadState of={duties}>{({ duties: found }) => (
        <WideTable<Duty>
          label={say.duties} rowKey="indicatorId" dataSource={[...found]} locale={{ emptyText: say.noDuties }} pagination={{ pageSize: 50, hideOnSinglePage: true }}
          columns={[
            { title: say.indicator, dataIndex: 'name' }, { title: say.unit, dataIndex: 'unit' }, { title: say.since, dataIndex: 'validFrom', className: 'figures' }, { title: say.dutyReason, dataIndex: 'reason' },
            { title: '', render: (_value, { indicatorId, name }) => <Button size="small" aria-label={say.withdrawOf(name)} onClick={() => withdraw(indicatorId)}>{say.withdraw}</Button> },
          ]}
        />
      )}</LoadState>
    </Flex>
  );
}
