import type { Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';
import type { JudgedCase } from './judge-case.ts';

/** The two verdicts of small counts, side by side; the evidence leads. */
export type SmallCountResult = {
  readonly reported: 'met' | 'not-met';
  readonly evidence: 'exceeds' | 'proven' | 'unproven';
  readonly years: readonly number[];
  readonly events: number;
  readonly population: number;
  readonly rate: number;
  readonly low95: number;
  readonly high95: number;
  readonly decisionCount: number;
  readonly chanceAtTarget: number;
  readonly probabilityReported: number | Missing;
  readonly sentence: string;
};

/**
 * What small counts came to, for a result; null where counts were not few.
 *
 * @example smallCountResult(judged)?.evidence // 'unproven'
 */
export function smallCountResult({ small }: JudgedCase): SmallCountResult | null {
  if (small === null) return null;
  const { reported, evidence, forecast } = small;
  return {
    reported: reported.state, evidence: evidence.kind, years: reported.years, events: reported.events, population: reported.population, rate: reported.rate,
    low95: reported.interval.lower, high95: reported.interval.upper, decisionCount: evidence.decisionCount, chanceAtTarget: evidence.chanceAtTarget,
    probabilityReported: forecast.kind === 'forecast' ? finiteOrMissing(forecast.probabilityReported) : { missing: 'not-applicable' }, sentence: evidence.sentence,
  };
}
