import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { attainmentSearch, standingsSearch, warningsSearch, yearSearch } from './monitoring-search.ts';

/** Where every target stands, why, what warns, and by which rules. */
export const monitoringRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/monitoring', component: lazyRouteComponent(() => import('./monitoring-page.tsx'), 'MonitoringPage'), validateSearch: standingsSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/monitoring/$targetId', component: lazyRouteComponent(() => import('./target-page.tsx'), 'TargetPage'), validateSearch: yearSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/attainment', component: lazyRouteComponent(() => import('./attainment-page.tsx'), 'AttainmentPage'), validateSearch: attainmentSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/warnings', component: lazyRouteComponent(() => import('./warnings-page.tsx'), 'WarningsPage'), validateSearch: warningsSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/rules', component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'), validateSearch: yearSearch }),
] as const;
