import { until } from './until.ts';
import { edit, step, targetsOf, versionSeen, type Place, type ShownVersion } from './shown-plan.ts';
import { correctEdit, mergeEdit, splitEdit, targetToCorrect, targetToSplit, targetsToMerge } from './real-doubts.ts';
import type { WebPerson } from './web-person.ts';

/** What the reading job found in a document. */
export type Import = {
  readonly importId: string; readonly state: string; readonly issues: readonly { readonly message: string }[]; readonly lines: readonly { readonly text: string; readonly line: number }[];
  readonly plans: readonly { readonly index: number; readonly title: string; readonly subject: string | null; readonly goals: number; readonly targets: number }[];
};

/** Sends a document in and waits until the job has read it. */
export async function sendIn(clerk: WebPerson, regionId: string, file: File): Promise<Import> {
  const { attachmentId } = await clerk.upload<{ attachmentId: string }>('files.add-file', { regionId, subjectKind: 'plan-import', subjectId: 'new', use: 'plan-document', note: '政府办印发的正式文本' }, file);
  const { importId } = await clerk.post<{ importId: string }>('plan.import-plan', { regionId, attachmentId });
  return until(`reading ${file.name}`, async () => {
    const found = await clerk.get<Import>('plan.get-import', { regionId, importId });
    if (found.state === 'failed') throw new Error(found.issues.map(({ message }) => message).join());
    return found.state === 'read' ? found : null;
  });
}

/** Begins a draft of each plan of a document. */
export async function startDrafts(clerk: WebPerson, regionId: string, { importId, plans }: Import): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  for (const { index, subject } of plans) {
    const { planId, version } = await clerk.post<{ planId: string; version: number }>('plan.start-draft', { regionId, importId, planIndex: index });
    places.set(subject ?? '', { regionId, planId, version });
  }
  return places;
}

const editsFor = (version: ShownVersion): readonly object[] => {
  const [toSplit, toMerge, toCorrect] = [targetToSplit(version), targetsToMerge(version), targetToCorrect(version)];
  const apart = toSplit !== undefined && toMerge?.some(({ itemId }) => itemId === toSplit.itemId) !== true;
  return [...(apart ? [splitEdit(toSplit)] : []), ...(toMerge ? [mergeEdit(toMerge)] : []), ...(toCorrect ? [correctEdit(toCorrect)] : [])];
};

const nameOfEdit = (edit: object): string => ('edit' in edit ? String(edit.edit) : '');

/** Mends what the reader got wrong in a draft; gives the names of the edits made. */
export async function mend(clerk: WebPerson, place: Place): Promise<readonly string[]> {
  const edits = editsFor(await versionSeen(clerk, place));
  if (edits.length > 0) await edit(clerk, place, edits);
  return edits.map(nameOfEdit);
}

/** Looks at every open doubt: the first one alone, with a note; the others kind by kind. Gives how many there were. */
export async function acceptDoubts(clerk: WebPerson, place: Place): Promise<number> {
  const open = (await versionSeen(clerk, place)).doubts.filter(({ resolution }) => resolution === null);
  const [first, ...others] = open;
  if (first === undefined) return 0;
  const codes = [...new Set(others.map(({ issue: { code } }) => code))];
  await edit(clerk, place, [
    { edit: 'resolve-doubt', which: { by: 'key', key: first.key }, how: 'accepted', note: '与红头文件逐字核对' },
    ...codes.map((code) => ({ edit: 'resolve-doubt', which: { by: 'code', code }, how: 'accepted', note: '与印发本核对无误' })),
  ]);
  return open.length;
}

/** The literal reason of a refusal. */
export const reasonOf = (body: unknown): string => (typeof body === 'object' && body !== null && 'reason' in body ? String(body.reason) : '');

/** Submitted, returned once with a reason, submitted again by the head, whom the four eyes then keep from adopting it, adopted by the leader: what each step was answered with. */
export async function toAdoption({ clerk, head, leader }: Readonly<Record<'clerk' | 'head' | 'leader', WebPerson>>, place: Place, document: { readonly number: string; readonly date: string }): Promise<readonly string[]> {
  const before = [await step(clerk, 'submit-version', place), await step(leader, 'return-version', place, { reason: '请再核对附注一处' }), await step(head, 'submit-version', place, { reason: '已核对' })];
  const { lifeCycle: { version: cycleVersion } } = await versionSeen(head, place);
  const own = await head.ask('POST', 'plan.adopt-version', { ...place, cycleVersion, document });
  return [...before, reasonOf(own.body), await step(leader, 'adopt-version', place, { document })];
}

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
