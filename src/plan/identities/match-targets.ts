import { normalName } from '../linking/normal-name.ts';
import type { IndicatorRow, Target } from '../tree.ts';
import type { IdentifiedRow, IdentifiedTarget } from './identified-plan.ts';
import { likeness, plainWording, wordingOf } from './likeness.ts';
import { pairByKey, pairByScore, unpaired, type ItemPair, type Pairing } from './pair-items.ts';

type Key = (target: Target) => string | null;

const figures = ({ kind, bound, value, upper, unit, changePercent, changePoints, every, of }: Target): string => JSON.stringify([kind, bound, value, upper, unit, changePercent, changePoints, every, of]);
const whom = ({ indicator, groups, scope, deadline }: Target): string => JSON.stringify([normalName(indicator), groups, scope, deadline]);

/** From the same promise in the same words to the same indicator for the same year. */
const sureKeys: readonly Key[] = [
  (target) => `${whom(target)}|${figures(target)}|${plainWording(target.quote)}`,
  (target) => `${whom(target)}|${plainWording(target.quote)}`,
  (target) => `${whom(target)}|${figures(target)}`,
];
const looserKeys: readonly Key[] = [
  (target) => `${whom(target)}|${target.kind}`,
  ({ indicator, deadline }) => `${normalName(indicator)}|${String(deadline)}`,
  ({ indicatorId, deadline }) => (indicatorId === null ? null : `${indicatorId}|${String(deadline)}`),
];

/**
 * Targets of one clause or row that are those of the same clause before.
 *
 * @example matchTargets(clauseBefore.targets, clause.targets).pairs.length
 */
export function matchTargets(before: readonly IdentifiedTarget[], after: readonly Target[]): Pairing<IdentifiedTarget, Target> {
  const sure = sureKeys.reduce((pairing, key) => pairByKey(pairing, key, key), unpaired(before, after));
  const looser = looserKeys.reduce((pairing, key) => pairByKey(pairing, key, key, true), sure);
  return pairByScore(looser, (a, b) => (a.deadline === b.deadline ? likeness(wordingOf(a.quote), wordingOf(b.quote)) : 0), { least: 0.6, sure: 0.85 });
}

/**
 * Targets that left their clause: the same promise of the same indicator, whole, in another place.
 *
 * @example matchMovedTargets(left, added).length
 */
export const matchMovedTargets = (before: readonly IdentifiedTarget[], after: readonly Target[]): Pairing<IdentifiedTarget, Target> =>
  sureKeys.reduce((pairing, key) => pairByKey(pairing, key, key), unpaired(before, after));

/**
 * Rows of indicator tables that are rows of the tables before: by domain and indicator, then by indicator, then by likeness.
 *
 * @example matchRows(previous.indicatorTable, next.indicatorTable)[0]?.before.itemId
 */
export function matchRows(before: readonly IdentifiedRow[], after: readonly IndicatorRow[]): readonly ItemPair<IdentifiedRow, IndicatorRow>[] {
  const keys: readonly ((row: IndicatorRow) => string)[] = [
    ({ domain, indicator, unit, number }) => JSON.stringify([domain, normalName(indicator), unit, number]),
    ({ domain, indicator, unit }) => JSON.stringify([domain, normalName(indicator), unit]),
    ({ indicator }) => normalName(indicator),
  ];
  const named = keys.reduce((pairing, key) => pairByKey(pairing, key, key), unpaired(before, after));
  return pairByScore(named, (a, b) => likeness(wordingOf(a.indicator), wordingOf(b.indicator)), { least: 0.6, sure: 0.95 }).pairs;
}
