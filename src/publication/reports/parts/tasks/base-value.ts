import { isMissing, type MissingReason } from '#kernel';
import type { MonitoredTarget, YearFigure } from '#monitoring';
import type { Target } from '#plan';
import type { Subject } from '../../../ground/subject.ts';

/** The base value of an indicator with the target it is the base of; or why there is none. */
export type BaseValue = { readonly figure: YearFigure; readonly of: MonitoredTarget } | { readonly missing: MissingReason };

/** The year a target is measured from: the one it names, else the year before the plan. */
const baseYearOf = ({ id }: MonitoredTarget, targets: ReadonlyMap<string, Target>, baseYear: number): number => {
  const told = targets.get(id);
  return told?.baselineYear ?? told?.statedBaseline?.year ?? baseYear;
};

/**
 * The base value: the one of the plan's own table first, else the figure of the base year, which judges nothing where there is no later one. What the figures say of why it is not there is kept;
 * what has no figures has none.
 *
 * @example baseValue(subject, targets, 2020) // { figure: { year: 2020, value: 9.7, … }, of: target }
 */
export function baseValue({ targets }: Pick<Subject, 'targets'>, promised: ReadonlyMap<string, Target>, baseYear: number): BaseValue {
  const inTableFirst = targets.toSorted((a, b) => Number(b.section === 'table') - Number(a.section === 'table'));
  const judged = inTableFirst.flatMap((of) => (isMissing(of.baseline) ? [] : [{ figure: of.baseline, of }]))[0];
  const found = judged ?? targets.flatMap((of) => of.points.filter(({ year }) => year === baseYearOf(of, promised, baseYear)).map((figure) => ({ figure, of })))[0];
  if (found) return found;
  const gap = targets.flatMap((of) => of.gaps.filter(({ year }) => year === baseYearOf(of, promised, baseYear)))[0];
  return { missing: gap?.reason ?? (targets.every(({ kind }) => kind === 'qualitative' || kind === 'event' || kind === 'count') ? 'not-applicable' : 'no-baseline') };
}
