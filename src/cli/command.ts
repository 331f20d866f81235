/** What a command may touch: everything it reads and writes goes through here, so that it can be run in a test. */
export type Terminal = {
  readonly readInput: (path: string) => Promise<Uint8Array>;
  /** The same a piece at a time, as it comes; for streams. */
  readonly readChunks: (path: string) => AsyncIterable<Uint8Array>;
  /** Writes all of the files or none: nothing is written half. */
  readonly writeFiles: (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]) => Promise<void>;
  /** Writes one file piece by piece as it is made, whole or not at all. */
  readonly writeChunks: (path: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Makes a folder, and those above it, where there is none. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Today's date, ISO; the pure rooms have no clock. */
  readonly today: () => string;
  readonly out: (text: string) => void;
  /** Waits until what was printed has been taken: a stream would otherwise pile up before a slow reader. */
  readonly drained: () => Promise<void>;
  readonly err: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person at the keyboard; null where there is none (a service, a pipe). */
  readonly person: Person | null;
};

/** Asks whoever sits at the terminal. An answer comes without blanks at its ends; null: the input ended (Ctrl+D), nobody will answer any more. What is typed to `askSecretly` does not show. */
export type Person = { readonly ask: (question: string) => Promise<string | null>; readonly askSecretly: (question: string) => Promise<string | null> };

/** An option of a command as people type it. */
export type CommandOption = { readonly name: string; readonly value?: string; readonly several?: true; readonly help: string };

/** What was typed: file names and the like, and options (true for those without a value, a list for those that may be given several times). */
export type Typed = { readonly words: readonly string[]; readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>> };

/** 0 done, 1 refused by the rules with every reason, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One thing the command line can do: `halfsky <noun> <verb>`. */
export type Command = {
  readonly noun: string;
  readonly verb: string | null;
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /** What its help says besides. */
  readonly details?: () => readonly string[];
  readonly run: (typed: Typed, terminal: Terminal) => Promise<ExitCode>;
};

/** A wrong use of the command line, with what to do instead; caught once, in main. */
export class UsageError extends Error {}
