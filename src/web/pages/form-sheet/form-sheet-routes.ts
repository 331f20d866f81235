import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';

/** One form as a sheet. */
export const formSheetRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/forms/$formId', component: lazyPage(() => import('./form-sheet-page.tsx'), 'FormSheetPage') }),
] as const;
