import type { CountedTarget } from './counted-target.ts';
import { expectedText, periodText, type CountedPeriod } from './wording.ts';

/** Fewer events than this in three pooled years, or fewer than this expected a year at the target, are small counts (method 5.1). */
const leastPooledEvents = 20;
const leastExpectedPerYear = 10;

/** Whether the counts decide instead of the yearly rate, with the numbers that say so. */
export type SmallCountTrigger = { readonly holds: boolean; readonly pooledEvents: number; readonly expectedPerYear: number; readonly sentence: string };

/**
 * The trigger of method 5.1. A share with a target of everybody (or nobody) expects no exceptions at all, however large the population: then only the events are asked
 * (decision 0014). A rate with a target of 0 always counts, since no growth rate or logarithm reaches 0 (method 2).
 *
 * @example smallCountTrigger({ law: 'poisson', chance: 12e-5, direction: -1, strict: false }, { years: [2022, 2023, 2024], events: 1, population: 6000, counted: 'events' }).holds // true
 */
export function smallCountTrigger({ law, chance }: CountedTarget, period: CountedPeriod): SmallCountTrigger {
  const { years, events, population } = period;
  const expectedPerYear = (population / years.length) * chance;
  const fewEvents = events < leastPooledEvents;
  const fewExpected = expectedPerYear < leastExpectedPerYear && !(law === 'binomial' && chance === 0);
  const seen = `${periodText(period)}，${fewEvents ? '不足' : '不少于'}${String(leastPooledEvents)}例`;
  const expected = `按目标平均每年应有${expectedText(expectedPerYear)}例，${expectedPerYear < leastExpectedPerYear ? '不足' : '不少于'}${String(leastExpectedPerYear)}例`;
  const holds = fewEvents || fewExpected;
  return { holds, pooledEvents: events, expectedPerYear, sentence: `${seen}；${expected}，${holds ? '按小样本判断' : '不按小样本判断'}。` };
}
