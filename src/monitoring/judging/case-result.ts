import type { Issue, Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';
import { considerWarnings } from '../rules/consider-warnings.ts';
import type { Warning } from '../rules/rule.ts';
import { defaultModel } from '../forecast/models/index.ts';
import type { ForecastModel } from '../forecast/model.ts';
import type { AchievementState, Badge, Because, Outlook } from '../status.ts';
import { becauseOfCase } from './because-of-case.ts';
import { factsOfCase } from './case-warnings.ts';
import { judgeCase, type Confidence } from './judge-case.ts';
import { readCase } from './read-case.ts';
import { smallCountResult, type SmallCountResult } from './small-count-result.ts';

/** One line of `halfsky monitor judge`: the contract's fields and what explains them. */
export type CaseResult =
  | {
      readonly id: string | number | null;
      readonly achievement: AchievementState;
      readonly probability: number | Missing;
      readonly median: number | Missing;
      readonly low80: number | Missing;
      readonly high80: number | Missing;
      readonly outlook: Outlook;
      readonly because: Because;
      readonly badges: readonly Badge[];
      readonly confidence: Confidence | Missing;
      readonly smallCount?: SmallCountResult;
      readonly warnings: readonly Pick<Warning, 'rule' | 'level' | 'sentence'>[];
    }
  | { readonly id: string | number | null; readonly issues: readonly Issue[] };

/**
 * Judges one case as it came in: result or issues, never both. What is not there is named, never null.
 *
 * @example caseResult(JSON.parse(line)).outlook // 'hard'
 */
export function caseResult(given: unknown, model: ForecastModel = defaultModel): CaseResult {
  const read = readCase(given);
  if (!read.ok) return { id: read.id, issues: read.issues };
  const judged = judgeCase(read.case, model);
  const { forecast } = judged;
  const small = smallCountResult(judged);
  const told = 'probability' in forecast ? forecast : null;
  const missing: Missing = told === null && 'missing' in forecast ? { missing: forecast.missing } : { missing: 'not-applicable' };
  const figure = (of: 'probability' | 'median' | 'low80' | 'high80'): number | Missing => (told === null ? missing : finiteOrMissing(told[of]));
  return {
    id: read.case.id, achievement: judged.achievement, probability: figure('probability'), median: figure('median'), low80: figure('low80'), high80: figure('high80'),
    outlook: judged.outlook, because: becauseOfCase(read.case, judged), badges: judged.badges, confidence: judged.confidence ?? missing, ...(small === null ? {} : { smallCount: small }),
    warnings: considerWarnings(factsOfCase(read.case, judged)).map(({ rule, level, sentence }) => ({ rule, level, sentence })),
  };
}
