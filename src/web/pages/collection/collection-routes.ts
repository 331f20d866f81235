import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { BoardSearch } from './board-search.ts';

/** The pages of the yearly collection. */
export const collectionRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/forms', component: lazyPage(() => import('./forms-page.tsx'), 'FormsPage') }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/board', component: lazyPage(() => import('./board-page.tsx'), 'BoardPage'),
    validateSearch: (search: Record<string, unknown>): BoardSearch => ({ round: textOf(search['round']), state: textOf(search['state']), search: textOf(search['search']), after: textOf(search['after']), ...(search['late'] === true ? { late: true } : {}) }),
  }),
] as const;
