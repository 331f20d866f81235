import { capScore, goalpostScore } from '../goalposts.ts';
import { scoreEach, type Normalisation } from '../normalisation.ts';

/** Between fixed goalposts, 1 to 100: the score of an area depends on no other area and keeps its meaning over the years. The one to publish. */
export const fixedGoalposts: Normalisation = {
  id: 'fixed-goalposts',
  title: '固定门柱值法（1—100）',
  source: 'method 8.2: fixed goalposts, never re-based during the plan',
  examples: [
    { values: [60, 79, 98, 100, 50], goalposts: { worst: 60, target: 98 }, gives: [1, 50.5, 100, 100, 1] },
    { values: [30, 12, 21], goalposts: { worst: 30, target: 12 }, gives: [1, 100, 50.5] },
    { values: [79, 'suppressed', Number.NaN], goalposts: { worst: 60, target: 98 }, gives: [50.5, 'suppressed', 'not-a-number'] },
    { values: [79], goalposts: { worst: 98, target: 98 }, gives: ['not-applicable'] },
  ],
  normalise: (column) => scoreEach(column, (value) => capScore(goalpostScore(value, column.goalposts))),
};
