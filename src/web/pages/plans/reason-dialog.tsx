import { useState } from 'react';
import { Input, Modal } from 'antd';
import type { DoorError } from '../../session/door.ts';
import { Failure } from '../../frame/load-state.tsx';

/** Asks for the reason of a step before it is taken; what stands against the step is told in the dialog. */
export function ReasonDialog({ title, sentence, label, confirm, isPending, error, onClose, onReason }: {
  readonly title: string; readonly sentence: string; readonly label: string; readonly confirm: string; readonly isPending: boolean; readonly error: DoorError | null; readonly onClose: () => void; readonly onReason: (reason: string) => void;
}): React.JSX.Element {
  const [reason, setReason] = useState('');
  return (
    <Modal open title={title} okText={confirm} okButtonProps={{ disabled: reason.trim() === '', loading: isPending }} onCancel={onClose} onOk={() => onReason(reason.trim())}>
      <p>{sentence}</p>
      <label>{label}<Input.TextArea rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} /></label>
      {error === null ? null : <Failure error={error} />}
    </Modal>
  );
}
