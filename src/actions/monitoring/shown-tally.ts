import { z } from 'zod';
import { achievementStates, type Rate, type RateRule, type Tally } from '#monitoring';
import { stateKey } from './monitoring-fields.ts';

const inState = z.object({ state: stateKey.describe('现状'), word: z.string(), sign: z.string().describe('符号'), count: z.int() });

/** How many targets stand where. */
export const shownTally = z.object({ total: z.int(), met: z.int().describe('达标'), notMet: z.int().describe('未达标'), unproven: z.int().describe('证据不足'), unassessed: z.int().describe('不能判断'), states: z.array(inState).describe('按现状') });

/** A rate with what it is of. */
export const shownRate = z.object({
  rule: z.string().describe('规则'), title: z.string(), words: z.string().describe('规则全文'), numerator: z.int(), denominator: z.int(), percent: z.number().nullable().describe('达标率'), percentText: z.string().describe('达标率'), sentence: z.string(),
});

/**
 * A tally as answers show it: states that nothing stands in are left out.
 *
 * @example showTally(tally).states // [{ state: 'met', word: '已达标', sign: '✓', count: 44 }]
 */
export const showTally = ({ byState, total, met, notMet, unproven, unassessed }: Tally): z.input<typeof shownTally> => ({
  total, met, notMet, unproven, unassessed,
  states: (Object.keys(achievementStates) as (keyof typeof achievementStates)[]).filter((state) => byState[state] > 0).map((state) => ({ state, ...achievementStates[state], count: byState[state] })),
});

/**
 * Rates in the order a place wants them.
 *
 * @example showRates(part.rates, ratesInOrder(judging.values))[0]?.percentText // '57.6%'
 */
export const showRates = (rates: readonly Rate[], rules: readonly RateRule[]): z.input<typeof shownRate>[] => rules.flatMap(({ id, title, words }) => {
  const rate = rates.find(({ rule }) => rule === id);
  return rate === undefined ? [] : [{ rule: id, title, words, numerator: rate.numerator, denominator: rate.denominator, percent: typeof rate.percent === 'number' ? rate.percent : null, percentText: typeof rate.percent === 'number' ? `${rate.percent.toFixed(1)}%` : '–', sentence: rate.sentence }];
});
