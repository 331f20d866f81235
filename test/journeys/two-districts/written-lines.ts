import type { WebPerson } from './web-person.ts';

type Line = { readonly action: string; readonly subjectKind: string; readonly sentence: string };
type Page = { readonly lines: readonly Line[]; readonly next: string | null };

async function linesOf(auditor: WebPerson, of: object): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await auditor.get('audit.list-lines', { ...of, limit: 200, ...(after === null ? {} : { after }) });
    lines.push(...page.lines);
    if (page.next === null) return lines;
    after = page.next;
  }
}

/** How many lines each action has left in all chains, and what all of them say; an attempt that was not allowed is written down as what it is, and does not count. */
export async function writtenLines(auditor: WebPerson, regionIds: readonly string[]): Promise<{ readonly written: Readonly<Record<string, number>>; readonly sentences: readonly string[] }> {
  const lines = (await Promise.all([{}, ...regionIds.map((regionId) => ({ regionId }))].map(async (of) => linesOf(auditor, of)))).flat();
  const written = Object.fromEntries([...Map.groupBy(lines.filter(({ subjectKind }) => subjectKind !== 'action'), ({ action }) => action)].map(([action, own]) => [action, own.length]));
  return { written, sentences: lines.map(({ sentence }) => sentence) };
}
