import { existsSync, readFileSync } from 'node:fs';
import { readTxt } from '#documents';
import { readPlan, type PlanDocument } from '#plan';

/** The two adopted texts the house is held to. They may not be copied into the repository, so they are looked for beside it. */
export type SourceText = { readonly name: 'kundulun' | 'baijiantan'; readonly path: string };

const folder = new URL('../../shared/plans/', import.meta.url);

export const sourceTexts: readonly SourceText[] = [
  { name: 'kundulun', path: new URL('kundulun-2021-2030.txt', folder).pathname },
  { name: 'baijiantan', path: new URL('baijiantan-2021-2025.txt', folder).pathname },
];

/** False, with a word on the console, where the texts are not there: what needs them is skipped, and nobody takes that for a pass. */
export function sourceTextsArePresent(who: string): boolean {
  const missing = sourceTexts.filter(({ path }) => !existsSync(path));
  if (missing.length > 0) console.warn(`SKIPPED ${who}: the source plan texts are not at ../shared/plans (${missing.map(({ name }) => name).join(', ')})`);
  return missing.length === 0;
}

export const bytesOf = ({ path }: SourceText): Uint8Array => readFileSync(path);

const read = new Map<string, PlanDocument>();

/** A source text as the product reads it, read once a test file. */
export function planOf(source: SourceText): PlanDocument {
  const known = read.get(source.name);
  if (known) return known;
  const document = readPlan(readTxt(bytesOf(source)));
  read.set(source.name, document);
  return document;
}

/** The source text of that name. */
export function sourceText(name: SourceText['name']): SourceText {
  const found = sourceTexts.find((source) => source.name === name);
  if (!found) throw new Error(`no source text ${name}`);
  return found;
}
