import type { IdentifiedPlan } from '#plan';
import type { StoredPlan } from '#storage';

/** What a plan is called, for whom and which years it is. */
export type PlanHeading = Pick<StoredPlan, 'subject' | 'startYear' | 'endYear' | 'title'>;

/**
 * The heading a text gives its plan. Years that were read the wrong way round are not known yet: they stand in the text as an obstacle.
 *
 * @example headingOf(content).endYear // 2030
 */
export function headingOf({ subject, startYear, endYear, title }: Pick<IdentifiedPlan, 'subject' | 'startYear' | 'endYear' | 'title'>): PlanHeading {
  const reversed = startYear !== null && endYear !== null && endYear < startYear;
  return { subject, startYear: reversed ? null : startYear, endYear: reversed ? null : endYear, title: { zh: title } };
}

/**
 * The plan among others that is for the same people and years; undefined: none, or it is not known whom and when the plan is for.
 *
 * @example twinOf(headingOf(content), await listPlans(connection, regionId))?.title.zh
 */
export const twinOf = ({ subject, startYear, endYear }: PlanHeading, others: readonly StoredPlan[]): StoredPlan | undefined =>
  others.find((other) => subject !== null && other.subject === subject && startYear !== null && other.startYear === startYear && other.endYear === endYear);
