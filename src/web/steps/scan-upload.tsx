import { useRef, useState } from 'react';
import { Button, Flex } from 'antd';
import type { CallFailure } from '../client/call-failure.ts';
import { Failure } from '../frame/load-state.tsx';
import { useDoor } from '../session/door.ts';
import { stepsWords } from '../words/steps-words.ts';

/** A scan that is with the server. */
export type Scan = { readonly attachmentId: string; readonly name: string };

const say = stepsWords.scans;

/** What a scan is put at. */
type ScanOf = { readonly subjectKind: string; readonly subjectId: string };

/** Scans of signed and sealed pages: sent as soon as they are chosen. */
export function ScanUpload({ regionId, of, scans, onChange }: { readonly regionId: string; readonly of: ScanOf; readonly scans: readonly Scan[]; readonly onChange: (scans: readonly Scan[]) => void }): React.JSX.Element {
  const { upload } = useDoor();
  const chooser = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const send = async (file: File): Promise<void> => {
    setSending(file.name);
    setFailure(null);
    const sent = await upload('files.add-file', { regionId, ...of, use: 'signed-page' }, file);
    setSending(null);
    if ('error' in sent) setFailure(sent);
    else onChange([...scans, { attachmentId: sent.output.attachmentId, name: sent.output.name }]);
  };
  return (
    <Flex vertical gap={6} align="start" style={{ marginBottom: 16 }}>
      <input ref={chooser} type="file" hidden aria-label={say.label} accept=".pdf,.jpg,.jpeg,.png" onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file) void send(file).finally(() => { target.value = ''; });
      }} />
      <Flex gap={8} wrap align="center"><Button loading={sending !== null} onClick={() => chooser.current?.click()}>{sending === null ? say.add : say.sending(sending)}</Button><span className="hint">{say.hint}</span></Flex>
      {scans.map(({ attachmentId, name }) => <Flex key={attachmentId} gap={8} align="center"><span>{name}</span><Button size="small" aria-label={say.drop(name)} onClick={() => onChange(scans.filter((one) => one.attachmentId !== attachmentId))}>×</Button></Flex>)}
      {failure === null ? null : <Failure error={failure} />}
    </Flex>
  );
}
