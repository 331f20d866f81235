import type { Validity } from '#kernel';
import type { UnitVersion } from '#storage';
import type { Refusal } from '../refusal.ts';
import { endOf, foundedOn } from '../versions/changed-from.ts';
import { firstCommonDay, timeline } from '../versions/timeline.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { unitNameKey } from './unit-name-key.ts';
import { newest } from './units-state.ts';

/** A name that means a unit on some days. */
export type UnitNameSpan = Validity & { readonly unitId: string; readonly text: string; readonly key: string; readonly as: 'name' | 'short-name' | 'alias' };

/** The days of an alias on which the unit is there; null: none. */
function within(alias: Validity, founded: string, end: string | null): Validity | null {
  const validFrom = alias.validFrom > founded ? alias.validFrom : founded;
  const last = end === null ? null : dayBefore(end);
  const validTo = alias.validTo === null || (last !== null && last < alias.validTo) ? last : alias.validTo;
  return validTo !== null && validTo < validFrom ? null : { validFrom, validTo };
}

/**
 * Everything that means a unit, and when: its names and short names while they hold, its aliases on their days while it is there.
 *
 * @example unitNames(versions).map(({ text, validTo }) => [text, validTo]) // [['卫生局', '2015-12-31'], ['卫健委', null]]
 */
export function unitNames(versions: readonly UnitVersion[]): readonly UnitNameSpan[] {
  const founded = foundedOn(versions);
  if (founded === undefined) return [];
  const { unitId, aliases } = newest(versions);
  const span = (text: string, as: UnitNameSpan['as'], { validFrom, validTo }: Validity): UnitNameSpan => ({ unitId, text, key: unitNameKey(text), as, validFrom, validTo });
  const own = timeline(versions).filter(({ held }) => !held.ended)
    .flatMap(({ held, ...days }) => [span(held.name.zh, 'name', days), ...(held.shortName === null ? [] : [span(held.shortName, 'short-name', days)])]);
  const others = aliases.flatMap((alias) => {
    const days = within(alias, founded, endOf(versions));
    return days === null ? [] : [span(alias.name.zh, 'alias', days)];
  });
  return [...own, ...others];
}

type NameClash = { readonly text: string; readonly day: string; readonly unitId: string; readonly otherUnitId: string };

/**
 * The names that would mean two units on the same day, when some units have just been changed: each with the first such day and the other unit.
 *
 * @example unitNameClashes(units, new Set([unitId])) // [{ text: '教育局', day: '2026-01-01', unitId, otherUnitId }]
 */
export function unitNameClashes(units: ReadonlyMap<string, readonly UnitVersion[]>, changed: ReadonlySet<string>): readonly NameClash[] {
  const byKey = Map.groupBy([...units.values()].flatMap(unitNames), ({ key }) => key);
  return [...byKey.values()].flatMap((spans) => spans.filter(({ unitId }) => changed.has(unitId)).flatMap((span) => spans.flatMap((other) => {
    if (other.unitId === span.unitId || (changed.has(other.unitId) && other.unitId < span.unitId)) return [];
    const day = firstCommonDay(span, other);
    return day === null ? [] : [{ text: span.text, day, unitId: span.unitId, otherUnitId: other.unitId }];
  })));
}

/**
 * The refusal that names the other units, or null when every name means one.
 *
 * @example nameTaken(stateAfter(state, effect).units, [unitId])?.refused // 'name-taken'
 */
export function nameTaken(units: ReadonlyMap<string, readonly UnitVersion[]>, changed: readonly string[]): Refusal | null {
  const nameOf = (unitId: string): string => newest(units.get(unitId) ?? []).name.zh;
  const reasons = unitNameClashes(units, new Set(changed)).map(({ text, day, unitId, otherUnitId }) => ({
    code: 'name-taken', place: otherUnitId,
    message: changed.length === 1 ? `“${text}”在 ${day} 已经指“${nameOf(otherUnitId)}”，同一天不能再指另一个单位。` : `“${text}”在 ${day} 会同时指“${nameOf(unitId)}”和“${nameOf(otherUnitId)}”。`,
  }));
  const [first] = reasons;
  return first ? { refused: 'name-taken', message: first.message, reasons } : null;
}
