import { useEffect, useState } from 'react';
import { Button, Input, Radio } from 'antd';
import type { CallFailure } from '../../client/call-failure.ts';
import { setUpWords } from '../../words/set-up-words.ts';
import { LabelledField } from '../sign-in/labelled-field.tsx';
import { askSetUp, beginSetUp, type SetUpStanding } from './ask-set-up.ts';
import { OwnDistrict, wishOf, type OwnTyped } from './own-district.tsx';

const say = setUpWords;

/** Who was made, with first passwords that nobody sees again. */
function Done({ outcome }: { readonly outcome: NonNullable<SetUpStanding['outcome']> }): React.JSX.Element {
  return (
    <section>
      <h1>{outcome.isDemo ? say.doneDemo : say.done}</h1>
      <p role="status">{outcome.isDemo ? say.demoPassword : say.hand}</p>
      <div className="scrolls" tabIndex={0} role="region" aria-label={say.accounts}>
        <table className="plain"><thead><tr><th>{say.word}</th><th>{say.name}</th><th>{say.login}</th><th>{outcome.isDemo ? say.password : say.firstPassword}</th></tr></thead>
          <tbody>{outcome.accounts.map(({ name, login, word, firstPassword }) => <tr key={login}><td>{word}</td><td>{name}</td><td><code>{login}</code></td><td>{firstPassword === null ? say.own2 : <code data-first-password={login}>{firstPassword}</code>}</td></tr>)}</tbody></table>
      </div>
      <Button type="primary" block href="/">{outcome.isDemo ? say.signInDemo : say.signIn}</Button>
    </section>
  );
}

/** How far the installing of the example is. */
const Working = ({ progress }: { readonly progress: readonly string[] }): React.JSX.Element => <section><h1>{say.title}</h1><p role="status" aria-busy="true">{say.working}</p><ol>{progress.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol></section>;

/** What an empty installation shows to whoever comes: nothing can be done without the code of the terminal; with it, the example in one click or a district of one's own. */
export function FirstRunPage({ brand }: { readonly brand: React.ReactNode }): React.JSX.Element {
  const [code, setCode] = useState('');
  const [way, setWay] = useState<'demo' | 'own'>('own');
  const [typed, setTyped] = useState<OwnTyped>({});
  const [standing, setStanding] = useState<SetUpStanding | null>(null);
  const [failure, setFailure] = useState<CallFailure | { readonly message: string; readonly reasons?: undefined } | null>(null);
  const [isSending, setSending] = useState(false);
  const isWorking = standing?.state === 'working';
  const take = (answer: SetUpStanding | CallFailure): void => {
    if ('error' in answer) return setFailure(answer);
    setStanding(answer);
    return setFailure(answer.failure);
  };
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setInterval(() => void askSetUp(code).then(take), 2000);
    return () => clearInterval(timer);
  }, [isWorking, code]);
  const begin = async (): Promise<void> => {
    if (code.trim() === '') return setFailure({ message: say.incomplete });
    setSending(true);
    take(await beginSetUp({ code, way, wish: way === 'demo' ? {} : wishOf(typed) }));
    return setSending(false);
  };
  const lines = failure === null ? [] : [...new Set([failure.message, ...(failure.reasons ?? []).map(({ message }) => message).filter((message) => !failure.message.includes(message))])];
  return (
    <main className="alone first-run">
      {brand}
      {standing?.state === 'done' && standing.outcome !== null ? <Done outcome={standing.outcome} /> : isWorking ? <Working progress={standing.progress} /> : (
        <form noValidate onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}>
          <h1>{say.title}</h1>
          <p>{say.sentence}</p>
          <LabelledField label={say.code} hint={say.codeHint}>{(id) => <Input id={id} autoFocus autoComplete="off" value={code} onChange={({ target }) => setCode(target.value)} />}</LabelledField>
          <fieldset>
            <legend>{say.way}</legend>
            <Radio.Group value={way} onChange={({ target }) => setWay(target.value as 'demo' | 'own')} options={[{ value: 'own', label: say.own }, { value: 'demo', label: say.demo }]} vertical />
            <p>{way === 'own' ? say.ownSentence : say.demoSentence}</p>
          </fieldset>
          {way === 'own' ? <OwnDistrict typed={typed} type={(name, value) => setTyped((before) => ({ ...before, [name]: value }))} /> : null}
          <div role="alert" className="refusal">{lines.map((line) => <p key={line}>{line}</p>)}</div>
          <Button type="primary" htmlType="submit" block loading={isSending}>{way === 'own' ? say.begin : say.beginDemo}</Button>
        </form>
      )}
    </main>
  );
}
