import type { Role } from '#kernel';

/** A role that a person holds today. `covers` names every region it counts in: its own and, for roles that reach down, those below. */
export type HeldRole = { readonly role: Role; readonly regionId: string; readonly unitId: string | null; readonly covers: readonly string[] };

/** Who asks, and from where. A person who has not signed in has no id and no roles. `restrictedTo` names the only action a session may take (a first change of password). */
export type Caller = {
  readonly personId: string | null;
  readonly personName: string;
  readonly sessionId: string | null;
  readonly address: string;
  readonly agent: string;
  readonly roles: readonly HeldRole[];
  readonly restrictedTo: readonly string[] | null;
};
