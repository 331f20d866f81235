import { useState } from 'react';
import { App, Flex, Input, Modal, Radio, Select } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { plansWords } from '../../words/plans-words.ts';
import type { MatrixUnit } from './assignment-matrix.tsx';
import { Duties } from './duties.tsx';
import { isDay } from './is-day.ts';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.assignment;

/** What somebody decided last, offered again for the next. */
export type LastDecision = { readonly validFrom: string; readonly reason: string };

/** What is to be decided: for which parts, beginning with which unit. */
export type Deciding = { readonly items: readonly Pick<AssignedItem, 'planId' | 'itemId' | 'label' | 'version'>[]; readonly unitId: string | null };

/** The ways to answer, as they are chosen: a lead takes the place of the former one or stands beside it. */
const ways = { lead: { role: 'lead', beside: false }, beside: { role: 'lead', beside: true }, support: { role: 'support', beside: false }, none: { role: 'none', beside: false } } as const;
type Way = keyof typeof ways;

/** Reads that a decision makes stale. */
const changes = ['assignment.list-assignments', 'assignment.list-unassigned', 'assignment.propose', 'assignment.get-history'] as const;

/** Who answers for the chosen parts, from which day, on what ground: one decision for all of them, all or none. */
export function AssignDialog({ regionId, planId, deciding, units, last, onClose, onDone }: {
  readonly regionId: string; readonly planId: string; readonly deciding: Deciding; readonly units: readonly MatrixUnit[]; readonly last: LastDecision; readonly onClose: () => void; readonly onDone: (decision: LastDecision) => void;
}): React.JSX.Element {
  const { items } = deciding;
  const { message } = App.useApp();
  const assign = useWrite('assignment.assign-items', changes);
  const [unitId, setUnitId] = useState(deciding.unitId);
  const [way, setWay] = useState<Way>('lead');
  const [validFrom, setValidFrom] = useState(last.validFrom);
  const [reason, setReason] = useState(last.reason);
  const [only] = items.length === 1 ? items : [];
  const isReady = unitId !== null && isDay(validFrom) && reason.trim() !== '';
  const send = (): void => {
    if (unitId === null) return;
    assign.mutate({ regionId, planId, unitId, ...ways[way], validFrom, reason: reason.trim(), items: items.map(({ itemId, version }) => ({ itemId, version })) }, {
      onSuccess: ({ assigned, left }) => {
        void message.success(say.done(assigned, left));
        onDone({ validFrom, reason: reason.trim() });
      },
    });
  };
  return (
    <Modal open title={only === undefined ? say.dialogMany(items.length) : say.dialogOf(only.label)} okText={say.confirm(items.length)} onCancel={onClose} onOk={send} okButtonProps={{ disabled: !isReady, loading: assign.isPending }}>
      <Flex vertical gap={12}>
        {only === undefined ? <details><summary>{say.dialogItems}</summary><ul className="dialog-items">{items.map(({ itemId, label }) => <li key={itemId}>{label}</li>)}</ul></details> : null}
        <label>{say.unit}<Select aria-label={say.unit} showSearch={{ optionFilterProp: 'label' }} value={unitId} onChange={setUnitId} placeholder={say.chooseUnit} options={units.map(({ unitId: value, name }) => ({ value, label: name }))} style={{ width: '100%' }} /></label>
        <Radio.Group vertical aria-label={say.role} value={way} onChange={({ target }) => setWay(target.value as Way)} options={(Object.keys(ways) as Way[]).map((value) => ({ value, label: say.ways[value] }))} />
        <DayField label={say.from} value={validFrom} onChange={setValidFrom} />
        <label>{say.reason}<Input.TextArea rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} placeholder={say.reasonHint} /></label>
        {assign.isError ? <Failure error={assign.error} /> : null}
        {only === undefined ? null : <details><summary>{plansWords.item.duties}</summary><Duties regionId={regionId} planId={planId} itemId={only.itemId} /></details>}
      </Flex>
    </Modal>
  );
}
