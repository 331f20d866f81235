import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { IndicatorSearch } from './indicator-search.ts';

const yearOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) ? value : undefined);

/** The registry of indicators. */
export const indicatorsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/indicators/$indicatorId', component: lazyRouteComponent(() => import('./indicator-page.tsx'), 'IndicatorPage'),
    validateSearch: (search: Record<string, unknown>): IndicatorSearch => ({ part: textOf(search['part']), compare: textOf(search['compare']), year: yearOf(search['year']), ...(search['view'] === 'table' ? { view: 'table' } : {}) }),
  }),
] as const;
