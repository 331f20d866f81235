import type { PlanItem } from '#plan';

/**
 * What a part of a plan says: its text, the words a target was read from, a title.
 *
 * @example itemsOfPlan(content).map(textOfItem)
 */
export const textOfItem = ({ part }: PlanItem): string => ('text' in part ? part.text : 'quote' in part ? part.quote : 'title' in part ? part.title : part.indicator);
