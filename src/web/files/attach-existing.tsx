import { useId, useState } from 'react';
import { App, Button, Flex, Modal, Select } from 'antd';
import { Failure, LoadState } from '../frame/load-state.tsx';
import { useRead, useWrite } from '../session/door.ts';
import { filesWords } from '../words/files-words.ts';
import { localTime } from '../words/local-time.ts';
import type { FilesOf } from './files-of.ts';
import { useElsewhere } from './use-elsewhere.ts';

const say = filesWords;

/** A file that is with the server already, at another form, plan or report, is put here too: nobody uploads it twice. */
export function AttachExisting({ of, note, onClose }: { readonly of: FilesOf; readonly note: string | null; readonly onClose: () => void }): React.JSX.Element {
  const id = useId();
  const { message } = App.useApp();
  const { regionId } = of;
  const [from, setFrom] = useState<string | null>(null);
  const { places, isLoading } = useElsewhere(of);
  const place = places.find(({ key }) => key === from);
  const found = useRead('files.list-attachments', place === undefined ? null : { regionId, subjectKind: place.subjectKind, subjectId: place.subjectId, limit: 500 });
  const attach = useWrite('files.attach-file', ['files.list-attachments']);
  const take = (attachmentId: string): void => attach.mutate({ ...of, attachmentId, ...(note === null ? {} : { note }) }, { onSuccess: ({ name }) => {
    onClose();
    void message.success(say.added(name));
  } });
  return (
    <Modal open title={say.again} footer={null} onCancel={onClose}>
      <Flex vertical gap={8}>
        <div className="field"><label htmlFor={`${id}-from`}>{say.from}</label><Select id={`${id}-from`} showSearch={{ optionFilterProp: 'label' }} loading={isLoading} value={from} placeholder={say.choose} notFoundContent={say.nowhere} onChange={setFrom} options={places.map(({ key, label }) => ({ value: key, label }))} style={{ width: '100%' }} /></div>
        {place === undefined ? null : <LoadState of={found}>{({ attachments }) => (attachments.length === 0 ? <p style={{ margin: 0 }}>{say.none}</p> : (
          <ul className="todo">{attachments.map(({ attachmentId, name, addedAt }) => (
            <li key={attachmentId}><Flex gap={6} align="center" wrap><span style={{ flex: 1, minWidth: '8em', overflowWrap: 'anywhere' }} translate="no">{name}<br /><small>{localTime(addedAt)}</small></span><Button size="small" loading={attach.isPending && attach.variables.attachmentId === attachmentId} aria-label={`${say.take} ${name}`} onClick={() => take(attachmentId)}>{say.take}</Button></Flex></li>
          ))}</ul>
        ))}</LoadState>}
        {attach.isError ? <Failure error={attach.error} /> : null}
      </Flex>
    </Modal>
  );
}
