import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Predictive } from '../student-walk.ts';
import { forecastModels } from './index.ts';

/** Files of the folder that hold parts of models, not a model. */
const parts = new Set(['index', 'models.test', 'walk-model', 'yearly-changes', 'fitted-line', 'smoothed-level']);

const millionths = (given: Predictive | null): readonly number[] | null => given && [given.mean, given.deviation, given.freedom].map((figure) => Math.round(figure * 1e6));

describe('the family of forecast models', () => {
  test.each(forecastModels.flatMap((model) => model.examples.map((example) => [model.id, example.title, model, example] as const)))('%s: %s', (_id, _title, model, { series, steps, prior, gives }) => {
    expect(millionths(model.forecast(series, steps, { prior }))).toEqual(millionths(gives));
  });

  test('every one has a source and an example', () => {
    expect(forecastModels.filter(({ source, examples }) => source.length < 10 || examples.length === 0)).toEqual([]);
  });

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).map((file) => file.replace('.ts', '')).filter((file) => !parts.has(file));
    expect(files.sort()).toEqual(forecastModels.map(({ id }) => id).sort());
  });
});
