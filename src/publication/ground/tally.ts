import { standingOf, type MonitoredTarget } from '#monitoring';
import type { Run, TextRun } from '#documents';
import { figureText } from '#monitoring';
import type { SourceBook } from '../figures/figure-source.ts';
import { say } from '../figures/say.ts';

/** Targets by how they stand, and of those not met by their outlook. Every target is in exactly one of met, missed, unproven, unassessed. */
export type StandingTally = {
  readonly all: readonly MonitoredTarget[];
  readonly met: readonly MonitoredTarget[];
  readonly missed: readonly MonitoredTarget[];
  readonly unproven: readonly MonitoredTarget[];
  readonly unassessed: readonly MonitoredTarget[];
  /** Met or not: what the rate is of. */
  readonly assessable: readonly MonitoredTarget[];
  /** Of those not met: likely to get there, unlikely to. */
  readonly hopeful: readonly MonitoredTarget[];
  readonly hard: readonly MonitoredTarget[];
};

/**
 * Sorts targets by standing. What a table of the plan repeats counts once, so hand in targets that repeat nothing.
 *
 * @example standingTally(targets).met.length
 */
export function standingTally(all: readonly MonitoredTarget[]): StandingTally {
  const by = (standing: string): readonly MonitoredTarget[] => all.filter(({ achievement }) => standingOf[achievement] === standing);
  const [met, missed] = [by('met'), by('not-met')];
  return {
    all, met, missed, unproven: by('unproven'), unassessed: by('unassessed'), assessable: [...met, ...missed],
    hopeful: missed.filter(({ outlook }) => outlook === 'expected' || outlook === 'likely'), hard: missed.filter(({ outlook }) => outlook === 'hard' || outlook === 'unlikely'),
  };
}

/** A number of targets, bound to the targets it counts. */
export type CountTargets = (targets: readonly MonitoredTarget[], what: string, unit?: string) => TextRun;

/** Counts and rates of a document. */
export const counting = (book: SourceBook): { readonly count: CountTargets; readonly rate: (tally: StandingTally, what: string) => TextRun; readonly rateWithCounts: (tally: StandingTally, what: string) => readonly Run[] } => {
  const count: CountTargets = (targets, what, unit = '项') => ({ text: `${String(targets.length)}${unit}`, source: book.add({ kind: 'count', targets: targets.map(({ id }) => id), says: what }) });
  const rate = (tally: StandingTally, what: string): TextRun => ({
    text: figureText((100 * tally.met.length) / tally.assessable.length, '%', 1),
    source: book.add({ kind: 'computed', rule: 'rate', of: [count(tally.met, `${what}达标`).source ?? '', count(tally.assessable, `${what}可监测`).source ?? ''], says: `${what}达标数÷可监测数` }),
  });
  const rateWithCounts = (tally: StandingTally, what: string): readonly Run[] => say`${rate(tally, what)}（${count(tally.met, `${what}达标`, '')}/${count(tally.assessable, `${what}可监测`, '')}）`;
  return { count, rate, rateWithCounts };
};
