import type { Role } from '#kernel';

/** A person with an account. */
export type Person = { readonly personId: string; readonly name: string };

/** A role somebody holds today, where. */
export type Post = { readonly role: Role; readonly regionId: string; readonly unitId: string | null };

/** Who acts, with all posts held on that day. */
export type Actor = Person & { readonly posts: readonly Post[] };

/** Who acted, in which role. */
export type ActingPerson = Person & { readonly role: Role; readonly unitId: string | null };

/** A file kept elsewhere, by the fingerprint of its bytes. */
export type Evidence = { readonly fingerprint: string; readonly name: string };

/** The official document by which something was decided: 昆政办发〔2021〕16号, 2021-12-30. */
export type DecidingDocument = { readonly number: string; readonly date: string };

/** What somebody signed on paper, entered by another. `personId` null: the signer has no account. */
export type PaperSignature = { readonly personId: string | null; readonly name: string; readonly role: Role; readonly signedOn: string };

/** Another approver for a document on its way. */
export type Appointment = { readonly approver: string; readonly roles: readonly Role[] };

/** Somebody's part in a document goes to somebody else. */
export type HandOver = { readonly from: Person; readonly to: Person };

/** What comes with a step. `day` is the new due day or the last open day, whichever the step sets; `fingerprint` tells what the content is while it is taken. */
export type Given = {
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
  readonly document: DecidingDocument | null;
  readonly day: string | null;
  readonly appointment: Appointment | null;
  readonly handOver: HandOver | null;
  readonly paper: PaperSignature | null;
  readonly fingerprint: string | null;
};

/** When something happens: the moment (UTC with milliseconds) and the day it is at the place. */
export type Moment = { readonly at: string; readonly today: string };

/** A unit a document goes to. */
export type TakingUnit = { readonly unitId: string; readonly name: string };

/** A step as history keeps it, never changed afterwards. `round` is the round it belongs to; `successor` the document that replaced this one; `unit` whose it is from now on, where its unit was merged or replaced. */
export type TakenStep = Given & Moment & {
  readonly number: number;
  readonly step: string;
  readonly round: number;
  readonly from: string;
  readonly to: string;
  readonly who: ActingPerson;
  readonly successor: string | null;
  readonly unit?: TakingUnit;
};

/** How a document began. `replaces` is the document it is made to follow. */
export type Opening = Moment & {
  readonly id: string;
  readonly kind: string;
  readonly edition: number;
  readonly regionId: string;
  readonly unitId: string | null;
  readonly openedBy: ActingPerson;
  readonly dueDay: string | null;
  readonly replaces: string | null;
  readonly inCharge: Person;
  readonly approvers: Readonly<Record<string, readonly Role[]>>;
};

/** Where a document is. All of it follows from opening and steps (`replay`). */
export type LifeCycle = {
  readonly opening: Opening;
  readonly state: string;
  /** Counts from 1; a new one begins whenever frozen content is let go: return, withdrawal, exception. */
  readonly round: number;
  readonly steps: readonly TakenStep[];
  readonly inCharge: Person;
  readonly approvers: Readonly<Record<string, readonly Role[]>>;
  readonly dueDay: string | null;
  /** The last day of a limited state. */
  readonly lastOpenDay: string | null;
  /** What the content was frozen under, and by the step of which number. */
  readonly frozen: { readonly fingerprint: string; readonly since: number } | null;
  readonly replacedBy: string | null;
  /** 1 at opening, one more with every entry of the history: for optimistic locking. */
  readonly version: number;
};

/**
 * Whose a document is now: the unit it was begun for, or that which took over from it since. Null where documents of the kind belong to no unit.
 *
 * @example unitOf(cycle) === cycle.opening.unitId // true until units merge
 */
export const unitOf = ({ opening, steps }: LifeCycle): string | null => steps.findLast(({ unit }) => unit !== undefined)?.unit?.unitId ?? opening.unitId;

/**
 * Where roles must count for a document now.
 *
 * @example belongingOf(cycle) // { regionId, unitId: null }
 */
export const belongingOf = (cycle: LifeCycle): Pick<Opening, 'regionId' | 'unitId'> => ({ regionId: cycle.opening.regionId, unitId: unitOf(cycle) });
