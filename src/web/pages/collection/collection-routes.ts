import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { BoardSearch } from './board-search.ts';

/** The pages of the yearly collection. */
export const collectionRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/forms', component: lazyRouteComponent(() => import('./forms-page.tsx'), 'FormsPage') }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/board', component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
    validateSearch: (search: Record<string, unknown>): BoardSearch => ({ round: textOf(search['round']), state: textOf(search['state']), search: textOf(search['search']), ...(search['late'] === true ? { late: true } : {}) }),
  }),
] as const;
