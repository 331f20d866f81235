import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';

/** The page everybody comes to. */
export const homeRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: lazyPage(() => import('./home-page.tsx'), 'HomePage') }),
] as const;
