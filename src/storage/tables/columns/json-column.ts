import type { ColumnType } from 'kysely';

/** A JSON value is written as its text (`JSON.stringify`), so that both drivers send arrays and texts alike, and read back parsed. */
export type JsonColumn = ColumnType<unknown, string, string>;
export type JsonColumnOrNull = ColumnType<unknown, string | null | undefined, string | null>;
export type JsonColumnWithDefault = ColumnType<unknown, string | undefined, string>;
