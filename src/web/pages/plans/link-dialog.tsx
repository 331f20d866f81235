import { useState } from 'react';
import { App, Flex, Input, Modal, Radio, Select } from 'antd';
import { itemsOfPlan, wordsOfItem, type IdentifiedPlan } from '#plan';
import { Failure } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { useToday } from '../../session/use-today.ts';
import { plansWords } from '../../words/plans-words.ts';
import { isDay } from './is-day.ts';
import { shortWords } from './short-words.ts';

const say = plansWords.conflicts;
const kinds = ['taken-up', 'sibling', 'former'] as const;
type Kind = (typeof kinds)[number];

const optionsOf = (plan: unknown): readonly { readonly value: string; readonly label: string }[] => itemsOfPlan(plan as IdentifiedPlan).filter(({ kind }) => kind !== 'plan' && kind !== 'chapter').map((item) => ({ value: item.itemId, label: `${item.label} ${shortWords(wordsOfItem(item), 24)}` }));

/** A part of a plan hangs together with a part of another of the place, or was taken up in a general plan: which, where, since when. */
export function LinkDialog({ regionId, planId, version, itemId: given, onClose }: { readonly regionId: string; readonly planId: string; readonly version: number; readonly itemId: string | null; readonly onClose: () => void }): React.JSX.Element {
  const { message } = App.useApp();
  const [itemId, setItemId] = useState(given);
  const [kind, setKind] = useState<Kind>('taken-up');
  const [text, setText] = useState('');
  const [where, setWhere] = useState('');
  const [toPlanId, setToPlanId] = useState<string | null>(null);
  const [toItemId, setToItemId] = useState<string | null>(null);
  const [validFrom, setValidFrom] = useState(useToday());
  const plans = useRead('plan.list-plans', { regionId });
  const own = useRead('plan.get-version', { regionId, planId, version });
  const others = (plans.data?.plans ?? []).filter((plan) => plan.planId !== planId && plan.current !== null);
  const other = others.find((plan) => plan.planId === toPlanId);
  const theirs = useRead('plan.get-version', other?.current ? { regionId, planId: other.planId, version: other.current } : null);
  const link = useWrite('plan.link-item', ['plan.list-links']);
  const isTakenUp = kind === 'taken-up';
  const isReady = itemId !== null && isDay(validFrom) && (isTakenUp ? text.trim().length > 1 && where.trim() !== '' : toPlanId !== null && toItemId !== null);
  const send = (): void => {
    if (itemId === null) return;
    const to = isTakenUp ? { kind: 'taken-up' as const, plan: text.trim(), where: where.trim() } : { kind, planId: toPlanId ?? '', itemId: toItemId ?? '' };
    link.mutate({ regionId, planId, itemId, to, validFrom }, { onSuccess: () => {
      void message.success(say.linked);
      onClose();
    } });
  };
  return (
    <Modal open title={say.link} okText={say.link} onCancel={onClose} onOk={send} okButtonProps={{ disabled: !isReady, loading: link.isPending }}>
      <Flex vertical gap={12}>
        <label>{say.item}<Select aria-label={say.item} showSearch={{ optionFilterProp: 'label' }} value={itemId} onChange={setItemId} placeholder={say.chooseItem} options={own.data === undefined ? [] : [...optionsOf(own.data.plan)]} style={{ width: '100%' }} /></label>
        <Radio.Group vertical aria-label={say.kind} value={kind} onChange={({ target }) => setKind(target.value as Kind)} options={kinds.map((value) => ({ value, label: say.linkWays[value] }))} />
        {isTakenUp ? (
          <>
            <label>{say.generalPlan}<Input maxLength={200} value={text} onChange={({ target }) => setText(target.value)} placeholder={say.generalPlanHint} /></label>
            <label>{say.where}<Input maxLength={500} value={where} onChange={({ target }) => setWhere(target.value)} placeholder={say.whereHint} /></label>
          </>
        ) : (
          <>
            <label>{say.otherPlan}<Select aria-label={say.otherPlan} value={toPlanId} onChange={(next: string) => { setToPlanId(next); setToItemId(null); }} options={others.map(({ planId: value, title }) => ({ value, label: title.zh }))} style={{ width: '100%' }} /></label>
            <label>{say.otherItem}<Select aria-label={say.otherItem} showSearch={{ optionFilterProp: 'label' }} disabled={theirs.data === undefined} value={toItemId} onChange={setToItemId} options={theirs.data === undefined ? [] : [...optionsOf(theirs.data.plan)]} style={{ width: '100%' }} /></label>
          </>
        )}
        <DayField label={say.since} value={validFrom} onChange={setValidFrom} />
        {link.isError ? <Failure error={link.error} /> : null}
      </Flex>
    </Modal>
  );
}
