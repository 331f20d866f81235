import type { importedDataSchema } from './imported-data-schema.ts';

/**
 * The schema of `halfsky data read --json`, loaded when asked for: zod is slow to load and reading figures does not need it.
 *
 * @example (await loadImportedDataSchema()).safeParse(content).success
 */
export async function loadImportedDataSchema(): Promise<typeof importedDataSchema> {
  return (await import('./imported-data-schema.ts')).importedDataSchema;
}
