import { Alert, Button, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';

const say = administrationWords.doctor;
const signs = { good: '✓', mind: '!', wrong: '✗' } as const;
const order = { wrong: 0, mind: 1, good: 2 } as const;

/** Whether the installation is in order, what is wrong first, each with what to do: the same that `halfsky doctor` says on the server. */
export function DoctorPage(): React.JSX.Element {
  const found = useRead('installation.examine', {});
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <div className="no-print"><Button loading={found.isFetching} onClick={() => void found.refetch()}>{say.again}</Button></div>
      <LoadState of={found}>{({ diagnoses }) => {
        const [wrong, mind] = (['wrong', 'mind'] as const).map((state) => diagnoses.filter((one) => one.state === state).length);
        return (
          <>
            <Alert role="status" showIcon type={wrong === 0 ? (mind === 0 ? 'success' : 'warning') : 'error'} title={wrong === 0 ? (mind === 0 ? say.sound : say.minded(mind ?? 0)) : say.faults(wrong ?? 0)} />
            <WideTable
              label={say.title} rowKey="id" dataSource={diagnoses.toSorted((one, other) => order[one.state] - order[other.state])}
              columns={[{ title: say.what, dataIndex: 'title' }, { title: say.state, render: (_value, { state }) => `${signs[state]} ${say.states[state]}` }, { title: say.text, render: (_value, { text }) => <div className="free-text">{text}</div> }, { title: say.advice, render: (_value, { advice }) => <div className="free-text">{advice}</div> }]}
            />
          </>
        );
      }}</LoadState>
    </Flex>
  );
}
