import { Link, useLocation } from '@tanstack/react-router';
import type { Session } from '../session/session.ts';
import { frameWords } from '../words/frame-words.ts';
import { pagesOpenTo } from './pages-open.ts';

/** The pages somebody may open, by subject. `onGone` is told when one was chosen. */
export function Navigation({ session, onGone }: { readonly session: Session; readonly onGone: () => void }): React.JSX.Element {
  const { pathname } = useLocation();
  const groups = pagesOpenTo(session);
  const here = groups.flatMap(({ pages }) => pages.map(({ to }) => to)).filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`))).toSorted((left, right) => right.length - left.length)[0];
  return (
    <nav aria-label={frameWords.navigation} className="navigation">
      {groups.map(({ word, pages }) => (
        <ul key={word} {...(word === '' ? {} : { 'aria-label': word })}>
          {word === '' || pages.length === 1 ? null : <li className="navigation-group" aria-hidden>{word}</li>}
          {pages.map(({ to, word: name }) => <li key={to}><Link to={to} activeOptions={{ exact: true }} onClick={onGone} {...(to === here ? { 'aria-current': 'page' as const } : {})}>{name}</Link></li>)}
        </ul>
      ))}
    </nav>
  );
}
