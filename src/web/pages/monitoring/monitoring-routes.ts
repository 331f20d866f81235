import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { attainmentSearch, standingsSearch, warningsSearch, yearSearch } from './monitoring-search.ts';

/** Where every target stands, why, what warns, and by which rules. */
export const monitoringRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/monitoring', component: lazyPage(() => import('./monitoring-page.tsx'), 'MonitoringPage'), validateSearch: standingsSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/monitoring/$targetId', component: lazyPage(() => import('./target-page.tsx'), 'TargetPage'), validateSearch: yearSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/attainment', component: lazyPage(() => import('./attainment-page.tsx'), 'AttainmentPage'), validateSearch: attainmentSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/warnings', component: lazyPage(() => import('./warnings-page.tsx'), 'WarningsPage'), validateSearch: warningsSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/rules', component: lazyPage(() => import('./rules-page.tsx'), 'RulesPage'), validateSearch: yearSearch }),
] as const;
