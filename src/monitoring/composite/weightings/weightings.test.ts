import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oracle } from '../../../../test/oracle.ts';
import { rounded } from '../../../../test/rounded.ts';
import { worked } from '../../../../test/worked-cases.ts';
import { hierarchyOf } from '../hierarchy.ts';
import type { WeightingQuestion } from '../weighting.ts';
import { analyticHierarchy } from './analytic-hierarchy.ts';
import { entropy } from './entropy.ts';
import { weightings } from './index.ts';

const weightsOf = (found: ReturnType<(typeof weightings)[number]['weigh']>) => ('refused' in found ? found.refused : found.weights);

describe('the family of weightings', () => {
  for (const { id, examples, weigh } of weightings) {
    test.each(examples)(`${id}: $title`, ({ question, gives }) => {
      expect(rounded(weightsOf(weigh(question)))).toEqual(rounded(gives));
    });

    test(`${id}: weights add up to one, refusals say what to do, and both are shown`, () => {
      const found = examples.map(({ question }) => weigh(question));
      expect(found.flatMap((one) => ('refused' in one ? [] : [one.weights.reduce((sum, weight) => sum + weight, 0)])).filter((sum) => Math.abs(sum - 1) > 1e-9)).toEqual([]);
      expect(found.map((one) => ('refused' in one ? one.message : one.note)).filter((text) => !/^\P{ASCII}.*。$/u.test(text) && !/^\d.*。$/.test(text))).toEqual([]);
      expect(found.map((one) => ('refused' in one ? one.message : one.note)).filter((text) => /NaN|undefined|null/.test(text))).toEqual([]);
      expect(new Set(found.map((one) => 'refused' in one)).size).toBe(2);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'weightings.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(weightings.map(({ id }) => id).sort());
  });

  test('a hierarchy of four is what eigen finds in R', () => {
    const known = oracle<{ hierarchy: readonly (readonly number[])[]; hierarchyWeights: readonly number[]; lambda: number; ratio: number }>('gender-composite-scoring', 'composite');
    expect(rounded(hierarchyOf(known.hierarchy), 9)).toEqual(rounded({ weights: known.hierarchyWeights, lambda: known.lambda, ratio: known.ratio }, 9));
  });

  test.runIf(worked.present)('worked case C17', () => {
    type C17 = { readonly input: { readonly entropy_matrix: readonly (readonly number[])[]; readonly ahp: readonly (readonly (number | string)[])[] }; readonly expected: { readonly entropy: readonly number[]; readonly ahp_w: readonly number[]; readonly ahp_lambda: number; readonly ahp_cr: number } };
    const { input, expected } = worked.read<C17>('C17');
    const fraction = (figure: number | string): number => {
      const [above = Number.NaN, below = 1] = String(figure).split('/').map(Number);
      return above / below;
    };
    const judgements = input.ahp.map((row) => row.map(fraction));
    const question: WeightingQuestion = { domains: ['甲', '乙', '丙'], scores: input.entropy_matrix, judgements };
    expect(rounded(weightsOf(entropy.weigh(question)))).toEqual(expected.entropy);
    expect(rounded(weightsOf(analyticHierarchy.weigh(question)))).toEqual(expected.ahp_w);
    expect(rounded(hierarchyOf(judgements))).toEqual({ weights: expected.ahp_w, lambda: expected.ahp_lambda, ratio: expected.ahp_cr });
  });
});
