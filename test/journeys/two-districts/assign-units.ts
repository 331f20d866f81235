import { readDocument, readTables } from '#documents';
import type { Place } from './shown-plan.ts';
import type { WebPerson } from './web-person.ts';

type Named = { readonly unitId: string; readonly unit: string };
type Proposal = Named & { readonly itemId: string; readonly role: string; readonly standing: string };
export type Proposed = { readonly proposals: readonly Proposal[]; readonly unknown: readonly { readonly name: string; readonly nearest: readonly Named[] }[] };
export type Item = { readonly itemId: string; readonly version: number; readonly leads: readonly Named[]; readonly supports: readonly Named[]; readonly allowed: readonly string[] };

const begin = '2022-01-01';

const plan = ({ regionId, planId }: Place): { regionId: string; planId: string } => ({ regionId, planId });

/** What a plan prints about who answers for what. */
export const proposed = (clerk: WebPerson, place: Place): Promise<Proposed> => clerk.get<Proposed>('assignment.propose', { ...plan(place), validFrom: begin });

/** A name that a plan prints becomes another name of a unit, beside those it has. */
export async function addAlias(clerk: WebPerson, regionId: string, unitId: string, name: string): Promise<void> {
  const { unit: { version } } = await clerk.get<{ readonly unit: { readonly version: number } }>('units.get-unit', { regionId, unitId });
  await clerk.post('units.change-aliases', { regionId, unitId, version, add: [{ name }], note: '规划中的印名' });
}

/** Everything proposed is taken over; gives how many. */
export async function takeOver(clerk: WebPerson, place: Place): Promise<number> {
  const { proposals } = await proposed(clerk, place);
  const wanted = proposals.filter(({ standing }) => standing === 'new').map(({ itemId, unitId, role }) => ({ itemId, unitId, role }));
  if (wanted.length === 0) return 0;
  return (await clerk.post<{ added: number }>('assignment.accept-proposals', { ...plan(place), validFrom: begin, proposals: wanted })).added;
}

/** The parts of a plan with who answers for them on a day. */
export const itemsOn = async (person: WebPerson, place: Place, on: string, more: Readonly<Record<string, unknown>> = {}): Promise<readonly Item[]> =>
  (await person.get<{ items: readonly Item[] }>('assignment.list-assignments', { ...plan(place), on, limit: 500, ...more })).items;

/** The goals, measures and targets nobody leads on a day, how many there are, and how many have no unit at all. */
export const unassigned = (person: WebPerson, place: Place, on: string): Promise<{ readonly total: number; readonly nobody: number; readonly items: readonly Pick<Item, 'itemId' | 'allowed'>[] }> =>
  person.get('assignment.list-unassigned', { ...plan(place), on, limit: 500 });

/** A unit leads an item from a day on. */
export async function lead(clerk: WebPerson, place: Place, { itemId, unitId, validFrom, reason }: { readonly itemId: string; readonly unitId: string; readonly validFrom: string; readonly reason: string }): Promise<void> {
  const item = (await itemsOn(clerk, place, validFrom)).find((one) => one.itemId === itemId);
  await clerk.post('assignment.assign', { ...plan(place), itemId, unitId, role: 'lead', validFrom, reason, version: item?.version ?? 0 });
}

/** The table of tasks of a day as a workbook or a Word file, read again: all its words. */
export async function tableWords(person: WebPerson, place: Place, on: string, format: 'xlsx' | 'docx'): Promise<string> {
  const { bytes, name } = await person.download('assignment.get-decomposition-table', { ...plan(place), on, format });
  if (format === 'xlsx') return JSON.stringify((await readTables(bytes, name)).tables);
  return (await readDocument(bytes)).lines.map(({ text }) => text).join('\n');
}
