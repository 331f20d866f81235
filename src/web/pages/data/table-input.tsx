import { useId, useRef, useState } from 'react';
import { Button, Flex, Input, Progress, Radio, Select } from 'antd';
import type { CallFailure } from '../../client/call-failure.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useDoor, useRead } from '../../session/door.ts';
import { dataWords } from '../../words/data-words.ts';

const say = dataWords;
type Way = keyof typeof say.ways;

/** A table as it is pasted from a spreadsheet, or as a file of any size; it is read at once with the mapping that is proposed for it, and nothing enters. */
export function TableInput({ regionId, onRead }: { readonly regionId: string; readonly onRead: (read: { readonly table: string; readonly import: string; readonly mapping: string | undefined }) => void }): React.JSX.Element {
  const id = useId();
  const { call, upload } = useDoor();
  const chooser = useRef<HTMLInputElement>(null);
  const mappings = useRead('collection.list-mappings', { regionId });
  const [way, setWay] = useState<Way>('paste');
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [mappingId, setMappingId] = useState<string>('');
  const [sending, setSending] = useState<number | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  /** Reads it by the saved mapping, else by the one proposed. */
  const look = async (attachmentId: string): Promise<CallFailure | null> => {
    const proposed = mappingId === '' ? await call('collection.propose-mapping', { regionId, attachmentId }) : null;
    if (proposed !== null && 'error' in proposed) return proposed;
    const asked = await call('collection.import-table', { regionId, attachmentId, mode: 'preview', ...(proposed === null ? { mappingId } : { mapping: proposed.output.mapping }) });
    if ('error' in asked) return asked;
    onRead({ table: attachmentId, import: asked.output.importId, mapping: mappingId === '' ? undefined : mappingId });
    return null;
  };
  const take = async (bring: () => Promise<{ readonly output: { readonly attachmentId: string } } | CallFailure>): Promise<void> => {
    setFailure(null);
    setSending(0);
    const kept = await bring();
    setFailure('error' in kept ? kept : await look(kept.output.attachmentId));
    setSending(null);
  };
  const paste = (): void => void take(() => call('collection.read-table', { regionId, text, ...(name.trim() === '' ? {} : { name: name.trim() }) }));
  const send = (file: File): void => void take(() => upload('files.add-file', { regionId, subjectKind: 'table-import', subjectId: 'data-import', use: 'data-table' }, file, { onProgress: setSending }));
  return (
    <Flex vertical gap={8} style={{ maxWidth: '60em' }}>
      <Radio.Group aria-label={say.importTitle} value={way} onChange={({ target }) => setWay(target.value as Way)} options={(Object.keys(say.ways) as Way[]).map((value) => ({ value, label: say.ways[value] }))} />
      <div className="field"><label htmlFor={`${id}-mapping`}>{say.mapping}</label><Select id={`${id}-mapping`} value={mappingId} onChange={(chosen: string) => setMappingId(chosen)} options={[{ value: '', label: say.noMapping }, ...(mappings.data?.mappings ?? []).filter(({ ended }) => !ended).map((one) => ({ value: one.mappingId, label: one.name }))]} style={{ maxWidth: '24em' }} /></div>
      {way === 'paste' ? (
        <>
          <div className="field"><label htmlFor={`${id}-text`}>{say.paste}</label><Input.TextArea id={`${id}-text`} rows={10} value={text} onChange={({ target }) => setText(target.value)} wrap="off" spellCheck={false} /><span className="hint">{say.pasteHint}</span></div>
          <div className="field"><label htmlFor={`${id}-name`}>{say.name}</label><Input id={`${id}-name`} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} style={{ maxWidth: '24em' }} /></div>
          <div><Button type="primary" disabled={text.trim() === ''} loading={sending !== null} onClick={paste}>{say.look}</Button></div>
        </>
      ) : (
        <>
          <input ref={chooser} type="file" hidden aria-label={say.chooseFile} accept=".xlsx,.xls,.et,.csv,.txt" onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) send(file);
          }} />
          <div><Button type="primary" loading={sending !== null} onClick={() => chooser.current?.click()}>{say.file}</Button></div>
          {sending === null ? null : <Progress percent={Math.round(sending * 100)} aria-label={say.sending} />}
        </>
      )}
      {failure === null ? null : <Failure error={failure} />}
    </Flex>
  );
}
