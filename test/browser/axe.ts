import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { evaluate } from './in-page.ts';

/** WCAG 2.2, levels A and AA, with all it takes over from 2.0 and 2.1. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

type Violation = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly (string | readonly string[])[]; readonly failureSummary?: string }[] };

/** What axe says of one element, without its headings: "Element has insufficient color contrast of 2.1 (…)". */
const summaryOf = (summary: string | undefined): string => (summary ?? '').split('\n').slice(1).map((line) => line.trim()).filter((line) => line !== '' && !/^Fix (any|all) of/.test(line)).join('; ');

/**
 * What axe finds wrong with a page as it stands, after WCAG 2.2 A and AA: a line for every element, `rule selector: summary`. `only` names the rules that are asked, where the others were asked before.
 *
 * @example expect(await axeFindings(page)).toEqual([]);
 */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  await evaluate(page, `if (!globalThis.axe) { ${axe.source}\n} undefined`);
  const runOnly = only === undefined ? { type: 'tag', values: rules } : { type: 'rule', values: only };
  const { violations } = await evaluate<{ readonly violations: readonly Violation[] }>(page, `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] }).then(({ violations }) => ({ violations }))`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')}: ${summaryOf(failureSummary) || help}`));
}
