import { deriveForms, reportingBasisWords } from '#collection';
import { effectiveAssignments, itemsOfPlan, type IdentifiedTarget, type PlanItem } from '#plan';
import type { Connection } from '#storage';
import { formGround } from '../rounds/form-ground.ts';

/** A target that an indicator measures: where in which plan, what it says, who answers for it. */
export type IndicatorUse = { readonly planId: string; readonly plan: string; readonly itemId: string; readonly domain: string; readonly quote: string; readonly deadline: number | null; readonly leads: readonly string[]; readonly supports: readonly string[] };

/** Who is asked for the figures of an indicator, and on what ground. */
type IndicatorReporter = { readonly unitId: string; readonly basisWord: string };

/** What a target measures by its printed name, where it is linked to no indicator. */
type PrintedIndicator = { readonly name: string; readonly unit: string | null; readonly direction: IdentifiedTarget['direction'] };

/** How the indicators of a region are used today: by the targets of its plans in force, and by whom their figures are reported. */
export type IndicatorUses = {
  readonly uses: ReadonlyMap<string, readonly IndicatorUse[]>; readonly printed: ReadonlyMap<string, PrintedIndicator>; readonly reporters: ReadonlyMap<string, IndicatorReporter>; readonly plans: readonly { readonly planId: string; readonly title: string }[];
};

const noParts = { breakdowns: [], categories: {}, subUnits: {}, background: true } as const;

/** The domain every item stands in, from the one above it. */
function domainsOf(items: readonly PlanItem[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const item of items) {
    const own = item.kind === 'domain' ? item.part.title : item.kind === 'row' && item.part.domain !== null ? item.part.domain : null;
    known.set(item.itemId, own ?? known.get(item.parentId ?? '') ?? '');
  }
  return known;
}

/**
 * Which targets of the plans in force each indicator measures, who answers for them, and who reports its figures: as the forms of a round would be made today.
 *
 * @example (await indicatorUses(connection, regionId, today)).uses.get('maternal-mortality-rate')?.length // 2
 */
export async function indicatorUses(connection: Connection, regionId: string, today: string): Promise<IndicatorUses> {
  const ground = await formGround(connection, { regionId, reportingYear: Number(today.slice(0, 4)) - 1, parts: noParts, indicators: null }, today);
  const [uses, printed] = [new Map<string, IndicatorUse[]>(), new Map<string, PrintedIndicator>()];
  for (const { planId, content, assignments } of ground.plans) {
    const items = itemsOfPlan(content);
    const domains = domainsOf(items);
    const answering = new Map(effectiveAssignments(content, assignments, today).map((one) => [one.itemId, one]));
    for (const item of items) {
      if (item.kind !== 'target') continue;
      const { indicatorId, indicator, unit, direction, quote, deadline } = item.part;
      const id = indicatorId ?? indicator;
      const { leads = [], supports = [] } = answering.get(item.itemId) ?? {};
      const use: IndicatorUse = { planId, plan: content.title, itemId: item.itemId, domain: domains.get(item.itemId) ?? '', quote, deadline, leads: leads.map(({ unitId }) => unitId), supports: supports.map(({ unitId }) => unitId) };
      uses.set(id, [...(uses.get(id) ?? []), use]);
      if (indicatorId === null) printed.set(id, { name: indicator, unit, direction });
    }
  }
  const reporters = new Map([...deriveForms(ground).forms].flatMap(([unitId, { items }]) => items.map(({ indicatorId, basis }) => [indicatorId, { unitId, basisWord: reportingBasisWords[basis] }] as const)));
  return { uses, printed, reporters, plans: ground.plans.map(({ planId, content }) => ({ planId, title: content.title })) };
}
