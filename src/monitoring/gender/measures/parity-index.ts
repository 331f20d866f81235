import { finiteOrMissing } from '../../finite-or-missing.ts';
import { ratioRefused, type SexMeasure } from '../sex-measure.ts';

/** Women ÷ men, 1 where level. Not symmetric: 2 and 0.5 are equally far apart, which the adjusted index mends. */
export const parityIndex: SexMeasure = {
  id: 'parity-index',
  title: '性别均等指数（GPI）',
  source: 'method 7.1: GPI = F/M',
  speaksIn: 'index',
  level: 1,
  examples: [
    { women: 54, men: 50, gives: 1.08 },
    { women: 48, men: 50, gives: 0.96 },
    { women: 0, men: 50, gives: 0 },
    { women: 48, men: 0, gives: 'not-applicable' },
    { women: 0, men: 0, gives: 'not-applicable' },
    { women: -1, men: 50, gives: 'not-applicable' },
    { women: 48, men: Infinity, gives: 'not-a-number' },
    { women: 48, men: Number.NaN, gives: 'not-a-number' },
  ],
  measure: (women, men) => ratioRefused(women, men) ?? finiteOrMissing(women / men),
};
