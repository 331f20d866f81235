import { useRef, useState } from 'react';
import { App, Button, Flex, Input, Modal, Progress } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { CallFailure } from '../../client/call-failure.ts';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { useDoor, useRead, useWrite } from '../../session/door.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { localTime } from '../../words/local-time.ts';
import { saveFile } from '../collection/save-file.ts';

const say = formSheetWords.files;

/** The files beside a form: evidence, sealed pages, workbooks that were brought in. `cell`: only those put at one question, by the words with which their notes begin. */
export function FormFiles({ regionId, formId, unitId, cell, mayAdd }: { readonly regionId: string; readonly formId: string; readonly unitId: string; readonly cell: string | null; readonly mayAdd: boolean }): React.JSX.Element {
  const { upload, download } = useDoor();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [removing, setRemoving] = useState<{ readonly attachmentId: string; readonly reason: string } | null>(null);
  const files = useRead('files.list-attachments', { regionId, subjectKind: 'form', subjectId: formId, limit: 500 });
  const remove = useWrite('files.remove-attachment', ['files.list-attachments']);
  const add = async (file: File): Promise<void> => {
    setShare(0);
    setFailure(null);
    const sent = await upload('files.add-file', { regionId, subjectKind: 'form', subjectId: formId, unitId, use: 'evidence', ...(cell === null ? {} : { note: cell }) }, file, { onProgress: setShare });
    setShare(null);
    if ('error' in sent) return setFailure(sent);
    await queries.invalidateQueries({ queryKey: ['files.list-attachments'] });
    await message.success(say.added(sent.output.name));
    return undefined;
  };
  const get = async (attachmentId: string): Promise<void> => {
    const answer = await download('files.get-file', { regionId, attachmentId });
    if ('error' in answer) setFailure(answer);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return (
    <section>
      <LoadState of={files}>{({ attachments }) => {
        const shown = attachments.filter(({ note }) => cell === null || note === cell);
        return (
          <>
            <h3>{say.title(shown.length)}</h3>
            {shown.length === 0 ? <p style={{ margin: '0 0 6px' }}>{say.none}</p> : <ul className="todo">{shown.map(({ attachmentId, name, note, addedAt, allowed }) => (
              <li key={attachmentId}>
                <Flex gap={6} align="center" wrap>
                  <span style={{ flex: 1, minWidth: '8em', overflowWrap: 'anywhere' }} translate="no">{name}<br /><small>{[note ?? '', localTime(addedAt)].filter((part) => part !== '').join('，')}</small></span>
                  <Button size="small" onClick={() => void get(attachmentId)} aria-label={`${say.download} ${name}`}>{say.download}</Button>
                  {allowed.includes('files.remove-attachment') && mayAdd ? <Button size="small" onClick={() => setRemoving({ attachmentId, reason: '' })} aria-label={`${say.remove} ${name}`}>{say.remove}</Button> : null}
                </Flex>
              </li>
            ))}</ul>}
          </>
        );
      }}</LoadState>
      {mayAdd ? (
        <>
          <input ref={chooser} type="file" hidden aria-label={cell === null ? say.ofForm : say.ofCell} onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void add(file);
          }} />
          <Button size="small" loading={share !== null} onClick={() => chooser.current?.click()}>{say.add}（{cell === null ? say.ofForm : say.ofCell}）</Button>
        </>
      ) : null}
      {share === null ? null : <Progress percent={Math.round(share * 100)} aria-label={say.add} />}
      {failure === null ? null : <Failure error={failure} />}
      <Modal
        open={removing !== null} title={say.remove} okText={say.remove} okButtonProps={{ disabled: (removing?.reason ?? '').trim() === '', loading: remove.isPending }} onCancel={() => setRemoving(null)}
        onOk={() => void remove.mutateAsync({ regionId, attachmentId: removing?.attachmentId ?? '', reason: (removing?.reason ?? '').trim() }).then(() => {
          setRemoving(null);
          void message.success(say.removed);
        }, () => undefined)}
      >
        <label>{say.reason}<Input.TextArea rows={2} maxLength={500} value={removing?.reason ?? ''} onChange={({ target }) => setRemoving(removing === null ? null : { ...removing, reason: target.value })} /></label>
        {remove.isError ? <Failure error={remove.error} /> : null}
      </Modal>
    </section>
  );
}
