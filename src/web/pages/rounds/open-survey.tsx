import { useId, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Flex, Input, Modal } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { useRestNote } from '../../steps/use-rest-note.ts';
import { gapsWords } from '../../words/gaps-words.ts';
import type { Actions } from '../../client/actions.ts';

const say = gapsWords;

/** A survey that asks for chosen gaps: prepared here, looked at and opened as every other round. */
export function OpenSurvey({ regionId, year, cells, onClose }: { readonly regionId: string; readonly year: number; readonly cells: Actions['collection.open-survey']['input']['cells']; readonly onClose: () => void }): React.JSX.Element {
  const id = useId();
  const noteOf = useRestNote(regionId);
  const navigate = useNavigate();
  const open = useWrite('collection.open-survey', ['rounds.list-rounds']);
  const [title, setTitle] = useState('');
  const [opensOn, setOpensOn] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [note, setNote] = useState('');
  const make = (): void => void open.mutateAsync({ regionId, year, cells, opensOn, dueOn, ...(title.trim() === '' ? {} : { title: title.trim() }), ...(note.trim() === '' ? {} : { note: note.trim() }) }).then(({ roundId }) => navigate({ to: '/rounds/$roundId', params: { roundId } }), () => undefined);
  return (
    <Modal open title={say.surveyTitle} okText={say.make} okButtonProps={{ disabled: opensOn === '' || dueOn === '', loading: open.isPending }} onOk={make} onCancel={onClose} destroyOnHidden>
      <Flex vertical gap={4}>
        <p style={{ margin: 0 }}>{say.surveySentence}</p>
        <div className="field"><label htmlFor={`${id}-title`}>{say.name}</label><Input id={`${id}-title`} maxLength={100} value={title} onChange={({ target }) => setTitle(target.value)} /></div>
        <Flex wrap gap={16}><DayField label={say.opensOn} value={opensOn} onChange={setOpensOn} /><DayField label={say.dueOn} value={dueOn} hint={noteOf(dueOn)} onChange={setDueOn} /></Flex>
        <div className="field"><label htmlFor={`${id}-note`}>{say.surveyNote}</label><Input.TextArea id={`${id}-note`} rows={2} maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} /></div>
        {open.isError ? <Failure error={open.error} /> : null}
      </Flex>
    </Modal>
  );
}
