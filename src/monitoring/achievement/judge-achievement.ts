import { usualTolerance, type Target } from '#plan';
import type { IndicatorDefinition } from '#registry';
import type { JudgingQuestion, JudgingSettings, Verdict, Way } from './way.ts';
import { ways } from './ways/index.ts';
import { qualitative } from './ways/qualitative.ts';

/** Until a district decides otherwise (method 13.3, 3.3). */
export const usualJudgingSettings: JudgingSettings = { aboutTolerance: usualTolerance, baselineReach: 2 };

/**
 * The one way a target is judged in. That there is exactly one is a property of the family; another count is a bug.
 *
 * @example wayFor(target, definition).id // 'at-most'
 */
export function wayFor(target: Target, definition: IndicatorDefinition | null): Way {
  const [way, ...others] = ways.filter(({ applies }) => applies(target, definition));
  if (way === undefined || others.length > 0) throw new Error(`${String(others.length + (way ? 1 : 0))} ways judge ${target.id}`);
  return way;
}

/**
 * Says where a target stands: state, the rule in words with the figures, and what it was judged on. Never throws for bad data: what is missing or unreadable is named.
 * A movement or gap of which no figure is kept is judged by people, as the unit answered it. Source: method 1.6, 2, 3; practice 4.2 (上升趋势减缓: slope, or 定性).
 *
 * @example judgeAchievement(question).because.sentence // '2024年14.3/10万，目标12/10万以下（2030年）：未达标。'
 */
export function judgeAchievement(question: JudgingQuestion): Verdict {
  const way = wayFor(question.target, question.definition);
  return (way.orJudged && isOnlyJudged(question) ? qualitative : way).judge(question);
}

/** No figure anywhere, and somebody has judged. */
const isOnlyJudged = ({ evidence: { series, sides, subUnits, answers } }: JudgingQuestion): boolean =>
  (series === null || series.points.length === 0) && sides === null && subUnits.length === 0 && answers.some(({ content }) => content.kind === 'judgement');
