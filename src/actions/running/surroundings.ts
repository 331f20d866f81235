import type { FileStore, Store } from '#storage';
import type { Examine } from '../action.ts';
import type { PasswordHasher } from '../credentials/hash-password.ts';

/** What surrounds every action: the store, the clock and chance. A test gives its own clock. */
export type Surroundings = {
  readonly store: Store;
  readonly files: FileStore;
  /** Now, ISO in UTC with milliseconds. */
  readonly now: () => string;
  /** Today where the installation stands, ISO: what is valid today is decided by the local day. */
  readonly today: () => string;
  /** A new id that sorts by time. */
  readonly newId: () => string;
  readonly hasher: PasswordHasher;
  /** Looks over the program and the machine it runs on; none where nobody gave a way. */
  readonly examine?: Examine;
};
