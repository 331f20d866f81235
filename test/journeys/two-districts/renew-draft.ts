import { sendIn } from './read-plans.ts';
import { targetsOf, versionSeen, type Place } from './shown-plan.ts';
import type { WebPerson } from './web-person.ts';

type Renewal = { readonly kept: readonly string[]; readonly left: readonly unknown[]; readonly changes: { readonly unchanged: number } & Readonly<Record<string, number>> };

/** The file of a draft comes in once more: how much of the work a preview says is kept, what is left, what changes; and whether the draft is afterwards as it was and as the preview said. */
export async function comesInAgain(clerk: WebPerson, place: Place, file: File, subject: string): Promise<{ readonly kept: number; readonly left: readonly unknown[]; readonly changed: number; readonly isAsBefore: boolean }> {
  const [before, again] = [await versionSeen(clerk, place), await sendIn(clerk, place.regionId, file)];
  const asked = { ...place, importId: again.importId, planIndex: again.plans.findIndex((plan) => plan.subject === subject) };
  const { kept, left, changes: { unchanged: _unchanged, ...changes } } = await clerk.get<Renewal>('plan.preview-renewal', asked);
  const renewed = await clerk.post<Renewal>('plan.renew-draft', { ...asked, revision: before.head.revision });
  const after = await versionSeen(clerk, place);
  const said = (version: typeof before): string => JSON.stringify([version.obstacles, targetsOf(version).map(({ itemId, value }) => [itemId, value])]);
  return { kept: kept.length, left, changed: Object.values(changes).reduce((sum, count) => sum + count, 0), isAsBefore: said(after) === said(before) && renewed.kept.join() === kept.join() };
}
