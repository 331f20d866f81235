/** A name as SQL takes it, whatever stands in it. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The head of a COPY of some columns of a table; the direction is added by whoever runs it.
 *
 * @example copyStatement('units', ['unit_id']) // 'COPY "units" ("unit_id")'
 */
export const copyStatement = (table: string, columns: readonly string[]): string => `COPY ${quoted(table)} (${columns.map(quoted).join(', ')})`;
