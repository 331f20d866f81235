import type { SexMeasure } from '../sex-measure.ts';

/** The gap as a part of what both have together, from −1 (men have all) over 0 (level) to 1 (women have all). */
export const normalisedGap: SexMeasure = {
  id: 'normalised-gap',
  title: '归一化性别差距',
  source: 'method 7.1: (P_F−P_M)/(P_F+P_M), modified gender equity index',
  speaksIn: 'index',
  level: 0,
  examples: [
    { women: 60, men: 40, gives: 0.2 },
    { women: 40, men: 60, gives: -0.2 },
    { women: 0, men: 60, gives: -1 },
    { women: 0, men: 0, gives: 'not-applicable' },
    { women: -5, men: 60, gives: 'not-applicable' },
    { women: 40, men: Number.NaN, gives: 'not-a-number' },
  ],
  measure: (women, men) => {
    const both = women + men;
    if (!Number.isFinite(both)) return { missing: 'not-a-number' };
    return women < 0 || men < 0 || both === 0 ? { missing: 'not-applicable' } : (women - men) / both;
  },
};
