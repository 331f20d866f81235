import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, wherever they stand: what is begun last should be short, or one core waits for the other. */
const long = [/test\/browser\/looks/, /test\/(?:browser|store|server)\//];
const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = long.findIndex((pattern) => pattern.test(moduleId));
  return rank === -1 ? long.length : rank;
};

/** The order of the suite: journeys before everything else, then as vitest would. A class because vitest asks for one. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
