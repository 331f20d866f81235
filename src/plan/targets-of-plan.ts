import type { Clause, Plan, Target } from './tree.ts';

const ofClause = ({ targets, clauses }: Clause): readonly Target[] => [...targets, ...clauses.flatMap(ofClause)];

/**
 * Every target a plan makes, wherever it stands: goals, measures, other chapters, tables of indicators.
 *
 * @example targetsOfPlan(plan).filter(({ indicatorId }) => indicatorId === null).length
 */
export const targetsOfPlan = ({ domains, chapters, indicatorTable }: Plan): readonly Target[] => [
  ...domains.flatMap(({ goals, measures }) => [...goals, ...measures].flatMap(ofClause)),
  ...chapters.flatMap(({ clauses }) => clauses.flatMap(ofClause)),
  ...indicatorTable.flatMap(({ targets }) => targets),
];
