import { basename } from 'node:path';
import { importTables, planMatching, type ImportedData } from '#collection';
import { readTables } from '#documents';
import type { Terminal } from './command.ts';

/** The figures read from a file, its bytes, and whether anything could be read at all. */
export type ReadDataFile = { readonly name: string; readonly bytes: Uint8Array; readonly data: ImportedData; readonly refused: boolean };

/**
 * Reads one file of figures (csv, xlsx; long or wide). A file without a single value that can be used is refused, with the reasons among its issues; a path that does not exist throws
 * what the terminal throws.
 *
 * Rows may also speak of `targets` that have no indicator, by name or id.
 *
 * @example (await readDataFile('数据.csv', terminal)).data.observations.length // 323
 */
export async function readDataFile(path: string, terminal: Terminal, targets: Parameters<typeof planMatching>[0] = []): Promise<ReadDataFile> {
  const name = path === '-' ? '标准输入' : basename(path);
  const bytes = await terminal.readInput(path);
  const data = importTables(await readTables(bytes, name), planMatching(targets));
  return { name, bytes, data, refused: data.observations.length === 0 };
}
