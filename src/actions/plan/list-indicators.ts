import { z } from 'zod';
import { versionOn } from '#kernel';
import { targetsOfPlan } from '#plan';
import { findIndicatorById } from '#registry';
import { indicatorDefinitions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId } from '../fields.ts';
import { planReaders } from './plan-readers.ts';
import { plansInForce } from './plans-in-force.ts';

const indicator = z.object({
  indicatorId: z.string(), name: z.object({ zh: z.string() }), unit: z.string(), direction: z.enum(['up', 'down', 'hold', 'range', 'reference']), local: z.boolean().describe('本地指标；否则为指标目录里的'), version: z.int().nullable().describe('本地指标定义的版本'),
  isBreak: z.boolean().describe('口径变过，前后不可比'), targets: z.int().describe('有几个目标值用它'), plans: z.array(z.object({ planId: z.uuid(), plan: z.string(), itemIds: z.array(z.string()) })),
});

/** The indicators that the plans in force of a region speak of: its own, and those of the catalogue its targets are linked to. */
export const listIndicatorsAction = readAction({
  name: 'plan.list-indicators',
  title: '规划所用指标',
  summary: '列出本地区现行规划用到的指标：本地指标和指标目录里的，各有几个目标值、在哪些规划的哪些条目。',
  input: z.object({ regionId: z.uuid(), on: day.optional().describe('哪一天，默认今天') }),
  output: z.object({ indicators: z.array(indicator), unlinked: z.int().describe('没有关联指标的目标值') }),
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, on }, { connection, today }) => {
    const date = on ?? today;
    const plans = await plansInForce(connection, { regionId, on: date });
    const targets = plans.flatMap(({ planId, title, content }) => targetsOfPlan(content).map(({ id, indicatorId }) => ({ planId, plan: title, itemId: id, indicatorId })));
    const linked = Map.groupBy(targets.flatMap(({ indicatorId, ...target }) => (indicatorId === null ? [] : [{ ...target, indicatorId }])), ({ indicatorId }) => indicatorId);
    const definitions = [...Map.groupBy(await indicatorDefinitions(connection, regionId), ({ indicatorId }) => indicatorId).values()];
    const local = new Map(definitions.flatMap((versions) => {
      const held = versionOn(versions, date);
      return held ? [[held.indicatorId, held] as const] : [];
    }));
    const usesOf = (indicatorId: string) => {
      const uses = linked.get(indicatorId) ?? [];
      return { targets: uses.length, plans: [...Map.groupBy(uses, ({ planId }) => planId)].map(([planId, all]) => ({ planId, plan: all[0]?.plan ?? '', itemIds: all.map(({ itemId }) => itemId) })) };
    };
    const own = [...local.values()].map(({ indicatorId, definition, version, isBreak }) => ({ indicatorId, name: definition.name, unit: definition.unit, direction: definition.direction, local: findIndicatorById(indicatorId) === undefined, version, isBreak, ...usesOf(indicatorId) }));
    const shipped = [...linked.keys()].filter((id) => !local.has(id)).flatMap((id) => {
      const known = findIndicatorById(id);
      return known ? [{ indicatorId: id, name: { zh: known.name.zh }, unit: known.unit, direction: known.direction, local: false, version: null, isBreak: false, ...usesOf(id) }] : [];
    });
    return { indicators: [...own, ...shipped], unlinked: targets.filter(({ indicatorId }) => indicatorId === null).length };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), on: '2025-02-30' }, refusedAt: 'on' }],
});
