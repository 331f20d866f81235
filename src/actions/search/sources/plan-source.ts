import { itemsOfPlan, wordsOfItem } from '#plan';
import { planReaders } from '../../plan/plan-readers.ts';
import { plansInForce } from '../../plan/plans-in-force.ts';
import type { SearchSource } from '../search-source.ts';

/** The plans in force and everything in them: goals, measures, targets by their words and numbers. */
export const planSource: SearchSource = {
  permission: planReaders,
  candidates: async (regionId, _typed, { connection, today }) => (await plansInForce(connection, { regionId, on: today })).flatMap(({ planId, title, content }) => [
    { kind: 'plan' as const, id: planId, planId, title, names: [], context: '' },
    ...itemsOfPlan(content).map((item) => ({ kind: 'plan-item' as const, id: item.itemId, planId, title: wordsOfItem(item), names: [item.label], context: title })),
  ]),
};
