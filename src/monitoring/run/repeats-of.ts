import { normalName, type PlacedTarget } from '#plan';
import type { IndicatorDefinition } from '#registry';
import { acceptanceOf, isAbsence } from '../achievement/acceptance-of.ts';
import { baseYearOf } from '../achievement/baseline-of.ts';
import { changeAmountOf } from '../achievement/change-amount.ts';
import { canonicalGroups } from '../achievement/groups-wanted.ts';
import { deadlineOf } from '../achievement/promise-of.ts';
import { hasLevel, isChange } from '../achievement/target-shape.ts';
import type { JudgingSettings } from '../achievement/way.ts';

/** What repeats are looked for with: the years of the plan, and how 左右 is read. */
type Told = { readonly startYear: number; readonly endYear: number; readonly settings: JudgingSettings; readonly definitionOf: (id: string) => IndicatorDefinition | undefined };

/** Where a target counts when it is told twice: goals first. */
const rank: Readonly<Record<PlacedTarget['section'], number>> = { goal: 0, table: 1, measure: 2, clause: 3 };

/** What must hold, in the unit of the indicator: the values that keep it, or the change and its base year, or the movement; null where it cannot be told in figures or is for people to judge. */
function promiseKey({ target }: PlacedTarget, definition: IndicatorDefinition, { startYear, settings }: Told): string | null {
  if (target.kind === 'qualitative') return null;
  if (hasLevel(target)) {
    const kept = acceptanceOf(target, definition, definition.unit, settings);
    return isAbsence(kept) ? null : `within ${String(kept.lower)} ${String(kept.upper)} ${String(kept.lowerOpen)} ${String(kept.upperOpen)}`;
  }
  if (isChange(target)) {
    const amount = changeAmountOf(target, definition.unit);
    return 'reason' in amount ? null : `by ${String(amount.percent)} ${String(amount.points)} ${String(amount.isYearly)} ${String(amount.isCeiling)} ${String(amount.strict)} from ${String(baseYearOf({ target, startYear }))}`;
  }
  return `${String(target.bound)} ${String(target.direction)} ${String(target.strict)} ${String(target.tolerance)}`;
}

/** Places must stay in a reference (全国平均水平): names of indicators are known without them. */
const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replaceAll(/[\s的]/g, '');

/** Everything in which two targets that say the same agree, but whether it is to be held; null for a target that can repeat nothing. */
function keyOf(placed: PlacedTarget, told: Told): string | null {
  const { target, subject } = placed;
  const definition = subject.indicatorId === null ? undefined : told.definitionOf(subject.indicatorId);
  const promise = definition === undefined ? null : promiseKey(placed, definition, told);
  if (definition === undefined || promise === null) return null;
  const whom = [canonicalGroups(target.groups), normalName(target.scope ?? ''), subject.populations, plain(target.reference)];
  return JSON.stringify([definition.id, target.kind, promise, whom, [target.every, target.of, target.cycleYears], deadlineOf({ target, endYear: told.endYear })]);
}

const isHeldByWord = ({ target }: PlacedTarget): boolean => target.direction === 'hold';

/** A table has no room for 保持: a row without it repeats a goal that says it. */
const saysNoMore = (later: PlacedTarget, earlier: PlacedTarget): boolean =>
  !hasLevel(later.target) || isHeldByWord(later) === isHeldByWord(earlier) || (later.section === 'table' && isHeldByWord(earlier));

/**
 * The targets of one plan that say again what a goal (or a table, or a measure) of it says, by id, each with the id of the target that counts. Two horizons are two targets, two goals
 * never repeat one another. Source: docs/decisions/0020-a-target-told-twice.md.
 *
 * @example repeatsOf(placeTargets([plan], findIndicatorById).targets, told).get('women/table/2/2030') // 'women/1/goal/2/3'
 */
export function repeatsOf(targets: readonly PlacedTarget[], told: Told): ReadonlyMap<string, string> {
  const counting = new Map<string, PlacedTarget[]>();
  const repeats = new Map<string, string>();
  for (const placed of targets.toSorted((a, b) => rank[a.section] - rank[b.section])) {
    const key = keyOf(placed, told);
    if (key === null) continue;
    const known = counting.get(key) ?? [];
    const first = known.find((other) => rank[other.section] < rank[placed.section] && saysNoMore(placed, other));
    if (first === undefined) counting.set(key, [...known, placed]);
    else repeats.set(placed.target.id, first.target.id);
  }
  return repeats;
}
