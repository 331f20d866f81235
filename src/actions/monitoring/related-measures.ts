import { z } from 'zod';
import type { MonitoredTarget } from '#monitoring';
import type { IdentifiedPlan } from '#plan';

/** A measure of the plan beside a target. */
export const shownMeasure = z.object({ itemId: z.string(), number: z.int().nullable(), title: z.string(), text: z.string(), units: z.array(z.string()), isDirect: z.boolean().describe('直接有关') });

/**
 * The measures of the domain a target stands in: first those that name its indicator or promise the same.
 *
 * @example relatedMeasures(plan, target)[0]?.isDirect
 */
export function relatedMeasures({ domains }: IdentifiedPlan, { domain, indicator, indicatorId, id }: MonitoredTarget): z.input<typeof shownMeasure>[] {
  const measures = domains.find(({ number, title }) => number === domain?.number && title === domain.title)?.measures ?? [];
  const shown = measures.filter(({ itemId }) => !id.startsWith(`${itemId}/`)).map(({ itemId, number, title, text, units, targets }) => ({
    itemId, number, title: title ?? '', text, units: units.map(({ name }) => name), isDirect: text.includes(indicator) || targets.some((target) => indicatorId !== null && target.indicatorId === indicatorId),
  }));
  return shown.toSorted((one, other) => Number(other.isDirect) - Number(one.isDirect));
}
