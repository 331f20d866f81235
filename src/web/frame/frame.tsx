import { Suspense, useState } from 'react';
import { useRouter } from '@tanstack/react-router';
import { useFacts } from '../app/use-facts.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { useSession, type Session } from '../session/session.ts';
import { frameWords } from '../words/frame-words.ts';
import { Brand } from './brand.tsx';
import { firstParts } from './first-parts.ts';
import { Loading } from './loading.tsx';
import { pageOfAddress } from './page-of-address.ts';

const { SignInPage, FirstRunPage, ChangePasswordPage, SignedIn } = firstParts;

const Waiting = (): React.JSX.Element => <main className="alone"><Loading /></main>;

const FirstRun = (): React.JSX.Element => (useLoaded([FirstRunPage]) ? <FirstRunPage brand={<Brand />} /> : <Waiting />);

const SignIn = (): React.JSX.Element => (useLoaded([SignInPage]) ? <SignInPage brand={<Brand />} /> : <Waiting />);

/** The frame and, in it, the page of the address: seen together. */
function Open({ session, person }: { readonly session: Session; readonly person: NonNullable<Session['person']> }): React.JSX.Element {
  const router = useRouter();
  const [page] = useState(() => pageOfAddress(router));
  return useLoaded([SignedIn, page]) ? <SignedIn session={session} person={person} /> : <Waiting />;
}

function Content(): React.JSX.Element {
  const session = useSession();
  if (session.data === undefined) return session.isError ? <main className="alone"><p role="alert">{frameWords.offline}</p><button type="button" onClick={() => void session.refetch()}>{frameWords.again}</button></main> : <Waiting />;
  const { person, restrictedTo } = session.data;
  if (person === null) return <SignIn />;
  return restrictedTo === null ? <Open session={session.data} person={person} /> : <ChangePasswordPage brand={<Brand />} />;
}

const Whole = (): React.JSX.Element => (useFacts().isSetUp ? <Content /> : <FirstRun />);

/** What stands around every page; an installation that is empty asks to be set up first; who has not signed in, or has to change the password first, sees that instead, at the same address. Each is loaded only where it is shown. */
export const Frame = (): React.JSX.Element => <Suspense fallback={<Waiting />}><Whole /></Suspense>;
