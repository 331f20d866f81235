import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { panelOf, panelOfTable, runBacktest, type BacktestReport } from '#monitoring';
import { chanceFrom } from '../../src/monitoring/chance.ts';
import { normalQuantile } from '../../src/monitoring/numerics/normal.ts';

const root = join(import.meta.dirname, '..', '..');
const fileOf = (name: string): string => join(root, '..', 'shared', 'data', name);
const present = existsSync(fileOf('panel.csv')) && existsSync(fileOf('m3_yearly.csv'));
if (!present) console.warn('SKIPPED the back-test of the whole panel: ../shared/data is not there');
const python = spawnSync('python3', ['-c', 'import numpy, scipy']).status === 0;
if (!python) console.warn('SKIPPED the back-test in Python: no python3 with numpy and scipy');

async function reportsOf(name: string): Promise<readonly BacktestReport[]> {
  const { tables } = await readTables(new Uint8Array(readFileSync(fileOf(name))), name);
  const panel = panelOf(tables.flatMap((table) => panelOfTable(table, name).values));
  return (['others', 'past'] as const).map((learning) => runBacktest(panel, learning));
}

const defaultOf = ({ models }: BacktestReport) => models.find(({ model }) => model === 'method-2');
/** Families whose 80 % interval holds less than .77 or more than .83. */
const astray = (report: BacktestReport): string[] => (defaultOf(report)?.families ?? []).flatMap(({ family, coverage80 }) => (Math.abs(coverage80 - 0.8) <= 0.03 ? [] : [`${family} ${coverage80.toFixed(3)}`]));
/** Models the default does not beat beyond doubt (challenger rule), by the score. */
const undefeated = ({ challenges }: BacktestReport, score: 'brier' | 'log'): string[] => challenges.flatMap((one) => (one.score === score && !('verdict' in one.result && one.result.verdict === 'first-better') ? [one.model] : []));

type Scored = Readonly<Record<'forecasts' | 'coverage80' | 'brier' | 'log' | 'scaledError', number>>;

describe.skipIf(!present)('the bars of issue 3', async () => {
  const reports = present ? { 'panel.csv': await reportsOf('panel.csv'), 'm3_yearly.csv': await reportsOf('m3_yearly.csv') } : null;

  test.each(['panel.csv', 'm3_yearly.csv'] as const)('%s: the default is ahead of every peer on Brier and on the log score, whatever it learns from', (name) => {
    expect(reports?.[name].flatMap((report) => [report.challenges.length, undefeated(report, 'brier'), undefeated(report, 'log')])).toEqual([14, [], [], 14, [], []]);
  });

  test.each(['panel.csv', 'm3_yearly.csv'] as const)('%s: in every family of fifteen series or more the interval holds .80 ± .03', (name) => {
    expect(reports?.[name].slice(0, 1).flatMap(astray)).toEqual([]);
  });

  test('the held-out part of M3: naive 17.88, Theta 16.76 ± .05, the default better than both', () => {
    const of = (id: string): number => reports?.['m3_yearly.csv'][0]?.heldOut.find(({ model }) => model === id)?.symmetricError ?? Number.NaN;
    expect(Math.abs(of('naive') - 17.88)).toBeLessThan(0.005);
    expect(Math.abs(of('theta') - 16.76)).toBeLessThan(0.05);
    expect(of('method-2')).toBeLessThan(16);
  });

  test.skipIf(!python).each(['panel.csv', 'm3_yearly.csv'] as const)('%s: numpy and scipy come to the same scores', (name) => {
    const said = JSON.parse(execFileSync('python3', [join(root, 'test', 'oracles', 'backtest_reference.py'), fileOf(name)], { encoding: 'utf8' })) as Readonly<Record<string, Readonly<Record<string, Scored>>>>;
    const names = ['forecasts', 'coverage80', 'brier', 'log', 'scaledError'] as const;
    const apart = (reports?.[name] ?? []).flatMap(({ learning, models }) => models.slice(0, 2).flatMap((model) =>
      names.filter((score) => !(Math.abs(model[score] - (said[learning]?.[model.model]?.[score] ?? Number.NaN)) < 1e-6)).map((score) => `${learning} ${model.model} ${score}`)));
    expect(apart).toEqual([]);
  });
});

/** Families that behave as they are told to: sixty series of twenty years each. */
function madePanel() {
  const { fraction, whole } = chanceFrom(77);
  const normal = (): number => normalQuantile(Math.max(fraction(), 1e-12));
  const walk = (drift: number, spread: number, count = 20): number[] => {
    let level = 0;
    return Array.from({ length: count }, () => (level += drift + spread * normal()));
  };
  const ways: Readonly<Record<string, () => number[]>> = {
    walk: () => walk(0, 0.06),
    'trend and noise': () => walk(-0.03, 0).map((level) => level + 0.05 * normal()),
    noise: () => Array.from({ length: 20 }, () => 0.06 * normal()),
    smoothed: () => walk(-0.02, 0.06, 24).slice(4).map((_level, at, all) => all.slice(Math.max(0, at - 4), at + 1).reduce((sum, one) => sum + one, 0) / Math.min(5, at + 1)),
    terms: () => {
      const [first, levels] = [whole(5), walk(0.06, 0.06)];
      return levels.map((_level, at) => levels[Math.floor((at + first) / 5)] ?? 0);
    },
    breaks: () => {
      const [from, by] = [4 + whole(16), 0.5 * normal()];
      return walk(-0.01, 0.03).map((level, at) => level + (at >= from ? by : 0));
    },
  };
  return panelOf(Object.entries(ways).flatMap(([family, make]) => Array.from({ length: 60 }, (_, series) => make().map((level, at) => ({ family, series: String(series), year: 2001 + at, value: 120 * Math.exp(level), heldOut: false }))).flat()));
}

describe('families made to behave in known ways', () => {
  const report = runBacktest(madePanel(), 'others');

  test('each is covered .80 ± .03', () => {
    expect(astray(report)).toEqual([]);
  });

  test('the default is ahead of every peer on all of them together', () => {
    expect(undefeated(report, 'brier')).toEqual([]);
  });
});
