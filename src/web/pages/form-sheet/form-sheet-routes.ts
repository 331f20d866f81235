import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';

/** One form as a sheet. */
export const formSheetRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/forms/$formId', component: lazyRouteComponent(() => import('./form-sheet-page.tsx'), 'FormSheetPage') }),
] as const;
