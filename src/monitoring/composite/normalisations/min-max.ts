import { highestScore, lowestScore } from '../goalposts.ts';
import { directionOf, readable, scoreEach, type Normalisation } from '../normalisation.ts';

/** Between the worst and the best of the areas at hand. For testing how ranks hang on the method only: a new area changes everybody's score. */
export const minMax: Normalisation = {
  id: 'min-max',
  title: '极差标准化（1—100）',
  source: 'method 8.2: min-max in the uncertainty analysis',
  examples: [
    { values: [10, 20, 30], goalposts: { worst: 0, target: 100 }, gives: [1, 50.5, 100] },
    { values: [10, 20, 30], goalposts: { worst: 100, target: 0 }, gives: [100, 50.5, 1] },
    { values: [10, 'not-collected', 30, Number.NaN], goalposts: { worst: 0, target: 100 }, gives: [1, 'not-collected', 100, 'not-a-number'] },
    { values: [7, 7], goalposts: { worst: 0, target: 100 }, gives: [50.5, 50.5] },
    { values: [7, 8], goalposts: { worst: 5, target: 5 }, gives: ['not-applicable', 'not-applicable'] },
  ],
  normalise(column) {
    const direction = directionOf(column.goalposts);
    if (direction === null) return scoreEach(column, () => ({ missing: 'not-applicable' }));
    const values = readable(column);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    // Areas that do not differ are told apart by nothing: all stand in the middle.
    if (low === high) return scoreEach(column, () => (lowestScore + highestScore) / 2);
    const [worst, best] = direction === 1 ? [low, high] : [high, low];
    return scoreEach(column, (value) => lowestScore + ((highestScore - lowestScore) * (value - worst)) / (best - worst));
  },
};
