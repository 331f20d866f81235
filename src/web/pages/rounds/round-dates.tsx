import { useId, useState } from 'react';
import { App, Button, Flex, Input } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { useRestNote } from '../../steps/use-rest-note.ts';
import { roundsWords } from '../../words/rounds-words.ts';
import { roundDays, type Round } from './round.ts';

const say = roundsWords;
const headerTexts = ['number', 'issuedBy', 'approval'] as const;

/** Name, days, header and note of a round. While it runs, a change needs its reason. */
export function RoundDates({ regionId, round, onNext }: { readonly regionId: string; readonly round: Round; readonly onNext: () => void }): React.JSX.Element {
  const id = useId();
  const noteOf = useRestNote(regionId);
  const { message } = App.useApp();
  const { roundId, revision, state, allowed } = round;
  const change = useWrite('rounds.change-round', ['rounds.list-rounds', 'rounds.preview-round', 'collection.get-board', 'collection.list-reminders']);
  const [title, setTitle] = useState(round.title);
  const [days, setDays] = useState({ opensOn: round.opensOn, dueOn: round.dueOn, lateUntil: round.lateUntil, viewUntil: round.viewUntil });
  const [header, setHeader] = useState(round.header);
  const [note, setNote] = useState(round.note ?? '');
  const [reason, setReason] = useState('');
  const may = allowed.includes('rounds.change-round');
  const isChanged = title !== round.title || note !== (round.note ?? '') || roundDays.some((name) => days[name] !== round[name]) || [...headerTexts, 'validUntil' as const].some((name) => header[name] !== round.header[name]);
  const save = (): void => void change.mutateAsync({ regionId, roundId, revision, title: title.trim(), ...days, header, note: note.trim() === '' ? null : note.trim(), ...(state === 'open' ? { reason: reason.trim() } : {}) }).then(() => message.success(say.saved), () => undefined);
  return (
    <Flex vertical gap={8} style={{ maxWidth: '60em' }}>
      {may ? null : <p style={{ margin: 0 }}>{state === 'closed' ? say.closed : say.readOnly}</p>}
      <fieldset disabled={!may} className="plain-fieldset">
        <div className="field"><label htmlFor={`${id}-title`}>{say.name}</label><Input.TextArea id={`${id}-title`} rows={2} disabled={!may} maxLength={120} value={title} onChange={({ target }) => setTitle(target.value)} /></div>
        <Flex wrap gap={16}>{roundDays.map((name) => <DayField key={name} label={say.days[name]} value={days[name]} hint={noteOf(days[name]) ?? say.dayHints[name]} onChange={(day) => setDays((old) => ({ ...old, [name]: day }))} />)}</Flex>
        <Flex wrap gap={16}>
          {headerTexts.map((name) => <div key={name} className="field"><label htmlFor={`${id}-${name}`}>{say[name]}</label><Input id={`${id}-${name}`} maxLength={120} value={header[name]} onChange={({ target }) => setHeader((old) => ({ ...old, [name]: target.value }))} style={{ width: '16em', maxWidth: '100%' }} /></div>)}
          <DayField label={say.validUntil} value={header.validUntil} onChange={(validUntil) => setHeader((old) => ({ ...old, validUntil }))} />
        </Flex>
        <div className="field"><label htmlFor={`${id}-note`}>{say.note}</label><Input.TextArea id={`${id}-note`} rows={3} maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} /></div>
        {state === 'open' && may ? <div className="field"><label htmlFor={`${id}-reason`}>{say.changeReason}</label><Input id={`${id}-reason`} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} /></div> : null}
      </fieldset>
      {change.isError ? <Failure error={change.error} /> : null}
      {may ? (
        <Flex gap={8} align="center">
          <Button type={isChanged ? 'primary' : 'default'} disabled={!isChanged || title.trim() === '' || (state === 'open' && reason.trim().length < 2)} loading={change.isPending} onClick={save}>{say.save}</Button>
          {state === 'preparing' ? <Button type={isChanged ? 'default' : 'primary'} onClick={onNext}>{say.next}</Button> : null}
          {isChanged ? null : <span className="hint">{say.unchanged}</span>}
        </Flex>
      ) : null}
    </Flex>
  );
}
