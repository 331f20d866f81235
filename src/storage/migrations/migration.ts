/**
 * One step of the schema, forward only. Its statements run in one transaction and are never changed once released: their fingerprint is kept in the store.
 * `obstacle` looks before anything is touched and gives a Chinese sentence when the step cannot be taken with the data as they are.
 */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
  /** A query that gives one row with a text in its first column when something stands in the way. */
  readonly obstacle?: { readonly query: string; readonly message: (found: string) => string };
};
