import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import { gapsSearch } from './gaps-search.ts';
import { remindersSearch } from './reminders-search.ts';
import { roundParts, type RoundPart } from './round-parts.ts';

/** Rounds of the collection and what follows from them. */
export const roundsRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/rounds', component: lazyPage(() => import('./rounds-page.tsx'), 'RoundsPage') }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/rounds/$roundId', component: lazyPage(() => import('./round-page.tsx'), 'RoundPage'),
    validateSearch: (search: Record<string, unknown>): { readonly part?: RoundPart | undefined } => ({ part: roundParts.find((part) => part === textOf(search['part'])) }),
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/reminders', component: lazyPage(() => import('./reminders-page.tsx'), 'RemindersPage'), validateSearch: remindersSearch }),
  createRoute({ getParentRoute: () => rootRoute, path: '/gaps', component: lazyPage(() => import('./gaps-page.tsx'), 'GapsPage'), validateSearch: gapsSearch }),
] as const;
