import { isMissing, type MissingReason } from '#kernel';
import { standingOf, type AchievementState, type MonitoredTarget, type Outlook, type Standing } from '#monitoring';

/**
 * Which targets are counted, as plain data, so that a count can be made again from `monitor run --json` alone: everything told must hold, lists name what is allowed. What a table of
 * the plan only repeats is in no count.
 *
 * - `plan`, `domain`: titles of what they stand in; `domain` null: outside all domains.
 * - `unit`: who has to answer for them: leads, or is named where nobody leads.
 * - `latest`: the reason for which there is no latest value, or `present`.
 * - `hasValues`: whether there are values of the indicator at all, be they not those the target asks for.
 * - `loudest`: the loudest level at which they are warned of.
 * - `before`: how they stood in the year before.
 */
export type CountCondition = {
  readonly plan?: string;
  readonly domain?: string | null;
  readonly unit?: string;
  readonly standing?: readonly Standing[];
  readonly achievement?: readonly AchievementState[];
  readonly outlook?: readonly Outlook[];
  readonly latest?: readonly (MissingReason | 'present')[];
  readonly hasValues?: boolean;
  readonly loudest?: 'red' | 'orange' | 'yellow';
  readonly before?: readonly Standing[];
};

const allows = <Value>(list: readonly Value[] | undefined, value: Value): boolean => list === undefined || list.includes(value);

/**
 * Whether a target is judged as a condition asks: its standing, state, outlook and latest value. Where it stands, whose it is and what warns are the caller's to choose by.
 *
 * @example isJudged({ standing: ['met'] }, target) // true
 */
export const isJudged = ({ standing, achievement, outlook, latest, hasValues }: CountCondition, target: Pick<MonitoredTarget, 'achievement' | 'outlook' | 'latest' | 'points'>): boolean =>
  (hasValues === undefined || hasValues === target.points.length > 0) && allows(standing, standingOf[target.achievement]) && allows(achievement, target.achievement) && allows(outlook, target.outlook) && allows(latest, isMissing(target.latest) ? target.latest.missing : 'present');
