import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { ReportSearch, ReportsSearch } from './reports-search.ts';

const yearOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) ? value : undefined);

/** The pages of reports. */
export const reportsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/reports', component: lazyPage(() => import('./reports-page.tsx'), 'ReportsPage'),
    validateSearch: (search: Record<string, unknown>): ReportsSearch => ({ kind: textOf(search['kind']), stage: textOf(search['stage']), year: yearOf(search['year']), after: textOf(search['after']) }),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/reports/$reportId', component: lazyPage(() => import('./report-page.tsx'), 'ReportPage'),
    validateSearch: (search: Record<string, unknown>): ReportSearch => ({ view: textOf(search['view']), part: textOf(search['part']), block: textOf(search['block']) }),
  }),
] as const;
