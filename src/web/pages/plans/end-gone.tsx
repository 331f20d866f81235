import { useState } from 'react';
import { Alert, Button, Flex, Input, Modal } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { plansWords } from '../../words/plans-words.ts';
import { isDay } from './is-day.ts';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.assignment;

/** Parts that left the plan while somebody still answers for them: what to do, in the server's words, and the way to do it. */
export function EndGone({ regionId, items, today }: { readonly regionId: string; readonly items: readonly AssignedItem[]; readonly today: string }): React.JSX.Element | null {
  const end = useWrite('assignment.end-assignment', ['assignment.list-assignments', 'assignment.list-unassigned', 'assignment.get-history']);
  const [item, setItem] = useState<AssignedItem | null>(null);
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState(today);
  if (items.length === 0) return null;
  const endAll = async (): Promise<void> => {
    for (const { assignmentId, version, validFrom } of item?.own ?? []) await end.mutateAsync({ regionId, assignmentId, version, lastDay: lastDay < validFrom ? validFrom : lastDay, reason: reason.trim() });
    setItem(null);
  };
  return (
    <>
      {items.map((one) => <Alert key={one.itemId} type="warning" showIcon title={`${one.label}：${one.own.map(({ unit, roleWord }) => `${unit}${roleWord}`).join('、')}`} description={one.whatToDo} action={one.own.every(({ allowed }) => allowed.includes('assignment.end-assignment')) ? <Button size="small" onClick={() => setItem(one)}>{say.endHere}</Button> : undefined} />)}
      <Modal open={item !== null} title={say.endHere} okText={say.endHere} onCancel={() => setItem(null)} onOk={() => void endAll().catch(() => undefined)} okButtonProps={{ disabled: reason.trim() === '' || !isDay(lastDay), loading: end.isPending }}>
        <Flex vertical gap={12}>
          <DayField label={say.lastDay} value={lastDay} onChange={setLastDay} />
          <label>{say.reason}<Input.TextArea rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} /></label>
          {end.isError ? <Failure error={end.error} /> : null}
        </Flex>
      </Modal>
    </>
  );
}
