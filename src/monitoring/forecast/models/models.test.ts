import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forecastModels } from './index.ts';

/** Files of the folder that hold parts of models, not a model. */
const parts = ['index', 'models.test', 'walk-model', 'yearly-changes', 'fitted-line', 'smoothed-level'];

describe('the family of forecast models', () => {
  for (const model of forecastModels) {
    describe(model.id, () => {
      test.each(model.examples.map((example) => [example.title, example] as const))('%s', (_title, { series, steps, prior, gives }) => {
        const given = model.forecast(series, steps, { prior });
        if (gives === null) expect(given).toBe(null);
        else {
          expect(given?.mean).toBeCloseTo(gives.mean, 6);
          expect(given?.deviation).toBeCloseTo(gives.deviation, 6);
          expect(given?.freedom).toBe(gives.freedom);
        }
      });

      test('has a source and an example', () => {
        expect([model.source.length > 10, model.examples.length > 0]).toEqual([true, true]);
      });
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).map((file) => file.replace('.ts', '')).filter((file) => !parts.includes(file));
    expect(files.sort()).toEqual(forecastModels.map(({ id }) => id).sort());
  });
});
