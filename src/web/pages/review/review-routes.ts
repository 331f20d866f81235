import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { reviewSearch, type ReviewSearch } from './review-search.ts';
import { shownNames, sinceNames, type ShownName, type SinceName } from './review-row.ts';

/** The review: the queue, and one form. */
export const reviewRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/review', component: lazyPage(() => import('./review-page.tsx'), 'ReviewPage'), validateSearch: reviewSearch }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/review/$formId', component: lazyPage(() => import('./review-form-page.tsx'), 'ReviewFormPage'),
    validateSearch: (search: Record<string, unknown>): ReviewSearch & { readonly show?: ShownName | undefined; readonly since?: SinceName | undefined } => ({ ...reviewSearch(search), show: shownNames.find((name) => name === search['show']), since: sinceNames.find((name) => name === search['since']) }),
  }),
] as const;
