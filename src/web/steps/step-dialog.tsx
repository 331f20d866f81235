import { useId, useState } from 'react';
import { Flex, Input, Modal, Select } from 'antd';
import { Failure } from '../frame/load-state.tsx';
import { stepsWords } from '../words/steps-words.ts';
import type { ChosenForm, Person } from './chosen-form.ts';
import { DayField } from './day-field.tsx';
import { ruleOf, type StepName } from './step-name.ts';
import { useRestNote } from './use-rest-note.ts';
import { useFormStep, type StepDone, type StepGiven } from './use-form-step.ts';

const say = stepsWords;

const each = (people: readonly Person[]): readonly Person[] => [...new Map(people.map((one) => [one.personId, one])).values()];

/** A person of the unit, chosen from those known of the forms. */
function PersonChoice({ label, people, value, onChange }: { readonly label: string; readonly people: readonly Person[]; readonly value: Person | null; readonly onChange: (person: Person | null) => void }): React.JSX.Element {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value?.personId ?? null} placeholder={say.choosePerson} onChange={(chosen: string) => onChange(people.find(({ personId }) => personId === chosen) ?? null)} options={people.map(({ personId, personName }) => ({ value: personId, label: personName }))} />
    </div>
  );
}

/** Of whom the step is, in a title: one unit by its name, many by the first and their number. */
const unitsOf = (chosen: readonly ChosenForm[]): string => (chosen.length > 2 ? say.andMore(chosen[0]?.unit ?? '', chosen.length) : chosen.map(({ unit }) => unit).join('、'));

/** What a step asks for, after the rule of the life cycle, with the sentence that says what it does. The server's objections stand in it. */
export function StepDialog({ step, regionId, chosen, onDone, onClose }: { readonly step: StepName; readonly regionId: string; readonly chosen: readonly ChosenForm[]; readonly onDone: (done: StepDone) => void; readonly onClose: () => void }): React.JSX.Element {
  const { reason: reasonNeed, document: documentNeed, sets } = ruleOf(step);
  const take = useFormStep();
  const noteOf = useRestNote(regionId);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [from, setFrom] = useState<Person | null>(null);
  const [to, setTo] = useState<Person | null>(null);
  const reasonId = useId();
  const setsDay = sets?.what === 'due-day' || sets?.what === 'last-open-day';
  const handsOver = sets?.what === 'hand-over';
  const lacks = (reasonNeed === 'required' && reason.trim() === '') || (setsDay && sets.need === 'required' && day === '') || (handsOver && (from === null || to === null)) || ((number.trim() === '') !== (date === ''));
  const send = (): void => {
    const given: StepGiven = {
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }), ...(day === '' ? {} : { day }), ...(number.trim() === '' ? {} : { document: { number: number.trim(), date } }),
      ...(from === null || to === null ? {} : { handOver: { from: { personId: from.personId, name: from.personName }, to: { personId: to.personId, name: to.personName } } }),
    };
    take.mutate({ step, regionId, forms: chosen.map(({ formId, cycleVersion }) => ({ formId, cycleVersion })), given }, { onSuccess: onDone });
  };
  return (
    <Modal open title={say.of(say.buttons[step], unitsOf(chosen))} okText={say.buttons[step]} okButtonProps={{ disabled: lacks, loading: take.isPending }} onOk={send} onCancel={onClose} destroyOnHidden>
      <Flex vertical gap={8}>
        <p style={{ margin: 0 }}>{say.sentences[step]}</p>
        {handsOver ? <><PersonChoice label={say.from} people={each(chosen.flatMap(({ workedOn = [] }) => workedOn))} value={from} onChange={setFrom} /><PersonChoice label={say.to} people={each(chosen.flatMap(({ people = [] }) => people)).filter(({ personId }) => personId !== from?.personId)} value={to} onChange={setTo} /></> : null}
        {setsDay ? <DayField label={sets.what === 'due-day' ? say.dueDay : say.openUntil} value={day} onChange={setDay} hint={noteOf(day) ?? (sets.need === 'optional' ? say.sameDay : undefined)} /> : null}
        {reasonNeed === 'none' ? null : <div className="field"><label htmlFor={reasonId}>{step === 'return' || step === 'send-back' ? say.returnReason : say.reason}</label><Input.TextArea id={reasonId} rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} /></div>}
        {documentNeed === 'none' ? null : <><div className="field"><label htmlFor={`${reasonId}-number`}>{say.documentNumber}</label><Input id={`${reasonId}-number`} maxLength={80} value={number} onChange={({ target }) => setNumber(target.value)} /></div><DayField label={say.documentDate} value={date} onChange={setDate} /></>}
        {take.isError ? <Failure error={take.error} /> : null}
      </Flex>
    </Modal>
  );
}
