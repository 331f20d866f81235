import { useRef, useState } from 'react';
import { App, Button, Flex, Input, Modal, Progress } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { CallFailure } from '../client/call-failure.ts';
import { Failure, LoadState } from '../frame/load-state.tsx';
import { saveFile } from '../pages/collection/save-file.ts';
import { useDoor, useRead, useWrite } from '../session/door.ts';
import { filesWords } from '../words/files-words.ts';
import { localTime } from '../words/local-time.ts';
import { AttachExisting } from './attach-existing.tsx';
import type { FilesOf } from './files-of.ts';

const say = filesWords;

/**
 * The files at something: evidence, sealed pages, what came with it. `word`: where a file is put, for the button. `note`: only those put at one place of it, by the words with which their notes begin.
 * `leaveOut`: files that the program made itself, which have their own place on the page.
 */
export function AttachedFiles({ of, word, note = null, mayAdd, leaveOut }: { readonly of: FilesOf; readonly word: string; readonly note?: string | null; readonly mayAdd: boolean; readonly leaveOut?: ReadonlySet<string> }): React.JSX.Element {
  const { upload, download } = useDoor();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [removing, setRemoving] = useState<{ readonly attachmentId: string; readonly reason: string } | null>(null);
  const { regionId, subjectKind, subjectId } = of;
  const [isChoosing, setChoosing] = useState(false);
  const files = useRead('files.list-attachments', { regionId, subjectKind, subjectId, limit: 500 });
  const remove = useWrite('files.remove-attachment', ['files.list-attachments']);
  const add = async (file: File): Promise<void> => {
    setShare(0);
    setFailure(null);
    const sent = await upload('files.add-file', { ...of, use: 'evidence', ...(note === null ? {} : { note }) }, file, { onProgress: setShare });
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
        const shown = attachments.filter((one) => (note === null || one.note === note) && leaveOut?.has(one.attachmentId) !== true);
        return (
          <>
            <h3>{say.title(shown.length)}</h3>
            {shown.length === 0 ? <p style={{ margin: '0 0 6px' }}>{say.none}</p> : <ul className="todo">{shown.map(({ attachmentId, name, note: said, addedAt, allowed }) => (
              <li key={attachmentId}>
                <Flex gap={6} align="center" wrap>
                  <span style={{ flex: 1, minWidth: '8em', overflowWrap: 'anywhere' }} translate="no">{name}<br /><small>{[said ?? '', localTime(addedAt)].filter((part) => part !== '').join('，')}</small></span>
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
          <input ref={chooser} type="file" hidden aria-label={word} onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void add(file);
          }} />
          <Flex wrap gap={8}><Button size="small" loading={share !== null} onClick={() => chooser.current?.click()}>{say.add}（{word}）</Button><Button size="small" onClick={() => setChoosing(true)}>{say.again}</Button></Flex>
        </>
      ) : null}
      {share === null ? null : <Progress percent={Math.round(share * 100)} aria-label={say.add} />}
      {failure === null ? null : <Failure error={failure} />}
      {isChoosing ? <AttachExisting of={of} note={note} onClose={() => setChoosing(false)} /> : null}
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
