import { finiteOrMissing } from '../../finite-or-missing.ts';
import type { SexMeasure } from '../sex-measure.ts';

/** How many points women stand above men; negative: below. */
export const difference: SexMeasure = {
  id: 'difference',
  title: '性别差距（女－男）',
  source: 'method 7.1: gap F−M in points',
  speaksIn: 'points',
  level: 0,
  examples: [
    { women: 54, men: 50, gives: 4 },
    { women: 48, men: 50, gives: -2 },
    { women: 0, men: 0, gives: 0 },
    { women: -1.5, men: 2, gives: -3.5 },
    { women: Number.NaN, men: 50, gives: 'not-a-number' },
    { women: 48, men: Infinity, gives: 'not-a-number' },
  ],
  measure: (women, men) => finiteOrMissing(women - men),
};
