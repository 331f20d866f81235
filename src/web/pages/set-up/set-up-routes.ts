import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';

/** The way from an empty installation to one that works. */
export const setUpRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/set-up', component: lazyRouteComponent(() => import('./steps-page.tsx'), 'StepsPage') }),
] as const;
