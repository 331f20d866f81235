import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityScores } from './index.ts';

describe('the family of probability scores', () => {
  for (const { id, examples, loss } of probabilityScores) {
    test.each(examples)(`${id}: $probability when $outcome came`, ({ probability, outcome, loss: expected }) => {
      expect(loss(probability, outcome)).toBeCloseTo(expected, 12);
    });

    test(`${id} is proper: whoever believes p expects to lose least by saying p`, () => {
      const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
      fc.assert(fc.property(inside, inside, (believed, said) => {
        const expectedLoss = (probability: number) => believed * loss(probability, 1) + (1 - believed) * loss(probability, 0);
        expect(expectedLoss(said)).toBeGreaterThanOrEqual(expectedLoss(believed) - 1e-12);
      }));
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'scores.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(probabilityScores.map(({ id }) => id).sort());
  });
});
