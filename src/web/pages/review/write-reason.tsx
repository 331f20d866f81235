import { useId, useState } from 'react';
import { Flex, Input, Modal } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import type { DoorError } from '../../session/door.ts';

type Asked = { readonly title: string; readonly sentence?: string; readonly label: string; readonly ok: string; readonly least: number; readonly isPending: boolean; readonly error: DoorError | null; readonly onOk: (text: string) => void; readonly onClose: () => void };

/** A dialog that asks for one text. */
export function WriteReason({ title, sentence, label, ok, least, isPending, error, onOk, onClose }: Asked): React.JSX.Element {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <Modal open title={title} okText={ok} okButtonProps={{ disabled: text.trim().length < least, loading: isPending }} onOk={() => onOk(text.trim())} onCancel={onClose} destroyOnHidden>
      <Flex vertical gap={8}>
        {sentence === undefined ? null : <p style={{ margin: 0 }}>{sentence}</p>}
        <div className="field"><label htmlFor={id}>{label}</label><Input.TextArea id={id} rows={3} maxLength={500} value={text} onChange={({ target }) => setText(target.value)} /></div>
        {error === null ? null : <Failure error={error} />}
      </Flex>
    </Modal>
  );
}
