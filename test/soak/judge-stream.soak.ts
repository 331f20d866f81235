import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseResult, forecastModels, type CaseResult } from '#monitoring';
import { chanceFrom, type Chance } from '../seeded.ts';

const sound = readFileSync('test/oracles/judge-reference.jsonl', 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { readonly case: Readonly<Record<string, unknown>> }).case);

const junk: readonly [unknown, ...unknown[]] = [
  Number.NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, 1e300, 1e21, 9_007_199_254_740_992, 1e12, 9999, 2031, 100, 99.99, 12, 3.5, 1, 0.001, 0, -0, -3.5, -5, null, undefined, true, false, '', '年', '\uD800', '𝟙𝟚', '--', 'NaN',
  'share', 'positive', 'plain', 'at-most', 'between', 'up', 'not-collected', 'x'.repeat(5000), [], {}, [[[[]]]], { a: { b: {} } }, [null], [1e308, 1e308], [2020],
];
const fields = ['years', 'values', 'scale', 'bound', 'value', 'upper', 'lower', 'strict', 'tolerance', 'direction', 'hold', 'deadline', 'digits', 'baseline', 'smoothed', 'family', 'counts', 'parent', 'id', 'name', 'unit'] as const;

/** The same with one value somewhere inside replaced. */
function damaged(given: unknown, chance: Chance): unknown {
  const instead = (inner: unknown): unknown => (typeof inner === 'object' && inner !== null && chance.fraction() < 0.6 ? damaged(inner, chance) : chance.pick(junk));
  if (Array.isArray(given)) {
    const place = chance.whole(given.length);
    return given.map((item: unknown, at) => (at === place ? instead(item) : item));
  }
  const entries = Object.entries(given as Record<string, unknown>);
  const place = chance.whole(entries.length);
  return Object.fromEntries([...entries.map(([name, item], at) => [name, at === place ? instead(item) : item] as const), ...(chance.fraction() < 0.15 ? [[chance.pick(fields), chance.pick(junk)] as const] : [])]);
}

const figures = ['median', 'low80', 'high80'] as const;

/** What is wrong with a result, whatever was asked. */
function faults(result: CaseResult): string[] {
  const text = JSON.stringify({ ...result, id: 0 }, (_name, value: unknown) => (value === null ? 'NULL' : typeof value === 'number' && !Number.isFinite(value) ? 'NO NUMBER' : value));
  const printed = ['NULL', 'NO NUMBER'].filter((word) => text.includes(word));
  if ('issues' in result) return [...printed, ...result.issues.filter(({ message }) => !/\p{Script=Han}/u.test(message)).map(({ message }) => message)];
  const { probability, outlook } = result;
  const told = typeof probability === 'number';
  return [
    ...printed,
    ...(told && !(probability >= 0 && probability <= 1) ? [`probability ${String(probability)}`] : []),
    ...(!told && figures.some((name) => typeof result[name] === 'number') ? ['an interval without a probability'] : []),
    ...(!told && !['not-forecast', 'settled'].includes(outlook) ? [`${outlook} without a probability`] : []),
    ...(told && typeof result.low80 === 'number' && typeof result.high80 === 'number' && result.low80 > result.high80 ? ['an interval upside down'] : []),
  ];
}

test.each(forecastModels.map(({ id }) => id))('ten thousand damaged cases are judged or refused by %s, in no time and without a bug', (name) => {
  const chance = chanceFrom(2030);
  const model = forecastModels.find(({ id }) => id === name);
  const bad: unknown[] = [];
  let [slowest, judged] = [0, 0];
  for (let round = 0; round < 10_000; round++) {
    const asked = damaged(sound[chance.whole(sound.length)], chance);
    const from = performance.now();
    const result = caseResult(asked, model);
    slowest = Math.max(slowest, performance.now() - from);
    if (!('issues' in result)) judged++;
    const wrong = faults(result);
    if (wrong.length > 0) bad.push({ wrong, asked });
  }
  expect(bad).toEqual([]);
  expect(judged).toBeGreaterThan(1000);
  expect(slowest).toBeLessThan(1000);
});
