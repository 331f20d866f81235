import { useId, useState } from 'react';
import { Checkbox, Flex, Input, Modal, Select } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useToday } from '../../session/use-today.ts';
import { administrationWords } from '../../words/administration-words.ts';

/** A field of a step: its name in what is typed, its label, how it is filled in. `proposes`: a day that stands there at first. `isOptional`: may stay empty. `isOneOf`: of all such fields one is filled in. */
export type StepField = {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'area' | 'choice' | 'choices' | 'check';
  readonly hint?: string;
  readonly proposes?: 'today';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly isOptional?: true;
  readonly isOneOf?: true;
};

/** What was typed, by the names of fields; several choices are parted by blanks, a mark that is set is `yes`. */
export type Typed = Readonly<Record<string, string>>;

/** A thing to be done, after its fields are filled in: what it means in a sentence, what it asks for, how it is sent. */
export type Step = { readonly title: string; readonly sentence?: string; readonly fields: readonly StepField[]; readonly usual?: Typed; readonly isGrave?: true; readonly send: (typed: Typed) => Promise<unknown> };

const say = administrationWords.steps;

/** What may be chosen is found by any part of its words. */
const search = { optionFilterProp: 'label' } as const;

function FieldInput({ field: { name, kind, options = [] }, id, typed, type, isFirst }: { readonly field: StepField; readonly id: string; readonly typed: Typed; readonly type: (name: string, value: string) => void; readonly isFirst: boolean }): React.JSX.Element {
  const value = typed[name] ?? '';
  if (kind === 'area') return <Input.TextArea id={id} rows={4} autoFocus={isFirst} value={value} onChange={({ target }) => type(name, target.value)} />;
  if (kind === 'choice') return <Select id={id} showSearch={search} allowClear value={value === '' ? null : value} onChange={(chosen: string | undefined) => type(name, chosen ?? '')} options={[...options]} />;
  if (kind === 'choices') return <Select id={id} mode="multiple" showSearch={search} value={value === '' ? [] : value.split(' ')} onChange={(chosen: string[]) => type(name, chosen.join(' '))} options={[...options]} />;
  return <Input id={id} {...(kind === 'day' ? { placeholder: say.dayShape } : {})} autoFocus={isFirst} value={value} onChange={({ target }) => type(name, target.value)} />;
}

/** The dialog of a step; what the server says against it is shown in place, and what was typed stays. */
function OpenStep({ step: { title, sentence, fields, usual = {}, isGrave, send }, onClose }: { readonly step: Step; readonly onClose: () => void }): React.JSX.Element {
  const id = useId();
  const today = useToday();
  const [typed, setTyped] = useState<Typed>({ ...Object.fromEntries(fields.filter(({ proposes }) => proposes === 'today').map(({ name }) => [name, today])), ...usual });
  const [failed, setFailed] = useState<Error | null>(null);
  const [isSending, setSending] = useState(false);
  const has = ({ name }: StepField): boolean => (typed[name] ?? '').trim() !== '';
  const either = fields.filter(({ isOneOf }) => isOneOf === true);
  const isFilled = fields.every((field) => field.isOptional === true || field.isOneOf === true || field.kind === 'check' || has(field)) && (either.length === 0 || either.filter(has).length === 1);
  const type = (name: string, value: string): void => setTyped((before) => ({ ...before, [name]: value }));
  const go = async (): Promise<void> => {
    setSending(true);
    setFailed(null);
    try {
      await send(Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()])));
      onClose();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailed(error);
    }
    setSending(false);
  };
  return (
    <Modal open title={title} okText={isGrave === true ? title : say.ok} okButtonProps={{ disabled: !isFilled, loading: isSending, danger: isGrave === true }} onOk={() => void go()} onCancel={onClose}>
      <Flex vertical gap={4}>
        {sentence === undefined ? null : <p style={{ margin: '0 0 8px' }}>{sentence}</p>}
        {fields.map((field, at) => (field.kind === 'check'
          ? <Checkbox key={field.name} checked={typed[field.name] === 'yes'} onChange={({ target }) => type(field.name, target.checked ? 'yes' : '')}>{field.label}</Checkbox>
          : <div className="field" key={field.name}><label htmlFor={`${id}-${field.name}`}>{field.label}{field.isOptional === true ? say.optional : field.isOneOf === true ? say.oneOf : ''}</label><FieldInput field={field} id={`${id}-${field.name}`} typed={typed} type={type} isFirst={at === 0} />{field.hint === undefined ? null : <small>{field.hint}</small>}</div>))}
        {failed === null ? null : <Failure error={failed} />}
      </Flex>
    </Modal>
  );
}

/**
 * The step that is being taken, where there is one.
 *
 * @example <StepDialog step={step} onClose={() => setStep(null)} />
 */
export const StepDialog = ({ step, onClose }: { readonly step: Step | null; readonly onClose: () => void }): React.JSX.Element | null => (step === null ? null : <OpenStep key={step.title} step={step} onClose={onClose} />);
