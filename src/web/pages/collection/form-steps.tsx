import { useState } from 'react';
import { App, Button, Flex, Input, Modal } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import type { OwnForm } from './own-form.ts';

const say = collectionWords.forms;

/** What a step changes on the screen. */
const changes = ['forms.list-forms', 'collection.get-board', 'collection.list-reminders'] as const;

/** The steps of a form that the server says may be taken now: hand in, sign, send back. What stands against it is listed in the server's words. */
export function FormSteps({ form: { formId, cycleVersion, allowed }, regionId }: { readonly form: OwnForm; readonly regionId: string }): React.JSX.Element {
  const { modal, message } = App.useApp();
  const submit = useWrite('forms.submit-forms', changes);
  const sign = useWrite('forms.sign-forms', changes);
  const sendBack = useWrite('forms.send-back-forms', changes);
  const [reason, setReason] = useState<string | null>(null);
  const forms = [{ formId, cycleVersion }];
  const ask = (content: string, done: string, take: () => Promise<unknown>): void => void modal.confirm({ title: content, onOk: () => take().then(() => message.success(done), () => undefined) });
  const failed = [submit, sign, sendBack].find(({ isError }) => isError)?.error ?? null;
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8}>
        {allowed.includes('forms.submit-forms') ? <Button type="primary" loading={submit.isPending} onClick={() => ask(say.submitSentence, say.submitted, () => submit.mutateAsync({ regionId, forms }))}>{say.submit}</Button> : null}
        {allowed.includes('forms.sign-forms') ? <Button type="primary" loading={sign.isPending} onClick={() => ask(say.signSentence, say.signed, () => sign.mutateAsync({ regionId, forms }))}>{say.sign}</Button> : null}
        {allowed.includes('forms.send-back-forms') ? <Button onClick={() => setReason('')}>{say.sendBack}</Button> : null}
      </Flex>
      {failed === null ? null : <Failure error={failed} />}
      <Modal
        open={reason !== null} title={say.sendBack} okText={say.sendBack} okButtonProps={{ disabled: (reason ?? '').trim() === '', loading: sendBack.isPending }} onCancel={() => setReason(null)}
        onOk={() => void sendBack.mutateAsync({ regionId, forms, reason: (reason ?? '').trim() }).then(() => setReason(null), () => undefined)}
      >
        <label>{say.reason}<Input.TextArea rows={3} maxLength={500} value={reason ?? ''} onChange={({ target }) => setReason(target.value)} /></label>
      </Modal>
    </Flex>
  );
}
