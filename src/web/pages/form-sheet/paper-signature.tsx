import { useRef, useState } from 'react';
import { App, Button, Flex, Input, Modal } from 'antd';
import { dayOf } from '#collection';
import type { Actions } from '../../client/actions.ts';
import type { CallFailure } from '../../client/call-failure.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useDoor, useWrite } from '../../session/door.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';

const say = formSheetWords.steps;
type Form = Actions['forms.get-form']['output'];

/** A leader has signed on paper: who, when, and the scan of the sealed page, entered by who filled in. */
export function PaperSignature({ form: { formId, cycleVersion, unitId }, regionId, isOpen, onClose }: { readonly form: Form; readonly regionId: string; readonly isOpen: boolean; readonly onClose: () => void }): React.JSX.Element {
  const { upload } = useDoor();
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const day = signedOn.trim() === '' ? null : dayOf(signedOn);
  const [scan, setScan] = useState<File | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const sign = useWrite('forms.sign-forms', ['forms.get-form', 'forms.list-forms', 'files.list-attachments']);
  const enter = async (): Promise<void> => {
    setFailure(null);
    if (scan === null || day === null) return;
    const sent = await upload('files.add-file', { regionId, subjectKind: 'form', subjectId: formId, unitId, use: 'signed-page' }, scan);
    if ('error' in sent) return setFailure(sent);
    const done = await sign.mutateAsync({ regionId, forms: [{ formId, cycleVersion }], paper: { personId: null, name: name.trim(), role: 'unit-leader', signedOn: day }, evidence: [sent.output.attachmentId] }).catch(() => null);
    if (done === null) return undefined;
    onClose();
    await message.success(say.signed);
    return undefined;
  };
  return (
    <Modal open={isOpen} title={say.paper} okText={say.ok} onCancel={onClose} okButtonProps={{ disabled: name.trim() === '' || day === null || scan === null, loading: sign.isPending }} onOk={() => void enter()}>
      <Flex vertical gap={8}>
        <p style={{ margin: 0 }}>{say.paperSentence}</p>
        <label>{say.leader}<Input value={name} maxLength={60} onChange={({ target }) => setName(target.value)} /></label>
        <label>{say.signedOn}<Input value={signedOn} placeholder={say.dayLike} maxLength={20} onChange={({ target }) => setSignedOn(target.value)} /></label>
        <input ref={chooser} type="file" hidden aria-label={say.scan} accept=".pdf,.png,.jpg,.jpeg" onChange={({ target }) => setScan(target.files?.[0] ?? null)} />
        <div><Button onClick={() => chooser.current?.click()}>{scan === null ? say.scan : say.chosen(scan.name)}</Button></div>
        {failure === null ? null : <Failure error={failure} />}
        {sign.isError ? <Failure error={sign.error} /> : null}
      </Flex>
    </Modal>
  );
}
