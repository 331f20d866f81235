import { lazy } from 'react';
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Frame } from '../frame/frame.tsx';
import type { BoardSearch } from '../pages/collection/board-search.ts';
import { UnknownPage } from '../frame/unknown-page.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: UnknownPage });

const HomePage = lazy(() => import('../pages/home/home-page.tsx').then(({ HomePage: page }) => ({ default: page })));
const FormsPage = lazy(() => import('../pages/collection/forms-page.tsx').then(({ FormsPage: page }) => ({ default: page })));
const ReviewPage = lazy(() => import('../pages/collection/review-page.tsx').then(({ ReviewPage: page }) => ({ default: page })));
const BoardPage = lazy(() => import('../pages/collection/board-page.tsx').then(({ BoardPage: page }) => ({ default: page })));

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const forms = createRoute({ getParentRoute: () => root, path: '/forms', component: FormsPage });
const review = createRoute({ getParentRoute: () => root, path: '/review', component: ReviewPage });
const board = createRoute({
  getParentRoute: () => root, path: '/board', component: BoardPage,
  validateSearch: (search: Record<string, unknown>): BoardSearch => ({ round: text(search['round']), state: text(search['state']), search: text(search['search']), ...(search['late'] === true ? { late: true } : {}) }),
});

/** The pages by their addresses. Each is loaded when it is first opened. */
export const makeRouter = () => createRouter({ routeTree: root.addChildren([home, forms, review, board]), defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof makeRouter> }
}
