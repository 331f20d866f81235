import type { z } from 'zod';
import type { Role } from '#kernel';
import type { Connection, FileStore, Store } from '#storage';
import type { AuditNote } from './audit-note.ts';
import type { Caller } from './caller.ts';
import type { PasswordHasher } from './credentials/hash-password.ts';
import type { Refusal } from './refusal.ts';

/** Where an action takes place: a region, and the unit in it when it concerns one; what belongs to no region happens in the installation. */
export type Scope = { readonly regionId: string; readonly unitId?: string | null };

/** Who may: roles that count in the scope (a role of a unit counts for that unit alone); `anyone`: also who has not signed in; `signed-in`: every person with an account. */
export type Permission = readonly Role[] | 'anyone' | 'signed-in';

/** What an action works with: the transaction it runs in, the files, and who asks. Time and new ids come from here, so that a test can give them. */
export type Work = { readonly connection: Connection; readonly files: FileStore; readonly caller: Caller; readonly now: string; readonly today: string; readonly newId: () => string };

/** What happens before the transaction: no statement of the action is running yet. */
export type Preparation = Omit<Work, 'connection'> & { readonly store: Store; readonly hasher: PasswordHasher };

/** What every action says of itself. */
type Described<Input, Output> = {
  /** `<module>.<verb-noun>`: file, URL, CLI command, audit line and permission. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  readonly permission: Permission;
  /** The scope as the input names it; `permission` is checked there before anything is read. */
  readonly scope: (input: Input) => Scope;
  readonly examples: readonly ActionExample[];
};

/** The ways a thing can be changed. `State` is what it decides on, `Effect` what it decided. */
export type WriteAction<Input, State, Effect, Output, Prepared = undefined> = Described<Input, Output> & {
  readonly kind: 'write';
  /** The kind of subject this acts on, for `allowed` in what reads return; absent: acts on nothing that exists yet. */
  readonly actsOn?: string;
  /** Whether the state of a subject allows it, for the same; absent: always. */
  readonly possible?: (subject: unknown) => boolean;
  /** Slow work that needs no transaction (hashing a password, looking at a file), before it begins. */
  readonly prepare?: (input: Input, preparation: Preparation) => Promise<Prepared | Refusal>;
  /** Reads what the decision needs, with locks on what will be written. A refusal here says that something named does not exist. */
  readonly load: (input: Input, work: Work, prepared: Prepared) => Promise<State | Refusal>;
  /** A narrower scope known only from the state (the unit whose form it is); checked after loading. */
  readonly scopeOf?: (state: State, input: Input) => Scope;
  /** Pure: yes with what to do, or no with the reason. */
  readonly decide: (state: State, input: Input, work: Omit<Work, 'connection' | 'files'>, prepared: Prepared) => { readonly effect: Effect } | Refusal;
  readonly store: (effect: Effect, work: Work, state: State, input: Input) => Promise<Output>;
  /** What stands in the audit: one line, or a line for each thing when many are done at once. */
  readonly audit: (effect: Effect, state: State, input: Input, output: Output) => AuditNote | readonly AuditNote[];
  /** The answer holds what must not be kept (a new token): a repeated request is refused instead of answered again. */
  readonly answerIsSecret?: true;
  /** A file comes with it: the server keeps it up to `limit` bytes and adds `sha256`, `size`, `name` and `contentType` (as the sender called it) to the input. */
  readonly takesFile?: { readonly limit: (input: Input) => number };
};

/** A question. Its answer says of every subject which actions are allowed on it. */
export type ReadAction<Input, Output> = Described<Input, Output> & {
  readonly kind: 'read';
  readonly read: (input: Input, work: ReadWork) => Promise<Output | Refusal>;
  /** The output is `{ file: { sha256 | bytes, name, contentType } }`; the server answers with the file itself. */
  readonly givesFile?: true;
};

/** What looks over the running program finds of each thing: good, to be minded, wrong; with what to do. */
export type Examine = () => Promise<readonly { readonly id: string; readonly title: string; readonly state: 'good' | 'mind' | 'wrong'; readonly text: string; readonly advice?: string }[]>;

/** `allowedOn` names the write actions that this caller may take on a subject of a kind, in its scope and state. */
export type ReadWork = Work & { readonly examine: Examine | null; readonly allowedOn: (subjectKind: string, scope: Scope, subject: unknown) => readonly string[] };

/** An input that the schema takes, or one that it refuses with the path of the first complaint. */
export type ActionExample = { readonly input: unknown; readonly refusedAt?: string };

/** An action of either kind, with its types forgotten: as lists, routes and commands see it. */
export type Action = WriteAction<never, never, never, unknown, never> | ReadAction<never, unknown>;

/** Keeps the types of an action while it is written down. */
export const writeAction = <Input, State, Effect, Output, Prepared = undefined>(action: Omit<WriteAction<Input, State, Effect, Output, Prepared>, 'kind'>): WriteAction<Input, State, Effect, Output, Prepared> => ({ kind: 'write', ...action });

/** Keeps the types of a question while it is written down. */
export const readAction = <Input, Output>(action: Omit<ReadAction<Input, Output>, 'kind'>): ReadAction<Input, Output> => ({ kind: 'read', ...action });
