import type { Refusal } from '#actions';

/** What the browser asks an empty installation to begin with, as it came: the program that carries it out reads it. */
export type SetUpWish = { readonly way: 'demo' | 'own'; readonly wish: unknown };

/** Where a wish came from, and how often a wrong code was typed before: for the audit. */
export type SetUpFrom = { readonly address: string; readonly wrongCodes: number };

/** Who was made, each with a first password where one was generated; or the accounts of the example. */
export type SetUpOutcome = { readonly accounts: readonly { readonly name: string; readonly login: string; readonly word: string; readonly firstPassword: string | null }[]; readonly isDemo: boolean };

/** How an empty installation stands: the door is open, somebody's wish is being carried out, or it is set up. */
export type SetUpStanding = { readonly state: 'open' | 'working' | 'done'; readonly progress: readonly string[]; readonly failure: Refusal | null; readonly outcome: SetUpOutcome | null };

/** The way into an empty installation: whoever shows the code that the terminal printed may set it up, once. */
export type SetUpDoor = {
  /** For anybody: nothing but whether the door is open. For who shows the code of the wish under way: how far it is. */
  readonly standing: (code: string | null) => SetUpStanding;
  readonly begin: (code: string, wish: SetUpWish, address: string) => Promise<SetUpStanding | Refusal>;
  /** Resolves once, when somebody has set it up. */
  readonly done: Promise<SetUpOutcome>;
};
