import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { readTables } from '#documents';
import { forecastFamilies } from '#registry';
import { heldOutErrors } from '../src/monitoring/backtest/held-out-errors.ts';
import { panelOf } from '../src/monitoring/backtest/panel.ts';
import { panelOfTable } from '../src/monitoring/backtest/panel-of-table.ts';
import { forecastModels } from '../src/monitoring/forecast/models/index.ts';
import { readCase } from '../src/monitoring/judging/read-case.ts';
import { sexMeasures } from '../src/monitoring/gender/measures/index.ts';
import { measures } from '../src/monitoring/progress/measures/index.ts';
import { memoryTerminal } from './memory-terminal.ts';
import { methodFunctions } from './method-functions.ts';
import { differencesFrom, formulaDifferences, pageCases, pageFormulas, pageTable } from './page-examples.ts';

const page = readFileSync('docs/method.md', 'utf8');

async function judged(line: string, model: string | null): Promise<unknown> {
  const { terminal, printed } = memoryTerminal({ '-': new TextEncoder().encode(line) });
  await runCommand(['monitor', 'judge', '--json', ...(model === null ? [] : ['--model', model])], terminal);
  return JSON.parse(printed.out);
}

describe('the page of the method', () => {
  test('keeps to a length that is read', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(352);
  });

  test.each(pageCases(page))('$line by $model gives what is shown', async ({ line, model, shown }) => {
    expect(differencesFrom(shown, await judged(line, model))).toEqual([]);
  });

  test.each(pageFormulas(page))('$expression', (formula) => {
    expect(formulaDifferences(formula, methodFunctions)).toEqual([]);
  });

  test('has more than a handful of both', () => {
    expect([pageCases(page).length > 5, pageFormulas(page).length > 35]).toEqual([true, true]);
  });

  test('shows what each bound lets through', () => {
    const wrong = pageTable(page, '| words | bound | A | a case `[value, upper, direction]` and its A |').flatMap(([, bound = '', , example = '']) => {
      const [, given = '', shown = ''] = /^(\[.*?\]) (.*)$/.exec(example) ?? [];
      const [value, upper, direction] = JSON.parse(given) as [number, number | null, string | null];
      const read = readCase({ years: [2024], values: [1], scale: 'plain', bound, value, upper, direction });
      if (!read.ok) return [bound];
      const { lower, upper: end } = read.case.acceptance;
      const text = `${lower === -Infinity ? '(−∞' : `[${String(lower)}`}, ${end === Infinity ? '∞)' : `${String(end)}]`}`;
      return text === shown ? [] : [`${bound}: ${text}`];
    });
    expect(wrong).toEqual([]);
  });

  test('shows every measure of progress with its value for C01', () => {
    const facts = { points: [{ year: 2020, value: 16.9 }, { year: 2024, value: 14.3 }], target: { year: 2030, value: 12 }, direction: -1, limit: null, transform: 'identity' } as const;
    const rows = pageTable(page, '| measure | formula | C01 |');
    expect(rows.map(([id]) => id)).toEqual(measures.map(({ id }) => id));
    const wrong = rows.flatMap(([id = '', , shown = '']) => {
      const found = measures.find((one) => one.id === id)?.measure(facts);
      return found !== undefined && 'missing' in found ? (found.missing === shown ? [] : [`${id}: ${found.missing}`]) : differencesFrom(shown, found?.value).map((difference) => id + difference);
    });
    expect(wrong).toEqual([]);
  });

  test('shows every measure of two sexes', () => {
    const rows = pageTable(page, '| measure | formula | F = 54, M = 50 |');
    expect(rows.map(([id]) => id).sort()).toEqual(sexMeasures.map(({ id }) => id).sort());
    expect(rows.flatMap(([id = '', , shown = '']) => differencesFrom(shown, sexMeasures.find((one) => one.id === id)?.measure(54, 50)).map((difference) => id + difference))).toEqual([]);
  });

  test('shows the provisional families of the registry', () => {
    expect(pageTable(page, '| family | scales | s₀ | λ |')).toEqual(forecastFamilies.map(({ id, scales, s0, lambda }) => [id, scales.join(', '), s0 === null ? 'none' : String(s0), String(lambda)]));
  });

  test('shows the constants of both walks', () => {
    const rows = pageTable(page, '| | `method-2` (default) | `method-1` (as designed; worked cases) |');
    const shown = (name: string): (string | undefined)[] => rows.find(([first]) => first === name)?.slice(1) ?? [];
    const of = (id: string) => forecastModels.find((model) => model.id === id)?.constants;
    const both = [of('method-2'), of('method-1')];
    expect([shown('d₀'), shown('φ'), shown('c')].map((cells) => cells.map(Number))).toEqual([both.map((one) => one?.priorFreedom), both.map((one) => one?.damping), both.map((one) => one?.noise)]);
  });
});

const m3 = new URL('../../shared/data/m3_yearly.csv', import.meta.url);
const present = existsSync(m3);
if (!present) console.warn('SKIPPED the held-out part of M3 on the page of the method: ../shared/data/m3_yearly.csv is not there');

test.skipIf(!present)('the errors shown on what M3 holds out are those of today', async () => {
  const { tables } = await readTables(new Uint8Array(readFileSync(m3)), 'm3.csv');
  const errors = heldOutErrors(panelOf(tables.flatMap((table) => panelOfTable(table, 'm3.csv').values)), forecastModels);
  const rows = pageTable(page, '| model | sMAPE, % |');
  expect(rows.map(([id]) => id).sort()).toEqual(forecastModels.map(({ id }) => id).sort());
  expect(rows.flatMap(([id = '', shown = '']) => differencesFrom(shown, errors.find(({ model }) => model === id)?.symmetricError).map((difference) => id + difference))).toEqual([]);
  expect(errors.map(({ values }) => values.toLocaleString('en'))).toEqual(forecastModels.map(() => /\(([\d,]+) values/.exec(page)?.[1]));
});
