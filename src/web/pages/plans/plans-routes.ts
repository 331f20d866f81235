import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { textOf } from '../../app/text-of.ts';
import type { AssignmentSearch } from './assignment-search.ts';
import type { CompareSearch } from './compare-search.ts';
import type { ConflictsSearch, ConflictsState } from './conflicts-search.ts';
import type { MatrixKind } from './matrix-rows.ts';
import type { PlanSearch } from './plan-search.ts';

/** A version as an address carries it. */
const versionOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined);

const changeKinds: readonly NonNullable<CompareSearch['only']>[] = ['added', 'removed', 'moved', 'renumbered', 'changed'];
const states: readonly ConflictsState[] = ['open', 'changed-since', 'accepted', 'settled'];
const severities: readonly NonNullable<ConflictsSearch['severity']>[] = ['error', 'doubt', 'notice'];
const kinds: readonly MatrixKind[] = ['goal', 'measure', 'target', 'domain', 'all'];

/** The pages of plans: reading, comparing, who answers for what. */
export const plansRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/plans', component: lazyPage(() => import('./plans-page.tsx'), 'PlansPage') }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/plans/$planId', component: lazyPage(() => import('./plan-page.tsx'), 'PlanPage'),
    validateSearch: (search: Record<string, unknown>): PlanSearch => ({ version: versionOf(search['version']), item: textOf(search['item']), find: textOf(search['find']) }),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/plans/compare', component: lazyPage(() => import('./compare-page.tsx'), 'ComparePage'),
    validateSearch: (search: Record<string, unknown>): CompareSearch => ({ left: textOf(search['left']), right: textOf(search['right']), only: changeKinds.find((kind) => kind === search['only']) }),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/plans/conflicts', component: lazyPage(() => import('./conflicts-page.tsx'), 'ConflictsPage'),
    validateSearch: (search: Record<string, unknown>): ConflictsSearch => ({ state: states.find((state) => state === search['state']), severity: severities.find((severity) => severity === search['severity']), plan: textOf(search['plan']), ...(search['view'] === 'links' ? { view: 'links' } : {}) }),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/assignment', component: lazyPage(() => import('./assignment-page.tsx'), 'AssignmentPage'),
    validateSearch: (search: Record<string, unknown>): AssignmentSearch => ({
      plan: textOf(search['plan']), kind: kinds.find((kind) => kind === search['kind']), unit: textOf(search['unit']), find: textOf(search['find']), ...(search['open'] === true ? { open: true } : {}), ...(search['view'] === 'proposals' ? { view: 'proposals' } : {}),
    }),
  }),
] as const;
