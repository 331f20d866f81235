import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { chanceFrom } from '../chance.ts';
import { forecastModels } from '../forecast/models/index.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { heldOutErrors } from './held-out-errors.ts';
import { guessTransform, panelOf, type PanelValue } from './panel.ts';
import { panelOfTable } from './panel-of-table.ts';
import { runBacktest } from './run-backtest.ts';

const m3 = new URL('../../../../shared/data/m3_yearly.csv', import.meta.url);
const present = existsSync(m3);
if (!present) console.warn('SKIPPED the back-test on M3: ../shared/data/m3_yearly.csv is not there');

const valuesOf = async (bytes: Uint8Array, name: string): Promise<readonly PanelValue[]> => (await readTables(bytes, name)).tables.flatMap((table) => panelOfTable(table, name).values);

describe.skipIf(!present)('the yearly series of M3', () => {
  test('naive and Theta err as the forecast package says, and the default less than either', async () => {
    const errors = heldOutErrors(panelOf(await valuesOf(new Uint8Array(readFileSync(m3)), 'm3.csv')), forecastModels);
    const of = (id: string): number => errors.find(({ model }) => model === id)?.symmetricError ?? Number.NaN;
    expect(errors.every(({ values }) => values === 645 * 6)).toBe(true);
    expect(Math.abs(of('naive') - 17.88)).toBeLessThan(0.005);
    expect(Math.abs(of('theta') - 16.76)).toBeLessThan(0.05);
    expect(of('method-2')).toBeLessThan(of('theta'));
  });
});

/** Families of random walks, enough of each to be learnt. */
function madePanel(): PanelValue[] {
  const chance = chanceFrom(5);
  const normal = (): number => normalQuantile(Math.max(chance.fraction(), 1e-12));
  return ['甲', '乙'].flatMap((family, at) => Array.from({ length: 40 }, (_, series) => {
    let level = 50 + 10 * normal();
    return Array.from({ length: 15 }, (_year, year): PanelValue => ({ family, series: String(series), year: 2010 + year, value: Math.exp((level += (at + 1) * normal()) / 20), heldOut: false }));
  }).flat());
}

describe('a back-test', () => {
  const report = runBacktest(panelOf([...madePanel(), { family: '丙', series: 'a', year: 2020, value: 1, heldOut: false }]), 'others');
  const of = (id: string) => report.models.find(({ model }) => model === id);

  test('tries every model on the same windows', () => {
    expect(new Set(report.models.map(({ forecasts }) => forecasts)).size).toBe(1);
    expect(report.models.map(({ model }) => model)).toEqual(forecastModels.map(({ id }) => id));
  });

  test('gives walks the coverage they were promised, and lines far less', () => {
    expect(Math.abs((of('method-2')?.coverage80 ?? 0) - 0.8)).toBeLessThan(0.03);
    expect(of('line')?.coverage80 ?? 1).toBeLessThan(0.7);
  });

  test('names the families that are too small', () => {
    expect(report.families.filter(({ tried }) => !tried).map(({ name }) => name)).toEqual(['丙']);
  });

  test('finds the naive forecast hard to beat where there is no drift, and says who is better only when it can tell', () => {
    expect(report.challenges.find(({ model, score }) => model === 'line' && score === 'brier')?.result).toMatchObject({ verdict: 'first-better' });
  });

  test('a family of just fifteen series is tried, on what the other twelve teach', () => {
    const fifteen = runBacktest(panelOf(madePanel().filter(({ series }) => Number(series) < 15)), 'others').models[0];
    expect(fifteen?.families.map(({ family }) => family)).toEqual(['甲', '乙']);
    expect((fifteen?.forecasts ?? 0) / (of('method-2')?.forecasts ?? 1)).toBeCloseTo(15 / 40, 9);
  });

  test('learning from the past sees nothing of what comes later', () => {
    const values = madePanel();
    const early = runBacktest(panelOf(values.filter(({ year }) => year <= 2018)), 'past').models[0];
    expect(early?.forecasts).toBeGreaterThan(100);
  });
});

test.each([[[40, 92, 99.5], 'logit'], [[1, 60], 'log'], [[90, 120], 'log'], [[-1, 2], 'identity'], [[Number.NaN], 'identity']] as const)('the scale of %j is %s', (values, transform) => {
  expect(guessTransform(values)).toBe(transform);
});

describe('a table of many series', () => {
  const table = async (text: string) => {
    const { tables } = await readTables(new TextEncoder().encode(text), 'x.csv');
    const [first] = tables;
    if (!first) throw new Error('no table');
    return panelOfTable(first, 'x.csv');
  };

  test('is read by its headings, in Chinese or English', async () => {
    const { values, issues } = await table('指标,地区,年份,数值\n入学率,甲区,2020,"91.5"\n入学率,甲区,2021,\n');
    expect([values, issues]).toEqual([[{ family: '入学率', series: '甲区', year: 2020, value: 91.5, heldOut: false }], []]);
  });

  test('says which rows it left out', async () => {
    const { values, issues } = await table('indicator,country,year,value\nA,X,2020,缺\nA,X,20x1,3\nA,X,2022,4\n');
    expect(values.map(({ year }) => year)).toEqual([2022]);
    expect(issues.map(({ line, code }) => [line, code])).toEqual([[2, 'panel-row-unreadable'], [3, 'panel-row-unreadable']]);
  });

  test('says which columns it lacks', async () => {
    const { issues } = await table('a,b\n1,2\n');
    expect(issues).toMatchObject([{ code: 'panel-column-missing', severity: 'error' }]);
  });
});
