import { roles, type Role } from '#kernel';
import type { KindExample } from './kind-example.ts';

/** Whether a step asks for something: it must be there, may be there, or has no place. */
export type Need = 'required' | 'optional' | 'none';

/** A role, or a named approver that every place fills for itself (mission.md S18: the committee here, the monitoring group there). */
export type RoleOrApprover = Role | { readonly approver: string };

/** A state of a document, with what may happen to its content there. */
export type StateRule = {
  readonly word: string;
  /** Nothing follows. */
  readonly final?: true;
  /** The content stands still. Coming here from a state that is not frozen freezes it under its fingerprint; only a step marked `unfreezes` lets it go. */
  readonly frozen?: true;
  /** Who may change the content here. */
  readonly editable?: readonly Role[];
  /** Changes are possible until a day that the step leading here names (a timed exception to a lock). */
  readonly limited?: true;
};

/** Something a person does to a document. */
export type StepRule = {
  readonly name: string;
  readonly word: string;
  readonly from: readonly string[];
  /** Null: the state stays as it is. */
  readonly to: string | null;
  readonly roles: readonly RoleOrApprover[];
  readonly reason: Need;
  /** Files, a scanned sealed page among them. */
  readonly evidence: Need;
  /** Number and date of the official document by which it was done. */
  readonly document: Need;
  /** Who may enter what somebody of `roles` signed on paper; the scan is then required. */
  readonly paper?: readonly Role[];
  /** Four eyes look at who signed the paper, not at who enters it: its scan is seen by somebody else at a later step. In a unit with one account nobody else could enter it. */
  readonly scanSpeaks?: true;
  /** Four eyes: who took one of these steps in the current round (`edit` is changing the content, `begin` beginning the document), or took over from them since, may not take this one. */
  readonly notBy?: readonly string[];
  /** Only who took one of these steps in the current round, or took over from them since, may take this one. */
  readonly onlyBy?: readonly string[];
  /** What the step changes besides the state; asked for as `need` says. `mostDays`: how far ahead a day may lie. */
  readonly sets?: { readonly what: 'due-day' | 'last-open-day' | 'approver' | 'hand-over'; readonly need: 'required' | 'optional'; readonly mostDays?: number };
  /** Only until the last open day of a limited state. */
  readonly withinTime?: true;
  /** Lets frozen content go; the next round begins. */
  readonly unfreezes?: true;
  /** The content must be again what it was when it last came to this frozen state. */
  readonly restores?: string;
  /** What this document was made to follow is replaced by it. */
  readonly replaces?: true;
  /** Never taken by itself: happens to the former document when its successor takes the step that `replaces`. */
  readonly bySuccessor?: true;
};

/** An approver a place chooses, from which roles, and the usual choice. */
export type ApproverRule = { readonly title: string; readonly choices: readonly Role[]; readonly usual: readonly Role[] };

/** When it is owed: fulfilled while the document is in one of `doneIn`, let off in one of `notOwedIn`; said to be due soon from so many days before. */
export type DueRule = { readonly word: string; readonly doneIn: readonly string[]; readonly notOwedIn?: readonly string[]; readonly soonDays: number };

/** A kind of document that lives by the engine. Rules that change get a new `edition`; documents keep the edition they were opened under. */
export type LifeCycleKind = {
  readonly kind: string;
  readonly edition: number;
  readonly title: string;
  readonly source: string;
  /** Whether it belongs to a unit, or to the region as a whole. */
  readonly owner: 'region' | 'unit';
  readonly openedBy: readonly RoleOrApprover[];
  readonly states: Readonly<Record<string, StateRule>>;
  readonly start: string;
  readonly steps: readonly StepRule[];
  readonly approvers: Readonly<Record<string, ApproverRule>>;
  readonly due: DueRule | null;
  /** Where a place calls its roles otherwise than usual. */
  readonly roleWords?: Readonly<Partial<Record<Role, string>>>;
  readonly examples: readonly KindExample[];
};

/** The name under which changing the content stands in histories and four-eyes rules. */
export const editStep = 'edit';

/** The name under which beginning the document stands in four-eyes rules; it is no entry of the history. */
export const openingStep = 'begin';

/** The name under which a document goes to another unit: no step anybody takes, it happens when units merge or are replaced. */
export const transferStep = 'transfer';

/**
 * A state of a kind. Throws when there is none of that name: states come from rules we wrote and histories we kept.
 *
 * @example stateRule(planAdoption, 'adopted').word // '已通过'
 */
export function stateRule(kind: LifeCycleKind, state: string): StateRule {
  const rule = Object.hasOwn(kind.states, state) ? kind.states[state] : undefined;
  if (!rule) throw new Error(`${kind.kind} has no state ${state}`);
  return rule;
}

/**
 * What a place calls a role.
 *
 * @example roleWord(planAdoption, 'office-head') // '妇儿工委办负责人'
 */
export const roleWord = (kind: LifeCycleKind, role: Role): string => kind.roleWords?.[role] ?? roles[role].word;

/**
 * The roles that are meant where approvers are filled as in `approvers`.
 *
 * @example rolesMeant([{ approver: 'report' }, 'office-head'], { report: ['committee-leader'] }) // ['committee-leader', 'office-head']
 */
export const rolesMeant = (named: readonly RoleOrApprover[], approvers: Readonly<Record<string, readonly Role[]>>): readonly Role[] =>
  named.flatMap((one) => (typeof one === 'string' ? [one] : Object.hasOwn(approvers, one.approver) ? (approvers[one.approver] ?? []) : []));
