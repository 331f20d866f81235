import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';

/** The way from an empty installation to one that works. */
export const setUpRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/set-up', component: lazyPage(() => import('./steps-page.tsx'), 'StepsPage') }),
] as const;
