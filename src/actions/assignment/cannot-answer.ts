import { livesOn } from '../versions/changed-from.ts';
import type { Refusal } from '../refusal.ts';
import { newest } from '../units/units-state.ts';
import type { AssigningState } from './load-assigning.ts';

/**
 * Why a unit cannot be given a part of the plan from a day on; null: it can.
 *
 * @example cannotAnswer(state, { itemId: 'women/1', unitId, validFrom: '2025-01-01' })?.refused // 'unit-not-there'
 */
export function cannotAnswer({ items, units, plan, notYet }: AssigningState, { itemId, unitId, validFrom }: { readonly itemId: string; readonly unitId: string; readonly validFrom: string }): Refusal | null {
  if (!items.has(itemId)) return { refused: 'item-gone', message: `《${plan.title}》现行的第${String(plan.version)}版里没有条目 ${itemId}。` };
  if (notYet.itemIds.has(itemId)) return { refused: 'item-not-yet', message: `${items.get(itemId)?.label ?? itemId}是修订后才有的，自 ${notYet.since} 起施行，分工不能从 ${validFrom} 算起。` };
  const versions = units.get(unitId);
  if (!versions) return { refused: 'unknown-unit', message: '这个地区没有这个单位。' };
  return livesOn(versions, validFrom) ? null : { refused: 'unit-not-there', message: `“${newest(versions).name.zh}”在 ${validFrom} 不存在（还没设立，或已撤销、合并）。` };
}
