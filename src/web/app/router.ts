import { createRouter } from '@tanstack/react-router';
import { administrationRoutes } from '../pages/administration/administration-routes.ts';
import { collectionRoutes } from '../pages/collection/collection-routes.ts';
import { formSheetRoutes } from '../pages/form-sheet/form-sheet-routes.ts';
import { roundsRoutes } from '../pages/rounds/rounds-routes.ts';
import { reviewRoutes } from '../pages/review/review-routes.ts';
import { dataRoutes } from '../pages/data/data-routes.ts';
import { homeRoutes } from '../pages/home/home-routes.ts';
import { monitoringRoutes } from '../pages/monitoring/monitoring-routes.ts';
import { indicatorsRoutes } from '../pages/indicators/indicators-routes.ts';
import { planWorkspaceRoutes } from '../pages/plan-workspace/plan-workspace-routes.ts';
import { setUpRoutes } from '../pages/set-up/set-up-routes.ts';
import { plansRoutes } from '../pages/plans/plans-routes.ts';
import { reportsRoutes } from '../pages/reports/reports-routes.ts';
import { rootRoute } from './root-route.ts';

/** The pages by their addresses: those of each room in its file of routes. Each is loaded when it is first opened. */
export const makeRouter = () => createRouter({
  routeTree: rootRoute.addChildren([
    ...homeRoutes,
    ...collectionRoutes,
    ...monitoringRoutes,
    ...indicatorsRoutes,
    ...administrationRoutes,
    ...formSheetRoutes,
    ...roundsRoutes,
    ...planWorkspaceRoutes,
    ...reviewRoutes,
    ...dataRoutes,
    ...setUpRoutes,
    ...plansRoutes,
    ...reportsRoutes,
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof makeRouter> }
}
