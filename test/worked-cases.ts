import { existsSync, readFileSync } from 'node:fs';

type WorkedCase = { readonly id: string; readonly input: unknown; readonly expected: unknown };

const file = new URL('../../shared/conformance/method.json', import.meta.url);
const present = existsSync(file);
if (!present) console.warn('SKIPPED the worked cases of the method: ../shared/conformance/method.json is not there');

/**
 * The worked cases of the method (method.md 12), which may not be copied into the repository: read at test time from beside it. Where they are not there `present` is
 * false, with a word on the console, and what needs them is skipped. `read` gives one case in the shape its test knows it to have.
 */
export const worked = {
  present,
  read<Shape>(id: string): Shape {
    const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly WorkedCase[];
    const found = cases.find((known) => known.id === id);
    if (!found) throw new Error(`no worked case ${id}`);
    return found as Shape;
  },
  /** The same, or null where the cases are not there. */
  find<Shape>(id: string): Shape | null {
    return present ? worked.read<Shape>(id) : null;
  },
};
