import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Lettering } from './letter-paths.ts';
import { readFont } from './read-font.ts';

/** The folder of the shipped fonts, in the source and in `dist` alike. */
export const fontFolder = fileURLToPath(new URL('../fonts', import.meta.url));

/** The text font and two with a few signs it lacks (superscripts, crosses); made by tools/make-font.ts. */
export const fontFiles: readonly string[] = ['noto-sans-sc.ttf', 'noto-sans.ttf', 'noto-sans-symbols-2.ttf'].map((name) => fileURLToPath(new URL(`../fonts/${name}`, import.meta.url)));

let loading: Promise<Lettering> | undefined;

/** The shipped fonts, read once in a process. */
export function shippedLettering(): Promise<Lettering> {
  loading ??= Promise.all(fontFiles.map(async (file) => readFont(await readFile(file)))).then((fonts) => ({ fonts }));
  return loading;
}
