import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from './find-program.ts';
import { runProgram, type RunEnd } from './run-program.ts';

/** `libreOffice` is the program to run (the setting HALFSKY_LIBREOFFICE); without it, `searchPath` (PATH) and the usual places are searched. */
export type LibreOfficeOptions = { readonly libreOffice?: string; readonly searchPath?: string };

const usualPlaces: readonly string[] = process.platform === 'darwin'
  ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
  : process.platform === 'win32' ? ['ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => process.env[name] ?? []).map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.exe')) : [];

/**
 * Looks for LibreOffice: the given program, else `soffice` or `libreoffice` on the search path, else where it is usually installed. Undefined when there is none.
 *
 * @example await findLibreOffice({ searchPath: '/usr/bin' }) // '/usr/bin/soffice'
 */
export const findLibreOffice = ({ libreOffice, searchPath }: LibreOfficeOptions = {}): Promise<string | undefined> => findProgram({ set: libreOffice, names: ['soffice', 'libreoffice'], searchPath, places: usualPlaces });

/** What is converted: bytes under a name whose ending LibreOffice goes by, to a format and its filter (`docx:MS Word 2007 XML`). */
export type Conversion = { readonly bytes: Uint8Array; readonly name: string; readonly to: string; readonly timeoutMs: number; readonly environment?: Readonly<Record<string, string>> };

/**
 * Converts a file with LibreOffice inside a folder of one's own, with a profile of its own, so that several can run at once. Null where it ended well and wrote nothing.
 *
 * @example await convertInFolder(folder, '/usr/bin/soffice', { bytes, name: 'input.docx', to: 'pdf', timeoutMs: 60_000 }) // { end: 'done', bytes }
 */
export async function convertInFolder(folder: string, program: string, { bytes, name, to, timeoutMs, environment = {} }: Conversion): Promise<{ readonly end: RunEnd; readonly bytes: Uint8Array | null }> {
  const [input, output] = [join(folder, name), join(folder, 'out')];
  await writeFile(input, bytes);
  await mkdir(output, { recursive: true });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', to, '--outdir', output, input];
  const end = await runProgram(program, args, { folder, timeoutMs, environment });
  const made = join(output, `${basename(name, extname(name))}.${to.split(':')[0] ?? ''}`);
  const found = end === 'done' ? await readFile(made).catch(() => null) : null;
  return { end, bytes: found && new Uint8Array(found) };
}
