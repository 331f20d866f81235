import { useState } from 'react';
import { Alert, App, Button, Flex, Input, QRCode } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useWrite } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { Section } from '../home/section.tsx';
import { LabelledField } from '../sign-in/labelled-field.tsx';
import { shownWord } from '../sign-in/shown-word.tsx';
import { SessionsTable } from './sessions-table.tsx';

const say = administrationWords.account;

/** One-time codes are set up: the password again, the secret for the authenticator as a picture or to be typed, a code of it back, and the recovery codes once. Nothing of it leaves the machine. */
function OneTimeCodes(): React.JSX.Element {
  const { message } = App.useApp();
  const begin = useWrite('accounts.begin-one-time-codes', []);
  const confirm = useWrite('accounts.confirm-one-time-codes', []);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  if (confirm.data !== undefined) return <><Alert type="success" showIcon role="status" title={say.codesOn} description={say.recoverySentence} /><ul className="figures">{confirm.data.recoveryCodes.map((one) => <li key={one}><code>{one}</code></li>)}</ul></>;
  if (begin.data !== undefined) {
    return (
      <form onSubmit={(event) => {
        event.preventDefault();
        void confirm.mutateAsync({ code: code.trim() }).then(() => message.success(say.codesOn), () => undefined);
      }}>
        <p>{say.scan}</p>
        <div className="qr" role="img" aria-label={say.picture}><QRCode type="svg" value={begin.data.address} size={200} color="#000" bgColor="#fff" /></div>
        <p>{say.secret}<code>{begin.data.secret}</code></p>
        <LabelledField label={say.code}>{(id) => <Input id={id} autoFocus inputMode="numeric" autoComplete="one-time-code" value={code} onChange={({ target }) => setCode(target.value)} style={{ maxWidth: '14em' }} />}</LabelledField>
        {confirm.isError ? <Failure error={confirm.error} /> : null}
        <Button type="primary" htmlType="submit" disabled={code.trim() === ''} loading={confirm.isPending}>{say.turnOn}</Button>
      </form>
    );
  }
  return (
    <form onSubmit={(event) => {
      event.preventDefault();
      begin.mutate({ password });
    }}>
      <p>{say.codesSentence}</p>
      <LabelledField label={say.password}>{(id) => <Input.Password id={id} iconRender={shownWord} autoComplete="current-password" value={password} onChange={({ target }) => setPassword(target.value)} style={{ maxWidth: '20em' }} />}</LabelledField>
      {begin.isError ? <Failure error={begin.error} /> : null}
      <Button htmlType="submit" disabled={password === ''} loading={begin.isPending}>{say.beginCodes}</Button>
    </form>
  );
}

/** My own account: one-time codes, and where I am signed in. */
export const AccountPage = (): React.JSX.Element => (
  <Flex vertical gap={24}>
    <PageTitle>{say.title}</PageTitle>
    <Section title={say.codes}><OneTimeCodes /></Section>
    <Section title={say.sessions}><SessionsTable /></Section>
  </Flex>
);
