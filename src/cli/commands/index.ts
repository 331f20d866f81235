import type { Command } from '../command.ts';

/** Commands that are loaded together, and the first words by which they are meant. Each loads much that the others do without. */
type Bundle = { readonly nouns: readonly string[]; readonly load: () => Promise<readonly Command[]> };

const bundles: readonly Bundle[] = [
  { nouns: ['plan', 'data', 'monitor', 'schema'], load: async () => (await import('./reading.ts')).reading },
  { nouns: ['data'], load: async () => [(await import('./data-import.ts')).dataImport] },
  { nouns: ['report'], load: async () => (await import('./reports.ts')).reports },
  { nouns: ['serve', 'start'], load: async () => Object.values(await import('./serve.ts')) },
  { nouns: ['migrate'], load: async () => [(await import('./migrate.ts')).migrate] },
  { nouns: ['doctor'], load: async () => [(await import('./doctor.ts')).doctor] },
  { nouns: ['audit'], load: async () => (await import('./audit.ts')).audit },
  { nouns: ['backup', 'restore'], load: async () => (await import('./backups.ts')).backups },
];

const loaded = async (some: readonly Bundle[]): Promise<readonly Command[]> => (await Promise.all(some.map(({ load }) => load()))).flat();

const isMeant = ({ noun, verb }: Command, [first, second]: readonly string[]): boolean => noun === first && (verb === null || verb === second);

/**
 * The table of commands that can be meant by the first words; no words: all that need no server. Help, parsing and the docs follow from it. What the list of actions says is
 * loaded only where nothing else is meant.
 *
 * @example (await commandsFor(['plan', 'read'])).map(({ verb }) => verb)
 */
export async function commandsFor(words: readonly string[]): Promise<readonly Command[]> {
  const [noun, verb] = words;
  if (noun === undefined) return loaded(bundles);
  const local = await loaded(bundles.filter(({ nouns }) => nouns.includes(noun)));
  if (local.some((command) => isMeant(command, words))) return local;
  const { commandsOfActions, listActions } = await import('./of-actions.ts');
  return noun === 'actions' ? [listActions] : [...local, ...commandsOfActions(noun, verb, local)];
}
