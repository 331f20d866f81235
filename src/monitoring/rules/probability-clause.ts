import type { AchievementState } from '../status.ts';
import { yearText } from '../wording/figure-wording.ts';
import { probabilityPhrase } from '../wording/probability-text.ts';
import type { WarningFacts } from './rule.ts';

/** States in which the target is kept now, so that its probability is that of keeping it. */
export const keptStates: readonly AchievementState[] = ['met', 'met-early', 'held'];

/** Whether a probability can be read; one that cannot is for W7. */
export const readable = (probability: number | null): probability is number => probability !== null && probability >= 0 && probability <= 1;

/**
 * What the probability of a target is the probability of, with its figure. `beside` is the limit in percent that the sentence goes on to name.
 *
 * @example probabilityClause(facts, 0.12, 20) // '“示例率”2030年达标的概率为12%'
 */
export function probabilityClause({ indicator, deadline, hold, state }: WarningFacts, probability: number, beside: number): string {
  const due = deadline === null ? '到期' : yearText(deadline);
  const of = hold ? `逐年保持到${due}` : `${keptStates.includes(state) ? `到${due}仍然` : due}达标`;
  return `“${indicator}”${of}的${probabilityPhrase(probability, beside)}`;
}
