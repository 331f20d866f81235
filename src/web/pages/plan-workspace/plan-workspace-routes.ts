import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { DraftSearch } from './draft-search.ts';
import type { ImportSearch } from './import-search.ts';

/** Where a plan text comes in, and where what was read of it is confirmed. */
export const planWorkspaceRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/plans/import', component: lazyPage(() => import('./import-page.tsx'), 'ImportPage'),
    validateSearch: (search: Record<string, unknown>): ImportSearch => ({ import: textOf(search['import']) }),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/plans/$planId/draft', component: lazyPage(() => import('./draft-page.tsx'), 'DraftPage'),
    validateSearch: (search: Record<string, unknown>): DraftSearch => ({ version: typeof search['version'] === 'number' ? search['version'] : undefined, item: textOf(search['item']) }),
  }),
] as const;
