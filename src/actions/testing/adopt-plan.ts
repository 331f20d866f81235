/** A plan of an imported document on its way to adoption: drafted, its doubts accepted, submitted by the clerk, adopted by the leader. */
import type { Caller } from '../caller.ts';
import { versionOf } from './import-document.ts';
import type { TestDoor } from './test-door.ts';

/** Who does it, and what: a new plan of an import, or the draft of an amendment that is there. */
type Adoption = { readonly regionId: string; readonly clerk: Caller; readonly leader: Caller; readonly number: string; readonly date: string; readonly validFrom: string };

/** Edits in one request. */
const mostEdits = 200;

const stepWith = (door: TestDoor, { regionId }: Adoption, planId: string, version: number) => async (who: Caller, name: string, more: object = {}): Promise<void> => {
  const { lifeCycle } = await versionOf(door, who, { regionId, planId, version });
  await door.done(who, name, { regionId, planId, version, cycleVersion: lifeCycle.version, ...more });
};

/**
 * Adopts a draft: every open doubt is accepted as it is.
 *
 * @example await adoptDraft(door, adoption, planId, 2)
 */
export async function adoptDraft(door: TestDoor, adoption: Adoption, planId: string, version: number): Promise<void> {
  const { regionId, clerk, leader, number, date, validFrom } = adoption;
  const { doubts, head } = await versionOf(door, clerk, { regionId, planId, version });
  let { revision } = head;
  const open = doubts.filter(({ resolution }) => resolution === null).map(({ key }) => ({ edit: 'resolve-doubt', which: { by: 'key', key }, how: 'accepted' }));
  for (let at = 0; at < open.length; at += mostEdits) {
    revision = (await door.done<{ revision: number }>(clerk, 'plan.edit-draft', { regionId, planId, version, revision, edits: open.slice(at, at + mostEdits) })).revision;
  }
  const step = stepWith(door, adoption, planId, version);
  await step(clerk, 'plan.submit-version');
  await step(leader, 'plan.adopt-version', { document: { number, date }, validFrom });
}

/**
 * Drafts a plan of an import and adopts it; gives its id.
 *
 * @example const planId = await adoptPlan(door, adoption, { importId, planIndex: 0 })
 */
export async function adoptPlan(door: TestDoor, adoption: Adoption, { importId, planIndex, edits = [] }: { readonly importId: string; readonly planIndex: number; readonly edits?: readonly object[] }): Promise<string> {
  const { regionId, clerk } = adoption;
  const { planId, version } = await door.done<{ planId: string; version: number }>(clerk, 'plan.start-draft', { regionId, importId, planIndex });
  if (edits.length > 0) await door.done(clerk, 'plan.edit-draft', { regionId, planId, version, revision: 0, edits });
  await adoptDraft(door, adoption, planId, version);
  return planId;
}
