import { achievementStates, type AchievementState } from '../status.ts';

/** How many targets stand where, in the order of the status table, with the sum: the headline of every domain and plan, before any index. */
export type StatusCounts = {
  readonly total: number;
  readonly counts: readonly { readonly state: AchievementState; readonly word: string; readonly count: number }[];
  /** Every state that occurs, in one Chinese sentence. */
  readonly sentence: string;
};

const states = Object.keys(achievementStates) as AchievementState[];

/**
 * Counts targets by where they stand. Each state stands for itself: a target without data is neither met nor not met, and nothing is divided here (94 targets, 4 missed and
 * 2 without data are not "96 %"). States that do not occur are left out; the counts add up to the total. Source: method 8.1.
 *
 * @example countByStatus(['met', 'met', 'no-data']).sentence // '共3项：已达标2项，无数据1项。'
 */
export function countByStatus(of: readonly AchievementState[]): StatusCounts {
  const counts = states.map((state) => ({ state, word: achievementStates[state].word, count: of.filter((one) => one === state).length })).filter(({ count }) => count > 0);
  const words = counts.map(({ word, count }) => `${word}${String(count)}项`).join('，');
  return { total: of.length, counts, sentence: words === '' ? '没有目标。' : `共${String(of.length)}项：${words}。` };
}
