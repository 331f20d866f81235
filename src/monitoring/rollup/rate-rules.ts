import { standingOf, type RatedTarget } from './rated-target.ts';

/** What a rate of targets met is taken of. Which one is shown first is a setting; each is named wherever its figure is printed. */
export type RateRule = {
  readonly id: string;
  readonly title: string;
  /** The rule in words, under the figure. */
  readonly words: string;
  readonly counts: (target: Pick<RatedTarget, 'state' | 'isQuantified'>) => boolean;
};

const assessed = ({ state }: Pick<RatedTarget, 'state'>): boolean => standingOf[state] === 'met' || standingOf[state] === 'not-met';

/**
 * The rules by which offices take the rate (practice 4.3.8: 全部, 可量化, 可监测). The usual one is of the targets that can be assessed (method 13.3); 证据不足 is in none of its
 * figures and shown apart.
 */
export const rateRules: readonly RateRule[] = [
  { id: 'assessable', title: '可监测', words: '已达标÷可监测的目标（有数据、能判断达标或未达标的，证据不足的另列）', counts: assessed },
  { id: 'quantified', title: '可量化', words: '已达标÷可量化的目标（规划写有数值的，不论有没有数据）', counts: ({ isQuantified }) => isQuantified },
  { id: 'all', title: '全部', words: '已达标÷全部目标（没有数据和不能判断的也在分母里）', counts: () => true },
];
