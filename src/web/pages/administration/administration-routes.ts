import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { AuditSearch, CalendarSearch, JobsSearch, PeopleSearch, RegionsSearch, SettingsSearch, UnitsSearch } from './searches.ts';

type Search = Record<string, unknown>;
const getParentRoute = (): typeof rootRoute => rootRoute;

/** The pages of the three administrators. */
export const administrationRoutes = [
  createRoute({
    getParentRoute, path: '/units', component: lazyPage(() => import('./units-page.tsx'), 'UnitsPage'),
    validateSearch: (search: Search): UnitsSearch => ({ region: textOf(search['region']), search: textOf(search['search']), on: textOf(search['on']), unit: textOf(search['unit']), after: textOf(search['after']), ...(search['ended'] === true ? { ended: true } : {}) }),
  }),
  createRoute({
    getParentRoute, path: '/people', component: lazyPage(() => import('./people-page.tsx'), 'PeoplePage'),
    validateSearch: (search: Search): PeopleSearch => ({ region: textOf(search['region']), search: textOf(search['search']), person: textOf(search['person']), after: textOf(search['after']), on: textOf(search['on']), role: textOf(search['role']), ...(search['view'] === 'holders' ? { view: 'holders' } : {}) }),
  }),
  createRoute({
    getParentRoute, path: '/audit', component: lazyPage(() => import('./audit-page.tsx'), 'AuditPage'),
    validateSearch: (search: Search): AuditSearch => ({ region: textOf(search['region']), person: textOf(search['person']), action: textOf(search['action']), from: textOf(search['from']), to: textOf(search['to']), after: textOf(search['after']), ...(typeof search['line'] === 'number' ? { line: search['line'] } : {}) }),
  }),
  createRoute({ getParentRoute, path: '/jobs', component: lazyPage(() => import('./jobs-page.tsx'), 'JobsPage'), validateSearch: (search: Search): JobsSearch => ({ state: textOf(search['state']), after: textOf(search['after']) }) }),
  createRoute({ getParentRoute, path: '/backups', component: lazyPage(() => import('./backups-page.tsx'), 'BackupsPage') }),
  createRoute({ getParentRoute, path: '/regions', component: lazyPage(() => import('./regions-page.tsx'), 'RegionsPage'), validateSearch: (search: Search): RegionsSearch => ({ on: textOf(search['on']), place: textOf(search['place']), ...(search['ended'] === true ? { ended: true } : {}) }) }),
  createRoute({ getParentRoute, path: '/settings', component: lazyPage(() => import('./settings-page.tsx'), 'SettingsPage'), validateSearch: (search: Search): SettingsSearch => ({ region: textOf(search['region']), key: textOf(search['key']), ...(search['whole'] === true ? { whole: true } : {}) }) }),
  createRoute({ getParentRoute, path: '/calendar', component: lazyPage(() => import('./calendar-page.tsx'), 'CalendarPage'), validateSearch: (search: Search): CalendarSearch => ({ region: textOf(search['region']) }) }),
  createRoute({ getParentRoute, path: '/doctor', component: lazyPage(() => import('./doctor-page.tsx'), 'DoctorPage') }),
  createRoute({ getParentRoute, path: '/account', component: lazyPage(() => import('./account-page.tsx'), 'AccountPage') }),
] as const;
