import type { Actions } from '../../client/actions.ts';

type ReadPlan = Pick<Actions['plan.get-import']['output']['plans'][number], 'index' | 'subject' | 'startYear' | 'endYear' | 'domains'>;
type Plan = Actions['plan.list-plans']['output']['plans'][number];
type Version = Plan['versions'][number];

/** What can be made of a plan that was read: a new one, an amendment of one in force, the text of a draft. `taken`: a version that came of it. */
export type UseOfImport =
  | { readonly kind: 'taken' | 'renew' | 'amend'; readonly plan: Plan; readonly version: Version }
  | { readonly kind: 'draft' };

const fits = <Value>(one: Value | null, other: Value | null): boolean => one === null || other === null || one === other;
const isUnderWay = ({ state }: Version): boolean => ['draft', 'returned', 'submitted'].includes(state);

/**
 * What can be made of a plan that was read, the likeliest first; nothing of a text without domains, which is no plan. Only what the server lets this person do with the plans there are (`allowed`); whether it is the same plan is decided by the server.
 *
 * @example usesOfImport(importId, read, plans).map(({ kind }) => kind) // ['amend', 'draft']
 */
export function usesOfImport(importId: string, read: ReadPlan, plans: readonly Plan[]): readonly UseOfImport[] {
  const taken = plans.flatMap((plan) => plan.versions.filter((version) => version.importId === importId && version.planIndex === read.index && version.state !== 'withdrawn').map((version): UseOfImport => ({ kind: 'taken', plan, version })));
  if (taken.length > 0 || read.domains === 0) return taken;
  const same = plans.filter(({ subject, startYear, endYear }) => fits(subject, read.subject) && fits(startYear, read.startYear) && fits(endYear, read.endYear));
  const renewals = same.flatMap((plan) => plan.versions.filter(({ allowed }) => allowed.includes('plan.renew-draft')).map((version): UseOfImport => ({ kind: 'renew', plan, version })));
  const amendments = same.flatMap((plan) => (plan.versions.some(isUnderWay) ? [] : plan.versions.filter(({ version, allowed }) => version === plan.current && allowed.includes('plan.amend-plan')).map((version): UseOfImport => ({ kind: 'amend', plan, version }))));
  const isThere = same.some(({ subject, startYear, versions }) => subject !== null && startYear !== null && subject === read.subject && startYear === read.startYear && versions.some(({ state }) => state !== 'withdrawn'));
  return [...renewals, ...amendments, ...(isThere && renewals.length + amendments.length > 0 ? [] : [{ kind: 'draft' } as const])];
}
