import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where to look for a program: one that was set, names on the search path (PATH unless told), the usual places of the system. */
export type Wanted = { readonly set?: string | undefined; readonly names: readonly string[]; readonly searchPath?: string | undefined; readonly places?: readonly string[] };

const isProgram = async (file: string): Promise<boolean> => access(file, constants.X_OK).then(() => true, () => false);

/**
 * Looks for a program. One that was set and is not there counts as none: somebody meant that one. With a search path of one's own the usual places are not looked at.
 *
 * @example await findProgram({ names: ['soffice', 'libreoffice'], searchPath: '/usr/bin' }) // '/usr/bin/soffice'
 */
export async function findProgram({ set, names, searchPath, places = [] }: Wanted): Promise<string | undefined> {
  if (set) return (await isProgram(set)) ? set : undefined;
  const folders = (searchPath ?? process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const onPath = folders.flatMap((folder) => names.flatMap((name) => endings.map((ending) => join(folder, `${name}${ending}`))));
  for (const file of [...onPath, ...(searchPath === undefined ? places : [])]) if (await isProgram(file)) return file;
  return undefined;
}
