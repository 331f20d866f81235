import type { PlanItem } from '#plan';
import type { Connection } from '../engines/engine.ts';
import type { VersionPlace } from './plan-versions.ts';

const wordsOf = (item: PlanItem): string => ('text' in item.part ? item.part.text : 'quote' in item.part ? item.part.quote : 'title' in item.part ? item.part.title : item.part.indicator);

/** Rows in one statement; PostgreSQL takes 65,535 parameters. */
const block = 2000;

/**
 * Writes the parts of an adopted version as rows, so that assignments, figures and reports find a target without reading the whole tree.
 *
 * @example await addPlanItems(connection, place, itemsOfPlan(content))
 */
export async function addPlanItems(connection: Connection, { regionId, planId, version }: VersionPlace, items: readonly PlanItem[]): Promise<void> {
  const rows = items.map((item, ordinal) => ({
    region_id: regionId, plan_id: planId, version, item_id: item.itemId, kind: item.kind, parent_item_id: item.parentId, ordinal, label: item.label, text: wordsOf(item),
    indicator_id: item.kind === 'target' ? item.part.indicatorId : null, content: JSON.stringify(item.kind === 'target' ? item.part : {}),
  }));
  for (let from = 0; from < rows.length; from += block) await connection.insertInto('plan_items').values(rows.slice(from, from + block)).execute();
}
