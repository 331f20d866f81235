import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../../shared/conformance/method.json', import.meta.url);

let cases: readonly { readonly id: string }[] | null | undefined;

/** A worked case of the method (input and expected values), or null with a word on the console where the file is absent: what needs it is skipped, and nobody takes that for a pass. */
export function conformanceCase<Case>(id: string): Case | null {
  if (cases === undefined) {
    cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string }[]) : null;
    if (cases === null) console.warn('SKIPPED the worked cases of the method: ../shared/conformance/method.json is not there');
  }
  if (cases === null) return null;
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`no worked case ${id}`);
  return found as Case;
}
