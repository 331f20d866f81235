import type { Command } from '../command.ts';

/** Commands that are loaded together, and the first words by which they are meant. Each loads much that the others do without. */
type Bundle = { readonly nouns: readonly string[]; readonly load: () => Promise<readonly Command[]> };

const bundles: readonly Bundle[] = [
  { nouns: ['plan', 'data', 'monitor', 'schema'], load: async () => (await import('./reading.ts')).reading },
  { nouns: ['report'], load: async () => (await import('./reports.ts')).reports },
  { nouns: ['serve', 'start'], load: async () => Object.values(await import('./serve.ts')) },
  { nouns: ['migrate'], load: async () => [(await import('./migrate.ts')).migrate] },
  { nouns: ['doctor'], load: async () => [(await import('./doctor.ts')).doctor] },
  { nouns: ['audit'], load: async () => (await import('./audit.ts')).audit },
  { nouns: ['backup', 'restore'], load: async () => (await import('./backups.ts')).backups },
];

/**
 * The table of commands that can be meant by a first word; null: all of them. Help, parsing and the docs follow from it.
 *
 * @example (await commandsFor('plan')).map(({ verb }) => verb)
 */
export async function commandsFor(noun: string | null): Promise<readonly Command[]> {
  const meant = bundles.filter(({ nouns }) => noun !== null && nouns.includes(noun));
  return (await Promise.all((meant.length > 0 ? meant : bundles).map(({ load }) => load()))).flat();
}
