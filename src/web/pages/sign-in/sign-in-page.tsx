import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useFacts } from '../../app/use-facts.ts';
import { useDoor } from '../../session/door.ts';
import { sessionKey } from '../../session/session.ts';
import { signInNoteKey } from '../../session/sign-in-note.ts';
import { frameWords } from '../../words/frame-words.ts';
import { signInWords } from '../../words/sign-in-words.ts';
import { LabelledField } from './labelled-field.tsx';
import { shownWord } from './shown-word.tsx';

/** The form to sign in: login and password, then the one-time code where the account has one. What the server refuses (wrong, locked until when) is said in its words. */
export function SignInPage({ brand }: { readonly brand: React.ReactNode }): React.JSX.Element {
  const { call } = useDoor();
  const queries = useQueryClient();
  const { isDemo } = useFacts();
  const [typed, setTyped] = useState({ login: '', password: '', code: '' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const [isSending, setSending] = useState(false);
  const note = queries.getQueryData<string>(signInNoteKey);
  const type = (field: keyof typeof typed) => ({ target }: { readonly target: { readonly value: string } }): void => setTyped((before) => ({ ...before, [field]: target.value }));
  const send = async (): Promise<void> => {
    const { login, password, code } = typed;
    if (login.trim() === '' || password === '') return setRefusal(signInWords.incomplete);
    setSending(true);
    setRefusal(null);
    const answer = await call('accounts.sign-in', { login, password, ...(code === '' ? {} : { code }) });
    setSending(false);
    if (!('error' in answer)) {
      queries.removeQueries({ queryKey: signInNoteKey });
      return queries.resetQueries({ queryKey: sessionKey });
    }
    const isCodeNeeded = answer.reason === 'code-needed';
    setAsksCode((before) => before || isCodeNeeded);
    return setRefusal(isCodeNeeded ? signInWords.codeHint : answer.message);
  };
  return (
    <main className="alone">
      {brand}
      <form noValidate onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}>
        <h1>{signInWords.title}</h1>
        {note === undefined ? null : <p role="status">{note}</p>}
        {isDemo ? <p>{frameWords.demoSentence}</p> : null}
        <LabelledField label={signInWords.login}>{(id) => <Input id={id} autoComplete="username" autoFocus value={typed.login} onChange={type('login')} />}</LabelledField>
        <LabelledField label={signInWords.password}>{(id) => <Input.Password id={id} iconRender={shownWord} autoComplete="current-password" value={typed.password} onChange={type('password')} />}</LabelledField>
        {asksCode ? <LabelledField label={signInWords.code}>{(id) => <Input id={id} autoComplete="one-time-code" autoFocus value={typed.code} onChange={type('code')} />}</LabelledField> : null}
        <p role="alert" className="refusal">{refusal}</p>
        <Button type="primary" htmlType="submit" block loading={isSending}>{signInWords.submit}</Button>
      </form>
    </main>
  );
}
