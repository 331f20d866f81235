import { holdsAny, type Session } from '../session/session.ts';
import { words } from '../words/index.ts';

/** A page of the navigation: its address, its word, who sees it. */
export type FramePage = { readonly to: '/' | '/forms' | '/review' | '/board'; readonly word: string; readonly opensTo: (session: Session) => boolean };

const mayCall = (name: string) => ({ actions }: Session): boolean => actions.includes(name);

const pages: readonly FramePage[] = [
  { to: '/', word: words.frame.pages.home, opensTo: () => true },
  { to: '/forms', word: words.frame.pages.forms, opensTo: (session) => holdsAny(session, ['unit-reporter', 'unit-leader']) },
  { to: '/review', word: words.frame.pages.review, opensTo: mayCall('forms.approve-forms') },
  { to: '/board', word: words.frame.pages.board, opensTo: mayCall('collection.get-board') },
];

/**
 * The pages that somebody's roles open, in the order of the navigation.
 *
 * @example pagesOpenTo(session).map(({ word }) => word) // ['首页', '我的填报', '填报进度']
 */
export const pagesOpenTo = (session: Session): readonly FramePage[] => pages.filter(({ opensTo }) => opensTo(session));
