import type { Issue } from '#kernel';
import type { Plan } from '#plan';

/** The year a run judges and the day it is judged on. */
type Asked = { readonly year: number; readonly asOf: string };

/** Whether a plan has no year up to the one asked for: nothing of it can be judged then. */
export const isBeforePlan = ({ startYear }: Pick<Plan, 'startYear'>, year: number): boolean => startYear !== null && year < startYear;

function issueOfPlan(plan: Plan, year: number): Issue[] {
  const { title, startYear, endYear } = plan;
  if (isBeforePlan(plan, year)) {
    return [{ code: 'year-before-plan', severity: 'notice', message: `《${title}》从${String(startYear)}年开始，${String(year)}年还没有可以判断的，各项目标都列为未到期。` }];
  }
  if (endYear === null || year <= endYear) return [];
  return [{ code: 'year-after-plan', severity: 'notice', message: `《${title}》到${String(endYear)}年为止，${String(year)}年的数不参与判断：各项目标按期限当年（及以前）的数判断。` }];
}

/**
 * What a reader must know of the year asked for: it lies outside a plan, or was not over on the day of judging, so that its figures were not owed yet and what falls due in it may still change.
 *
 * @example yearIssues(plans, { year: 2025, asOf: '2025-08-01' }).map(({ code }) => code) // ['year-not-over']
 */
export function yearIssues(plans: readonly Plan[], { year, asOf }: Asked): readonly Issue[] {
  const outside = plans.flatMap((plan) => issueOfPlan(plan, year));
  if (asOf > `${String(year)}-12-31`) return outside;
  const message = `按${asOf}，${String(year)}年还没有结束：当年的数不作应报，没有的用以前年份的；当年到期的目标先按已有的数判断，年度结束后要重新判断。`;
  return [...outside, { code: 'year-not-over', severity: 'notice', message }];
}
