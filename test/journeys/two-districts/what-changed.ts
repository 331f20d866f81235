import type { Place } from './shown-plan.ts';
import type { WebPerson } from './web-person.ts';

type Field = { readonly field: string; readonly before: string; readonly after: string };
type Compared = { readonly items: readonly { readonly itemId: string; readonly changes: readonly string[] }[] };

/** What the second version of a plan changes in the first: each part with its kinds of change, by id. */
export async function changesOf(person: WebPerson, { regionId, planId }: Place): Promise<readonly (readonly [itemId: string, changes: string])[]> {
  const { items } = await person.get<Compared>('plan.compare-versions', { regionId, planId, before: 1, after: 2 });
  return items.map(({ itemId, changes }) => [itemId, changes.join()] as const).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** What a part of a plan was in each version. */
export type PastState = { readonly versionId: string; readonly state: string; readonly change: { readonly fields: readonly Field[] } | null };

/** What became of one part of a plan, version by version. */
export const historyOf = async (person: WebPerson, { regionId, planId }: Place, itemId: string): Promise<readonly PastState[]> =>
  (await person.get<{ history: readonly PastState[] }>('plan.get-item-history', { regionId, planId, itemId })).history;

/** Contradictions between and inside the plans in force of a region, and how many are open and accepted. */
export type Conflicts = { readonly conflicts: readonly { readonly key: string; readonly state: string; readonly allowed: readonly string[] }[]; readonly counts: { readonly open: number; readonly accepted: number } };

/** What contradicts itself in the plans of a region. */
export const conflictsOf = (person: WebPerson, regionId: string): Promise<Conflicts> => person.get<Conflicts>('plan.list-conflicts', { regionId });
