import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import { dataSearch } from './data-search.ts';

/** The statistics database, and tables that come into it. `import`: an import that is under way or done. */
export const dataRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/data', component: lazyPage(() => import('./data-page.tsx'), 'DataPage'), validateSearch: dataSearch }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/data/import', component: lazyPage(() => import('./import-page.tsx'), 'ImportPage'),
    validateSearch: (search: Record<string, unknown>): { readonly table?: string | undefined; readonly import?: string | undefined; readonly mapping?: string | undefined } => ({ table: textOf(search['table']), import: textOf(search['import']), mapping: textOf(search['mapping']) }),
  }),
] as const;
