import { useId, useState } from 'react';
import { Alert, App, Checkbox, Flex, Input, Modal, Select } from 'antd';
import { unitName } from '#monitoring';
import { breakdowns, units } from '#registry';
import type { Actions } from '../../client/actions.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { useToday } from '../../session/use-today.ts';
import { DayField } from '../../steps/day-field.tsx';
import { indicatorsWords } from '../../words/indicators-words.ts';
import { registryReads } from './open-proposals.tsx';

const say = indicatorsWords.form;

type Known = NonNullable<Actions['indicators.get-indicator']['output']['own']>;
type Draft = Pick<Known, 'name' | 'unit' | 'direction' | 'text' | 'numerator' | 'denominator' | 'breakdowns' | 'source' | 'domain'> & { readonly day: string; readonly reason: string; readonly isBreak: boolean };

/** What is changed of which indicator: none is added. */
type Props = { readonly regionId: string; readonly kind: 'add' | 'revise' | 'retire'; readonly known: { readonly indicatorId: string; readonly version: number; readonly own: Known } | null; readonly onClose: () => void };

const told = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

function Field({ label, required = false, children }: { readonly label: string; readonly required?: boolean; readonly children: (id: string) => React.ReactNode }): React.JSX.Element {
  const id = useId();
  return <div className="field"><label htmlFor={id}>{label}{required ? `（${say.required}）` : ''}</label>{children(id)}</div>;
}

/** The form by which a local indicator is proposed, revised or ended; somebody else approves. */
export function DefinitionForm({ regionId, kind, known, onClose }: Props): React.JSX.Element {
  const { message } = App.useApp();
  const add = useWrite('indicators.propose-indicator', registryReads);
  const revise = useWrite('indicators.propose-revision', registryReads);
  const retire = useWrite('indicators.propose-retirement', registryReads);
  const today = useToday();
  const [draft, setDraft] = useState<Draft>({ ...(known?.own ?? { name: '', unit: '%', direction: 'up' as const, text: '', numerator: '', denominator: '', breakdowns: [], source: '', domain: '' }), day: today, reason: '', isBreak: false });
  const put = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const isOfPlan = known?.own.isOfPlan === true;
  const fields = {
    name: draft.name.trim(), unit: draft.unit, direction: draft.direction, text: draft.text.trim(), breakdowns: draft.breakdowns as NonNullable<Actions['indicators.propose-indicator']['input']['breakdowns']>, numerator: told(draft.numerator), denominator: told(draft.denominator), source: told(draft.source), domain: told(draft.domain),
    ...(known === null ? {} : { audience: [...known.own.audience] }),
  };
  const send = async (): Promise<void> => {
    const place = { regionId, indicatorId: known?.indicatorId ?? '', version: known?.version ?? 0 };
    const reason = draft.reason.trim();
    const sent = kind === 'add' ? add.mutateAsync({ regionId, ...fields, validFrom: draft.day, reason }) : kind === 'revise' ? revise.mutateAsync({ ...place, ...fields, validFrom: draft.day, isBreak: draft.isBreak, reason }) : retire.mutateAsync({ ...place, validTo: draft.day, reason });
    await sent.then(() => {
      void message.success(say.sent);
      onClose();
    }, () => undefined);
  };
  const sending = { add, revise, retire }[kind];
  const isReady = draft.reason.trim().length > 1 && draft.day !== '' && (kind === 'retire' || (fields.name.length > 1 && fields.text.length > 1));
  const input = (label: string, name: 'name' | 'numerator' | 'denominator' | 'source' | 'domain', required = false): React.JSX.Element => <Field label={label} required={required}>{(id) => <Input id={id} value={draft[name]} maxLength={name === 'name' ? 80 : 300} disabled={name === 'name' && isOfPlan} onChange={({ target }) => put({ [name]: target.value })} />}</Field>;
  return (
    <Modal open title={say[kind]} okText={say.send} okButtonProps={{ disabled: !isReady, loading: sending.isPending }} onOk={() => void send()} onCancel={onClose} width={680} destroyOnHidden>
      <Flex vertical gap={4}>
        {isOfPlan && kind === 'revise' ? <Alert type="info" showIcon title={say.ofPlan} /> : null}
        {kind === 'retire' ? <p>{say.retireSentence}</p> : (
          <>
            {input(say.name, 'name', true)}
            <Flex wrap gap={16}>
              <div style={{ flex: '1 1 12em' }}><Field label={say.unit} required>{(id) => <Select id={id} showSearch value={draft.unit} disabled={isOfPlan} onChange={(unit: string) => put({ unit })} options={units.map(({ id: value }) => ({ value, label: unitName(value) }))} style={{ width: '100%' }} />}</Field></div>
              <div style={{ flex: '1 1 12em' }}><Field label={say.direction} required>{(id) => <Select id={id} value={draft.direction} disabled={isOfPlan} onChange={(direction: Draft['direction']) => put({ direction })} options={Object.entries(say.directions).map(([value, label]) => ({ value: value as Draft['direction'], label }))} style={{ width: '100%' }} />}</Field></div>
            </Flex>
            <Field label={say.text} required>{(id) => <Input.TextArea id={id} rows={2} maxLength={1000} value={draft.text} onChange={({ target }) => put({ text: target.value })} />}</Field>
            {input(say.numerator, 'numerator')}
            {input(say.denominator, 'denominator')}
            <Field label={say.breakdowns}>{(id) => <Select<string[]> id={id} mode="multiple" value={[...draft.breakdowns]} onChange={(chosen) => put({ breakdowns: chosen })} options={breakdowns.map(({ id: value, name }) => ({ value, label: name }))} showSearch={{ optionFilterProp: 'label' }} style={{ width: '100%' }} />}</Field>
            {input(say.source, 'source')}
            {input(say.domain, 'domain')}
          </>
        )}
        <DayField label={`${kind === 'retire' ? say.validTo : say.validFrom}（${say.required}）`} value={draft.day} onChange={(day) => put({ day })} />
        {kind === 'revise' ? <Checkbox checked={draft.isBreak} onChange={({ target }) => put({ isBreak: target.checked })}>{say.isBreak}</Checkbox> : null}
        <Field label={say.reason} required>{(id) => <Input.TextArea id={id} rows={2} maxLength={500} value={draft.reason} onChange={({ target }) => put({ reason: target.value })} />}</Field>
        {sending.isError ? <Failure error={sending.error} /> : null}
      </Flex>
    </Modal>
  );
}
