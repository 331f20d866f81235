import { lowestScore } from '../goalposts.ts';
import { directionOf, readable, scoreEach, type Normalisation } from '../normalisation.ts';

/** Mean of the areas on this scale, and what one standard deviation is worth: positive for all but the farthest outlier, which stops at the lowest score. */
const middle = 50;
const perDeviation = 10;

/** Standard deviations from the mean of the areas at hand (n − 1), 50 ± 10, so that a geometric mean can be taken. For testing how ranks hang on the method only. */
export const zScore: Normalisation = {
  id: 'z-score',
  title: '标准差标准化（50±10）',
  source: 'method 8.2: z in the uncertainty analysis',
  examples: [
    { values: [10, 20, 30], goalposts: { worst: 0, target: 100 }, gives: [40, 50, 60] },
    { values: [10, 20, 30], goalposts: { worst: 100, target: 0 }, gives: [60, 50, 40] },
    { values: [10, 'refused', 20, 30], goalposts: { worst: 0, target: 100 }, gives: [40, 'refused', 50, 60] },
    { values: [7, 7, Number.NaN], goalposts: { worst: 0, target: 100 }, gives: [50, 50, 'not-a-number'] },
    { values: [...Array.from({ length: 29 }, () => 0), -100], goalposts: { worst: 0, target: 100 }, gives: [...Array.from({ length: 29 }, () => 51.825742), 1] },
    { values: [7], goalposts: { worst: 0, target: Infinity }, gives: ['not-applicable'] },
  ],
  normalise(column) {
    const direction = directionOf(column.goalposts);
    if (direction === null) return scoreEach(column, () => ({ missing: 'not-applicable' }));
    const values = readable(column);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    // One area, or areas that do not differ, stand at the mean.
    if (!(deviation > 0)) return scoreEach(column, () => middle);
    return scoreEach(column, (value) => Math.max(lowestScore, middle + (perDeviation * direction * (value - mean)) / deviation));
  },
};
