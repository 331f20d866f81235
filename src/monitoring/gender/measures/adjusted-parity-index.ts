import { finiteOrMissing } from '../../finite-or-missing.ts';
import { ratioRefused, type SexMeasure } from '../sex-measure.ts';

/** The parity index bent so that it lies symmetric about 1: women twice as high gives 1.5, women half as high 0.5. From 0 to 2. */
export const adjustedParityIndex: SexMeasure = {
  id: 'adjusted-parity-index',
  title: '调整后性别均等指数（GPIA）',
  source: 'method 7.1: GPI if ≤ 1, else 2 − 1/GPI (UNESCO)',
  speaksIn: 'index',
  level: 1,
  examples: [
    { women: 54, men: 50, gives: 2 - 50 / 54 },
    { women: 48, men: 50, gives: 0.96 },
    { women: 100, men: 50, gives: 1.5 },
    { women: 50, men: 100, gives: 0.5 },
    { women: 48, men: 0, gives: 'not-applicable' },
    { women: Number.NaN, men: 50, gives: 'not-a-number' },
  ],
  measure: (women, men) => ratioRefused(women, men) ?? finiteOrMissing(women <= men ? women / men : 2 - men / women),
};
