import { normalName, targetsOfPlan, type IdentifiedPlan, type LocalIndicator } from '#plan';
import type { RegionIndicator } from '#storage';
import type { Refusal } from '../refusal.ts';

/** Where and from when the local indicators of a plan are adopted. */
type Adoption = { readonly regionId: string; readonly planId: string; readonly validFrom: string };

const newestOf = (definitions: readonly RegionIndicator[], indicatorId: string): RegionIndicator | undefined => definitions.filter((one) => one.indicatorId === indicatorId).reduce<RegionIndicator | undefined>((best, one) => (best && best.version > one.version ? best : one), undefined);

/** Those that a target is linked to; what was made and left again is not adopted. */
function linkedOf(content: IdentifiedPlan): readonly LocalIndicator[] {
  const linked = new Set(targetsOfPlan(content).map((target) => target.indicatorId));
  return content.localIndicators.filter(({ indicatorId }) => linked.has(indicatorId));
}

/**
 * The refusal where an id that a plan gives to an indicator of its own already means another one in the region: a plan of another cycle made it. Figures of the two would be taken for each
 * other. Null: none.
 *
 * @example indicatorTaken(content, definitions, planId)
 */
export function indicatorTaken(content: IdentifiedPlan, definitions: readonly RegionIndicator[], planId: string): Refusal | null {
  const taken = linkedOf(content).flatMap(({ indicatorId, name }) => {
    const known = newestOf(definitions, indicatorId);
    return known && known.definition.planId !== planId && normalName(known.definition.name.zh) !== normalName(name) ? [{ code: 'local-indicator-taken', place: indicatorId, message: `本地指标“${name}”的编号 ${indicatorId} 在本地区已是“${known.definition.name.zh}”。` }] : [];
  });
  return taken[0] ? { refused: 'local-indicator-taken', message: `${taken[0].message}请退回后把相关目标改为另一名称的本地指标，编号会另给。`, reasons: taken } : null;
}

/** What the registry says beyond what plans say: it goes on. How the way of counting changed was said of the version before. */
function keptOf(was: RegionIndicator['definition'] | undefined): Partial<RegionIndicator['definition']> {
  const { change: _change, retired: _retired, ...kept } = was ?? {};
  return kept;
}

/**
 * The versions of definitions that an adoption adds: of local indicators that are new or changed. Another unit or direction is a break of the series.
 *
 * @example adoptedIndicators(content, definitions, { regionId, planId, validFrom: '2022-01-01' })
 */
export function adoptedIndicators(content: IdentifiedPlan, definitions: readonly RegionIndicator[], { regionId, planId, validFrom }: Adoption): readonly RegionIndicator[] {
  return linkedOf(content).flatMap(({ indicatorId, name, unit, direction }): RegionIndicator[] => {
    const before = newestOf(definitions, indicatorId);
    const was = before?.definition;
    if (was?.name.zh === name && was.unit === unit && was.direction === direction) return [];
    const isBreak = was !== undefined && (was.unit !== unit || was.direction !== direction);
    return [{ regionId, indicatorId, definition: { ...keptOf(was), name: { zh: name }, unit, direction, planId: was?.planId ?? planId }, isBreak, version: (before?.version ?? 0) + 1, validFrom, validTo: null }];
  });
}
