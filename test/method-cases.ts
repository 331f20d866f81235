import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../../shared/conformance/method.json', import.meta.url).pathname;

type MethodCase = { readonly id: string; readonly input: Readonly<Record<string, unknown>>; readonly expected: Readonly<Record<string, unknown>> };

/** False, with a word on the console, where the worked cases are not there: what needs them is skipped, and nobody takes that for a pass. */
export function methodCasesArePresent(who: string): boolean {
  const present = existsSync(file);
  if (!present) console.warn(`SKIPPED ${who}: the worked cases are not at ../shared/conformance/method.json`);
  return present;
}

/** A worked case of the method (section 12), read when a test asks for it: nothing of it stands in the repository. */
export function methodCase(id: string): MethodCase {
  const found = (JSON.parse(readFileSync(file, 'utf8')) as readonly MethodCase[]).find((each) => each.id === id);
  if (!found) throw new Error(`no worked case ${id}`);
  return found;
}
