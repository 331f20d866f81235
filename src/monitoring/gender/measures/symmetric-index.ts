import { finiteOrMissing } from '../../finite-or-missing.ts';
import { ratioRefused, type SexMeasure } from '../sex-measure.ts';

/** The larger ÷ the smaller, 1 where level and never below: how far apart, not who is ahead. The same whichever sex is named first. */
export const symmetricIndex: SexMeasure = {
  id: 'symmetric-index',
  title: '对称均等指数（较高÷较低）',
  source: 'method 2, Statistics Canada: max(y, 1/y)',
  speaksIn: 'index',
  level: 1,
  examples: [
    { women: 54, men: 50, gives: 1.08 },
    { women: 48, men: 50, gives: 50 / 48 },
    { women: 50, men: 50, gives: 1 },
    { women: 0, men: 50, gives: 'not-applicable' },
    { women: 50, men: 0, gives: 'not-applicable' },
    { women: Infinity, men: 50, gives: 'not-a-number' },
  ],
  measure: (women, men) => {
    const [larger, smaller] = women >= men ? [women, men] : [men, women];
    return ratioRefused(larger, smaller) ?? finiteOrMissing(larger / smaller);
  },
};
