import type { WebPerson } from './web-person.ts';

/** What this story looks at in a target, a clause and a version as the server shows them. */
export type ShownTarget = {
  readonly itemId: string; readonly indicator: string; readonly indicatorId: string | null; readonly kind: string; readonly bound: string | null; readonly value: number | null; readonly quote: string; readonly confidence: number;
  readonly spans: readonly (readonly [line: number, from: number, to: number])[];
};
export type ShownClause = { readonly itemId: string; readonly number: number | null; readonly text: string; readonly line: number; readonly spans: ShownTarget['spans']; readonly targets: readonly ShownTarget[] };
type ShownDomain = { readonly itemId: string; readonly goals: readonly ShownClause[]; readonly measures: readonly ShownClause[] };
type ShownDoubt = { readonly key: string; readonly issue: { readonly code: string; readonly message: string }; readonly itemId: string | null; readonly resolution: { readonly how: string } | null };
export type ShownVersion = {
  readonly head: { readonly revision: number; readonly state: string; readonly stateWord: string; readonly allowed: readonly string[]; readonly documentNumber: string | null };
  readonly plan: { readonly title: string; readonly domains: readonly ShownDomain[] };
  readonly doubts: readonly ShownDoubt[];
  readonly obstacles: readonly { readonly obstacle: string; readonly message: string }[];
  readonly edits: readonly { readonly sentence: string; readonly undoneAt: string | null }[];
  readonly lifeCycle: { readonly version: number; readonly state: string; readonly steps: readonly { readonly step: string; readonly by: string; readonly reason: string | null }[]; readonly open: readonly { readonly step: string; readonly open: boolean; readonly because: string | null }[]; readonly mayEdit: boolean };
};

/** Which version of which plan. */
export type Place = { readonly regionId: string; readonly planId: string; readonly version: number };

/** A version as somebody sees it. */
export const versionSeen = (person: WebPerson, place: Place): Promise<ShownVersion> => person.get<ShownVersion>('plan.get-version', place);

/** Goals and measures in the order of the plan. */
export const clausesOf = ({ plan }: ShownVersion): readonly ShownClause[] => plan.domains.flatMap(({ goals, measures }) => [...goals, ...measures]);
export const targetsOf = (version: ShownVersion): readonly ShownTarget[] => clausesOf(version).flatMap(({ targets }) => targets);

/** Edits a draft as it is now; gives what was said of each edit. */
export async function edit(person: WebPerson, place: Place, edits: readonly object[]): Promise<readonly string[]> {
  const { head: { revision } } = await versionSeen(person, place);
  return (await person.post<{ sentences: readonly string[] }>('plan.edit-draft', { ...place, revision, edits })).sentences;
}

/** Takes a step with the life cycle as it is now. */
export async function step(person: WebPerson, name: string, place: Place, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { lifeCycle: { version: cycleVersion } } = await versionSeen(person, place);
  return (await person.post<{ stateWord: string }>(`plan.${name}`, { ...place, cycleVersion, ...given })).stateWord;
}
