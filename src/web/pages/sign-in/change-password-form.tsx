import { useState } from 'react';
import { Button, Input } from 'antd';
import { useDoor } from '../../session/door.ts';
import { signInWords } from '../../words/sign-in-words.ts';
import { LabelledField } from './labelled-field.tsx';
import { shownWord } from './shown-word.tsx';

/** The form for a new password; the rules are the server's and said in its words. */
export function ChangePasswordForm({ onChanged }: { readonly onChanged: () => void }): React.JSX.Element {
  const { call } = useDoor();
  const [typed, setTyped] = useState({ password: '', newPassword: '', again: '' });
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [isSending, setSending] = useState(false);
  const type = (field: keyof typeof typed) => ({ target }: { readonly target: { readonly value: string } }): void => setTyped((before) => ({ ...before, [field]: target.value }));
  const send = async (): Promise<void> => {
    const { password, newPassword, again } = typed;
    if (password === '' || newPassword === '') return setRefusals([signInWords.incompletePassword]);
    if (newPassword !== again) return setRefusals([signInWords.differ]);
    setSending(true);
    const answer = await call('accounts.change-password', { password, newPassword });
    setSending(false);
    return 'error' in answer ? setRefusals([...new Set([answer.message, ...(answer.reasons ?? []).map(({ message }) => message)])]) : onChanged();
  };
  return (
    <form noValidate onSubmit={(event) => {
      event.preventDefault();
      void send();
    }}>
      <LabelledField label={signInWords.now}>{(id) => <Input.Password id={id} iconRender={shownWord} autoComplete="current-password" autoFocus value={typed.password} onChange={type('password')} />}</LabelledField>
      <LabelledField label={signInWords.next} hint={signInWords.rule}>{(id) => <Input.Password id={id} iconRender={shownWord} autoComplete="new-password" value={typed.newPassword} onChange={type('newPassword')} />}</LabelledField>
      <LabelledField label={signInWords.again}>{(id) => <Input.Password id={id} iconRender={shownWord} autoComplete="new-password" value={typed.again} onChange={type('again')} />}</LabelledField>
      <div role="alert" className="refusal">{refusals.map((line) => <p key={line}>{line}</p>)}</div>
      <Button type="primary" htmlType="submit" loading={isSending}>{signInWords.change}</Button>
    </form>
  );
}
