import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel';
import { comparePlans, itemsOfPlan, normalName, type Finding, type FindingPlace, type IdentifiedPlan, type PlanRole } from '#plan';
import { findIndicatorById } from '#registry';
import { regionVersions, type Connection } from '#storage';
import { decimalsAsText } from '../../decimals-as-text.ts';
import { regionPath } from '../../regions/region-path.ts';
import { plansInForce, type PlanInForce } from '../plans-in-force.ts';

/** A plan that takes part in the comparison. */
type ComparedPlanInForce = PlanInForce & { readonly regionId: string; readonly region: string; readonly role: PlanRole };

/** A finding with the plans and parts it is about. `key` covers exactly what it says; whatever is changed in it changes the key. */
export type Conflict = Omit<Finding, 'places'> & { readonly key: string; readonly places: readonly (FindingPlace & { readonly planId: string; readonly itemId: string | null })[] };

/** Everything that was compared and found. `fingerprint` tells the texts that were compared. */
export type Conflicts = { readonly plans: readonly ComparedPlanInForce[]; readonly found: readonly Conflict[]; readonly fingerprint: string };

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(decimalsAsText(JSON.parse(JSON.stringify(value))))).digest('hex');

/** The plans of a region, the former cycle's as such, and those of the regions above it. */
async function comparedPlans(connection: Connection, regionId: string, on: string): Promise<readonly ComparedPlanInForce[]> {
  const own = await plansInForce(connection, { regionId, on });
  const latest = Math.max(...own.map(({ content }) => content.startYear ?? 0));
  const path = regionPath(await regionVersions(connection), regionId, on);
  const plans: ComparedPlanInForce[] = own.map((plan) => ({ ...plan, regionId, region: path[0]?.name.zh ?? '', role: plan.content.endYear !== null && plan.content.endYear < latest ? 'former' : 'sibling' }));
  for (const above of path.slice(1)) {
    for (const plan of await plansInForce(connection, { regionId: above.regionId, on })) {
      // Of a cycle that is over nothing can be asked any more.
      if (plan.content.endYear === null || plan.content.endYear >= latest) plans.push({ ...plan, regionId: above.regionId, region: above.name.zh, role: 'upper' });
    }
  }
  return plans;
}

/** Ids of indicators of a place's own are alike in every place and cycle; what tells them apart, and brings equal ones of two plans together, is the name. */
const localKey = (name: string): string => `local ${normalName(name)}`;

/** The plan with its local indicators under their names. */
function withNamedIndicators({ content }: PlanInForce): IdentifiedPlan {
  const local = new Map(content.localIndicators.map(({ indicatorId, name }) => [indicatorId, localKey(name)]));
  if (local.size === 0) return content;
  return JSON.parse(JSON.stringify(content), (key, value: unknown) => (key === 'indicatorId' && typeof value === 'string' ? (local.get(value) ?? value) : value)) as IdentifiedPlan;
}

/** Which part of its plan a finding speaks of: the target itself, else the part that stands on the line; null where several do. */
function itemIdOf({ id, line, page, quote }: FindingPlace, items: ReturnType<typeof itemsOfPlan>): string | null {
  const target = items.find((item) => item.kind === 'target' && item.itemId === id);
  if (target) return target.itemId;
  const onLine = items.filter(({ kind, part }) => kind !== 'target' && kind !== 'plan' && 'line' in part && part.line === line && part.page === page);
  const named = onLine.filter(({ part, itemId }) => itemId === id || [('title' in part ? part.title : null), ('text' in part ? part.text : null), ('indicator' in part ? part.indicator : null)].some((words) => words?.startsWith(quote)));
  const only = onLine.length === 1 ? onLine : named;
  return only.length === 1 ? (only[0]?.itemId ?? null) : null;
}

/** What was found between texts, by their fingerprint: adopted texts never change, and comparing two plans takes a tenth of a second. The last few are kept. */
const kept = new Map<string, readonly Conflict[]>();
const mostKept = 20;

/** What stands between plans, each with the parts it is about. */
function conflictsBetween(plans: readonly ComparedPlanInForce[]): readonly Conflict[] {
  const local = new Map(plans.flatMap(({ content }) => content.localIndicators).map((indicator) => [localKey(indicator.name), indicator]));
  const compared = plans.map((plan) => ({ plan: withNamedIndicators(plan), file: plan.planId, role: plan.role }));
  const indicatorOf = (id: string) => {
    const own = local.get(id);
    return own ? { name: { zh: own.name }, unit: own.unit, direction: own.direction === 'hold' ? 'reference' as const : own.direction, sourceDepartment: '' } : findIndicatorById(id);
  };
  const items = new Map(plans.map(({ planId, content }) => [planId, itemsOfPlan(content)]));
  const { findings } = comparePlans(compared, { indicatorOf });
  return findings.map(({ places: printed, indicatorId, ...finding }): Conflict => {
    const places = printed.map((place) => ({ ...place, planId: place.file, itemId: itemIdOf(place, items.get(place.file) ?? []) }));
    const about = places.map(({ planId, itemId, id, quote }) => [planId, itemId ?? `${id} ${quote}`].join(' ')).sort();
    return { ...finding, indicatorId: indicatorId === null ? null : (local.get(indicatorId)?.indicatorId ?? indicatorId), places, key: hashOf({ code: finding.code, about, indicator: finding.indicator, values: finding.values, message: finding.message }) };
  });
}

/**
 * Holds the plans of a region against each other, those of the regions above and the former cycle's, in the versions in force on a day; no figures are looked at.
 *
 * @example (await findConflicts(connection, regionId, today)).found.filter(({ severity }) => severity === 'error')
 */
export async function findConflicts(connection: Connection, regionId: string, on: string): Promise<Conflicts> {
  const plans = await comparedPlans(connection, regionId, on);
  const fingerprint = hashOf(plans.map(({ planId, contentHash, role }) => [planId, contentHash, role]));
  const found = kept.get(fingerprint) ?? conflictsBetween(plans);
  kept.delete(fingerprint);
  kept.set(fingerprint, found);
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old);
  return { plans, found, fingerprint };
}
