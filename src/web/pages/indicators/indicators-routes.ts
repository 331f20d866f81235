import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { IndicatorSearch } from './indicator-search.ts';
import type { RegistrySearch } from './registry-search.ts';

const wholeOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) ? value : undefined);

/** The registry of indicators. */
export const indicatorsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/indicators', component: lazyPage(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
    validateSearch: (search: Record<string, unknown>): RegistrySearch => ({
      search: textOf(search['search']), domain: textOf(search['domain']), plan: textOf(search['plan']), unit: textOf(search['unit']), department: textOf(search['department']), kind: textOf(search['kind']), used: textOf(search['used']), page: wholeOf(search['page']), ...(search['retired'] === true ? { retired: true } : {}),
    }),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/indicators/$indicatorId', component: lazyPage(() => import('./indicator-page.tsx'), 'IndicatorPage'),
    validateSearch: (search: Record<string, unknown>): IndicatorSearch => ({ part: textOf(search['part']), compare: textOf(search['compare']), year: wholeOf(search['year']), ...(search['view'] === 'table' ? { view: 'table' } : {}) }),
  }),
] as const;
