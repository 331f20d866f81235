import { useState } from 'react';
import { App, Button, Flex, Input, Select } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { roundsWords } from '../../words/rounds-words.ts';

const say = roundsWords;

/** Gives the chosen indicators to a unit: it reports them from today on. */
export function AssignIndicators({ regionId, indicatorIds, onDone, extra }: { readonly regionId: string; readonly indicatorIds: readonly string[]; readonly onDone: () => void; readonly extra?: React.ReactNode }): React.JSX.Element {
  const { message } = App.useApp();
  const units = useRead('units.list-units', { regionId, limit: 500 });
  const set = useWrite('rounds.set-duties', ['rounds.preview-round', 'rounds.list-duties', 'collection.list-gaps']);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const assign = (): void => void set.mutateAsync({ regionId, duties: indicatorIds.map((indicatorId) => ({ indicatorId, unitId })), reason: reason.trim() === '' ? null : reason.trim() }).then(({ added }) => {
    onDone();
    setReason('');
    void message.success(say.assigned(added));
  }, () => undefined);
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center">
        {extra}
        <Select aria-label={say.assignTo} placeholder={say.assignTip} value={unitId} onChange={(chosen: string) => setUnitId(chosen)} showSearch={{ optionFilterProp: 'label' }} options={(units.data?.units ?? []).map((unit) => ({ value: unit.unitId, label: unit.name.zh }))} style={{ minWidth: '14em' }} />
        <Input aria-label={say.assignReason} placeholder={say.assignReason} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} style={{ width: '16em' }} />
        <Button type="primary" disabled={unitId === null || indicatorIds.length === 0 || reason.trim().length === 1} loading={set.isPending} onClick={assign}>{say.assign(indicatorIds.length)}</Button>
      </Flex>
      {units.isError ? <Failure error={units.error} /> : null}
      {set.isError ? <Failure error={set.error} /> : null}
    </Flex>
  );
}
