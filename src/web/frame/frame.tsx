import { lazy, Suspense } from 'react';
import { useFacts } from '../app/use-facts.ts';
import { useSession } from '../session/session.ts';
import { frameWords } from '../words/frame-words.ts';
import { Brand } from './brand.tsx';
import { Loading } from './loading.tsx';

const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page.tsx').then(({ SignInPage: page }) => ({ default: page })));
const FirstRunPage = lazy(() => import('../pages/set-up/first-run-page.tsx').then(({ FirstRunPage: page }) => ({ default: page })));
const ChangePasswordPage = lazy(() => import('../pages/sign-in/change-password-page.tsx').then(({ ChangePasswordPage: page }) => ({ default: page })));
const SignedIn = lazy(() => import('./signed-in.tsx').then(({ SignedIn: frame }) => ({ default: frame })));

function Content(): React.JSX.Element {
  const session = useSession();
  if (session.data === undefined) return <main className="alone">{session.isError ? <><p role="alert">{frameWords.offline}</p><button type="button" onClick={() => void session.refetch()}>{frameWords.again}</button></> : <Loading />}</main>;
  const { person, restrictedTo } = session.data;
  if (person === null) return <SignInPage brand={<Brand />} />;
  return restrictedTo === null ? <SignedIn session={session.data} person={person} /> : <ChangePasswordPage brand={<Brand />} />;
}

const Whole = (): React.JSX.Element => (useFacts().isSetUp ? <Content /> : <FirstRunPage brand={<Brand />} />);

/** What stands around every page; an installation that is empty asks to be set up first; who has not signed in, or has to change the password first, sees that instead, at the same address. Each is loaded only where it is shown. */
export const Frame = (): React.JSX.Element => <Suspense fallback={<main className="alone"><Loading /></main>}><Whole /></Suspense>;
