import { useRef, useState } from 'react';
import { Alert, Button, Flex, Progress } from 'antd';
import type { CallFailure } from '../../client/call-failure.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useDoor, useWrite } from '../../session/door.ts';
import { planImportWords } from '../../words/plan-import-words.ts';

type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number; readonly stop: AbortController }
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  | { readonly kind: 'cancelled' };

const say = planImportWords.upload;

/** A plan text is chosen or dropped and sent; `onImported` gets the import whose reading has begun. */
export function PlanUpload({ regionId, onImported }: { readonly regionId: string; readonly onImported: (importId: string) => void }): React.JSX.Element {
  const { upload } = useDoor();
  const chooser = useRef<HTMLInputElement>(null);
  const [standing, setStanding] = useState<Standing>({ kind: 'none' });
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const begin = useWrite('plan.import-plan', ['plan.list-plans', 'jobs.list-jobs']);
  const isSending = standing.kind === 'sending' || begin.isPending;

  const send = async (file: File): Promise<void> => {
    const stop = new AbortController();
    const standAt = (share: number): void => setStanding({ kind: 'sending', name: file.name, share, stop });
    begin.reset();
    setNotes([]);
    standAt(0);
    try {
      const sent = await upload('files.add-file', { regionId, subjectKind: 'plan-import', subjectId: 'new', use: 'plan-document' }, file, { onProgress: standAt, signal: stop.signal });
      if ('error' in sent) return setStanding({ kind: 'refused', failure: sent });
      setNotes(sent.output.notes);
      const { importId } = await begin.mutateAsync({ regionId, attachmentId: sent.output.attachmentId });
      setStanding({ kind: 'none' });
      return onImported(importId);
    } catch {
      return setStanding({ kind: stop.signal.aborted ? 'cancelled' : 'none' });
    }
  };

  return (
    <Flex vertical gap={8}>
      <input ref={chooser} type="file" hidden aria-label={say.label} accept=".docx,.doc,.pdf,.txt" onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file) void send(file).finally(() => { target.value = ''; });
      }} />
      <div
        className={isOver ? 'plan-drop plan-drop-over' : 'plan-drop'}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file && !isSending) void send(file);
        }}
      >
        <span>{say.drop}</span> <Button type="primary" onClick={() => chooser.current?.click()} disabled={isSending}>{say.choose}</Button>
        <div className="plan-quiet">{say.kinds}</div>
      </div>
      {standing.kind === 'sending' ? (
        <Flex gap={12} align="center" role="status">
          <span>{say.sending(standing.name)}</span>
          <div style={{ flex: 1, minWidth: 80 }}><Progress percent={Math.round(standing.share * 100)} aria-label={say.sending(standing.name)} /></div>
          <Button onClick={() => standing.stop.abort()}>{say.cancel}</Button>
        </Flex>
      ) : null}
      {standing.kind === 'cancelled' ? <p role="status" style={{ margin: 0 }}>{say.cancelled}</p> : null}
      {standing.kind === 'refused' ? <Failure error={standing.failure} /> : null}
      {begin.isError ? <Failure error={begin.error} /> : null}
      {notes.length > 0 ? <Alert type="warning" showIcon title={say.notes} description={notes.map((note) => <div key={note}>{note}</div>)} /> : null}
    </Flex>
  );
}
