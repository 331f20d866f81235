import { isMissing } from '#kernel';
import type { Run } from '#documents';
import type { MonitoredTarget } from '#monitoring';
import type { SourceBook } from '../figures/figure-source.ts';
import { targetFigures, type TargetFigures } from '../figures/target-figures.ts';

/**
 * An indicator as a report speaks of it: told once, with all targets the plan sets it. `main` is the one the sentence turns on: the first that is not kept, in the order of
 * their years, else the last.
 */
export type Subject = {
  readonly key: string;
  readonly name: readonly Run[];
  readonly main: MonitoredTarget;
  readonly figures: TargetFigures;
  readonly targets: readonly MonitoredTarget[];
};

/** The part of the people a target of the plan speaks of. */
export type GroupsOf = (id: string) => readonly string[];

/** Targets of one indicator that are held against the same figures are one subject. */
const keyOf = ({ indicatorId, indicator, points, quote, kind }: MonitoredTarget): string =>
  `${indicatorId ?? indicator} ${points.length === 0 && indicatorId === null ? quote : points.map(({ year, text }) => `${String(year)}:${text}`).join(' ')}${kind === 'qualitative' ? ' 定性' : ''}`;

const isKept = ({ achievement }: MonitoredTarget): boolean => ['met-early', 'met', 'held', 'improving'].includes(achievement);

/** What the sentence turns on: what can be judged before what cannot, then the nearest that is not kept, then the last. */
function mainOf(targets: readonly MonitoredTarget[], year: number): MonitoredTarget | undefined {
  const judged = targets.filter(({ latest, achievement }) => !isMissing(latest) || isKept({ achievement } as MonitoredTarget));
  const open = (judged.length > 0 ? judged : targets).toSorted((a, b) => a.deadline - b.deadline).filter(({ deadline }, _at, all) => deadline >= year || all.every((one) => one.deadline < year));
  return open.find((target) => !isKept(target)) ?? open.at(-1);
}

/** The part of the people a name must tell: what it does not say itself, or all of it where the same indicator stands beside it for others. */
function groupsTold(main: MonitoredTarget, targets: readonly MonitoredTarget[], groupsOf: GroupsOf): string {
  const groups = groupsOf(main.id);
  if (main.kind === 'gap') return '';
  const others = targets.some((one) => one.indicator === main.indicator && groupsOf(one.id).join() !== groups.join());
  return groups.filter((group) => others || !main.indicator.includes(group)).join('、');
}

/**
 * The subjects of some targets, in the order of the plan. `groupsOf` names the part of the people a target speaks of.
 *
 * @example subjectsOf(targets, 2024, book, groupsOf)[0]?.main.indicator
 */
export function subjectsOf(targets: readonly MonitoredTarget[], year: number, book: SourceBook, groupsOf: GroupsOf): readonly Subject[] {
  return [...Map.groupBy(targets, (target) => `${keyOf(target)} ${groupsOf(target.id).join()}`)].flatMap(([key, of]): Subject[] => {
    const main = mainOf(of, year);
    if (main === undefined) return [];
    const figures = targetFigures(main, book);
    const told = groupsTold(main, targets, groupsOf);
    return [{ key, name: [figures.planned(told === '' ? main.indicator : `${main.indicator}（${told}）`)], main, figures, targets: of }];
  });
}
