import type { MonitoredTarget } from '#monitoring';
import type { DomainGround, PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import type { Subject } from '../../../ground/subject.ts';
import { highestLevel, levels } from '../../../ground/warning-level.ts';

/** A target that is warned of, at the loudest of its levels, with where it stands. */
export type WarnedTarget = { readonly planned: PlanGround; readonly domain: DomainGround; readonly subject: Subject; readonly target: MonitoredTarget; readonly level: (typeof levels)[number] };

const chanceOf = ({ target: { forecast } }: WarnedTarget): number => ('probability' in forecast ? forecast.probability : 1);

/**
 * Every target that is warned of, once: the loudest first, within a level the least likely first.
 *
 * @example warnedTargets(ground)[0]?.level // 'red'
 */
export function warnedTargets({ plans }: ReportGround): readonly WarnedTarget[] {
  const found = plans.flatMap((planned) => planned.domains.flatMap((domain) => domain.subjects.flatMap((subject) => subject.targets.flatMap((target): WarnedTarget[] => {
    const level = highestLevel(target);
    return level === null ? [] : [{ planned, domain, subject, target, level }];
  }))));
  return found.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || chanceOf(a) - chanceOf(b));
}
