import { figureText, type MonitoredTarget } from '#monitoring';
import type { Run, TextRun } from '#documents';
import { isJudged, type CountCondition } from '../figures/count-condition.ts';
import type { SourceBook } from '../figures/figure-source.ts';
import { say } from '../figures/say.ts';

/** The parts of a tally, and what is counted in each. `assessable`: met or not, what the rate is of. Those not met by their outlook: `hopeful`, `hard`, `unforeseen`; `broken`: what was to be kept and was not stands apart, since no coming year mends it. */
const tallyParts = {
  all: {},
  met: { standing: ['met'] },
  missed: { standing: ['not-met'] },
  unproven: { standing: ['unproven'] },
  unassessed: { standing: ['unassessed'] },
  assessable: { standing: ['met', 'not-met'] },
  hopeful: { achievement: ['not-met'], outlook: ['expected', 'likely'] },
  hard: { achievement: ['not-met'], outlook: ['hard', 'unlikely'] },
  broken: { achievement: ['not-held'] },
  unforeseen: { achievement: ['not-met', 'unchanged', 'worsening'], outlook: ['not-forecast', 'settled'] },
} as const satisfies Readonly<Record<string, CountCondition>>;

export type TallyPart = keyof typeof tallyParts;

/** Targets by how they stand, and of those not met by their outlook. Every target is in exactly one of met, missed, unproven, unassessed. `scope`: what all of them have in common; null: nothing that can be told. */
export type StandingTally = Readonly<Record<TallyPart, readonly MonitoredTarget[]>> & { readonly scope: CountCondition | null };

/**
 * Sorts targets by standing. What a table of the plan repeats counts once, so hand in targets that repeat nothing; `scope` says which targets they are, all of that kind.
 *
 * @example standingTally(targets, { plan: '示例区妇女发展规划（2021—2030年）' }).met.length
 */
export function standingTally(all: readonly MonitoredTarget[], scope: CountCondition | null = null): StandingTally {
  const by = (part: TallyPart): readonly MonitoredTarget[] => all.filter((target) => isJudged(tallyParts[part], target));
  return {
    all, met: by('met'), missed: by('missed'), unproven: by('unproven'), unassessed: by('unassessed'), assessable: by('assessable'), hopeful: by('hopeful'), hard: by('hard'), broken: by('broken'), unforeseen: by('unforeseen'), scope,
  };
}

/** A number of targets, bound to the targets it counts; `where`: of which kind they are. */
type CountTargets = (targets: readonly MonitoredTarget[], what: string, unit?: string, where?: readonly CountCondition[]) => TextRun;

/** How many there are in a part of a tally. */
type CountPart = (tally: StandingTally, part: TallyPart, what: string, unit?: string) => TextRun;

type Counting = { readonly count: CountTargets; readonly countIn: CountPart; readonly rate: (tally: StandingTally, what: string) => TextRun; readonly rateWithCounts: (tally: StandingTally, what: string) => readonly Run[] };

/** Counts and rates of a document. @example counting(book).countIn(tally, 'met', '妇女与健康达标的目标').text // '16项' */
export const counting = (book: SourceBook): Counting => {
  const count: CountTargets = (targets, what, unit = '项', where = []) =>
    ({ text: `${String(targets.length)}${unit}`, source: book.add({ kind: 'count', ...(where.length === 0 ? {} : { where }), targets: targets.map(({ id }) => id), says: what }) });
  const countIn: CountPart = (tally, part, what, unit) => count(tally[part], what, unit, tally.scope === null ? [] : [{ ...tally.scope, ...tallyParts[part] }]);
  const rate = (tally: StandingTally, what: string): TextRun => ({
    text: figureText((100 * tally.met.length) / tally.assessable.length, '%', 1),
    source: book.add({ kind: 'computed', rule: 'rate', of: [countIn(tally, 'met', `${what}达标`).source ?? '', countIn(tally, 'assessable', `${what}可监测`).source ?? ''], says: `${what}达标数÷可监测数` }),
  });
  const rateWithCounts = (tally: StandingTally, what: string): readonly Run[] => say`${rate(tally, what)}（${countIn(tally, 'met', `${what}达标`, '')}/${countIn(tally, 'assessable', `${what}可监测`, '')}）`;
  return { count, countIn, rate, rateWithCounts };
};
