import { runInNewContext } from 'node:vm';

/** A case of a page with the model it is judged by and the lines shown as its result. */
export type PageCase = { readonly model: string | null; readonly line: string; readonly shown: string };

const block = (kind: string): string => `\`\`\`${kind}\\n([\\s\\S]*?)\\n\`\`\``;

/** JSON with remarks, as one line of a stream. Remarks begin with a blank and two slashes. */
const asLine = (text: string): string => JSON.stringify(JSON.parse(text.replaceAll(/\s\/\/.*$/gm, '')));

/**
 * Every case of a page: a block `jsonc case` (or `jsonc case method-1`) with the block `jsonc result` that follows it.
 *
 * @example pageCases(page)[0]?.model // 'method-1'
 */
export function pageCases(page: string): PageCase[] {
  const found = [...page.matchAll(new RegExp(`${block('jsonc case(?: ([a-z0-9-]+))?')}\\n+${block('jsonc result')}`, 'g'))];
  const begun = page.split('```jsonc ').length - 1;
  if (begun !== 2 * found.length) throw new Error(`${String(begun)} blocks of cases and results, of which ${String(2 * found.length)} belong together`);
  return found.map(([, model, line = '', shown = '']) => ({ model: model ?? null, line: asLine(line), shown: shown.replaceAll(/\s\/\/.*$/gm, '') }));
}

/** A number with as many decimals as it was printed with. */
type Printed = { readonly printed: string };
const isPrinted = (one: unknown): one is Printed => typeof one === 'object' && one !== null && 'printed' in one;

type WithSource = (text: string, reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown) => unknown;
const readPrinted = (text: string): unknown => (JSON.parse as WithSource)(text, (_key, value, { source }) => (typeof value === 'number' ? { printed: source ?? String(value) } : value));

function within(printed: string, value: unknown): boolean {
  const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  return typeof value === 'number' && Math.abs(value - Number(printed)) <= 0.5 * 10 ** -decimals * (1 + 1e-6);
}

/** Where what is shown is not what is; fields that are not shown are not asked for. */
function differences(shown: unknown, actual: unknown, place: string): string[] {
  if (isPrinted(shown)) return within(shown.printed, actual) ? [] : [`${place}: shown ${shown.printed}, is ${JSON.stringify(actual)}`];
  if (Array.isArray(shown)) {
    if (!Array.isArray(actual) || actual.length !== shown.length) return [`${place}: shown ${String(shown.length)} items, is ${JSON.stringify(actual)}`];
    return shown.flatMap((one, at) => differences(one, actual[at], `${place}[${String(at)}]`));
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${place}: shown as an object, is ${JSON.stringify(actual)}`];
    return Object.entries(shown).flatMap(([name, one]) => differences(one, (actual as Readonly<Record<string, unknown>>)[name], `${place}.${name}`));
  }
  return shown === actual ? [] : [`${place}: shown ${JSON.stringify(shown)}, is ${JSON.stringify(actual)}`];
}

/**
 * Where a shown JSON text differs from a value: numbers by the decimals printed, everything else exactly; fields left out of the text are not compared.
 *
 * @example differencesFrom('{ "probability": 0.3984 }', { probability: 0.398388, median: 94.6 }) // []
 */
export const differencesFrom = (shown: string, actual: unknown): string[] => differences(readPrinted(shown), JSON.parse(JSON.stringify(actual ?? null)), '');

/** One line of a block `ts formulas`: what is computed, and what the page says comes of it. */
export type PageFormula = { readonly expression: string; readonly shown: string };

/**
 * Every line of the blocks `ts formulas` of a page: `expression // value`, the value as JSON.
 *
 * @example pageFormulas(page)[0] // { expression: 'recalibrate(0.446148)', shown: '0.398388' }
 */
export function pageFormulas(page: string): PageFormula[] {
  const lines = [...page.matchAll(new RegExp(block('ts formulas'), 'g'))].flatMap(([, text = '']) => text.split('\n')).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [expression = '', shown, ...more] = line.split(' // ');
    if (shown === undefined || more.length > 0) throw new Error(`no one value in: ${line}`);
    return { expression: expression.trim(), shown: shown.trim() };
  });
}

/**
 * Where a formula of a page is not what the functions say.
 *
 * @example formulaDifferences({ expression: 'recalibrate(0.5)', shown: '0.4378' }, { recalibrate }) // []
 */
export const formulaDifferences = ({ expression, shown }: PageFormula, functions: Readonly<Record<string, unknown>>): string[] =>
  differencesFrom(shown, runInNewContext(expression, { ...functions })).map((difference) => `${expression}${difference}`);

/** Rows of a table of the page that has this heading row: cells without their backquotes. */
export function pageTable(page: string, heading: string): string[][] {
  const [, after] = page.split(`${heading}\n`);
  if (after === undefined) throw new Error(`no table: ${heading}`);
  const lines = after.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(1, end === -1 ? undefined : end).map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll('`', '').replaceAll('\\|', '|')));
}
