import { z } from 'zod';
import { unassignedItems } from '#plan';
import { planAssignments, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId, page } from '../fields.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import { planReaders } from '../plan/plan-readers.ts';
import { unitNameOn } from './assignable-units.ts';
import { planId, regionId } from './assignment-fields.ts';
import { itemsOnDay } from './items-on-day.ts';

const item = z.object({
  planId: z.uuid(), plan: z.string(), itemId: z.string(), kind: z.enum(['goal', 'measure', 'target']), label: z.string(), text: z.string(), nobody: z.boolean().describe('没有任何单位；否则只有配合单位，没有牵头单位'),
  supports: z.array(z.object({ unitId: z.uuid(), unit: z.string() })), version: z.int(), allowed: z.array(z.string()),
});

/** Goals, measures and targets nobody leads on a day, those without any unit first: what an office decides next, also after an amendment. */
export const listUnassignedAction = readAction({
  name: 'assignment.list-unassigned',
  title: '未落实的条目',
  summary: '列出某一天没有牵头单位的目标、措施和目标值；一个单位都没有的排在前面，修订新增的也在其中。',
  input: z.object({ regionId, planId: planId.optional(), on: day.optional().describe('哪一天，默认今天'), ...page }),
  output: z.object({ items: z.array(item), total: z.int(), nobody: z.int().describe('其中一个单位都没有的'), next: z.string().nullable() }),
  permission: planReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, planId: of, on, limit, after }, { connection, today, allowedOn }) => {
    const date = on ?? today;
    const plans = (await plansInForce(connection, { regionId: at, planId: of, on: date })).filter((plan) => of === undefined || plan.planId === of);
    if (of !== undefined && plans.length === 0) return { refused: 'not-found', message: '没有这部规划，或它还没有通过的版本。' };
    const all = (await Promise.all(plans.map(async (plan) => {
      const rows = await planAssignments(connection, at, plan.planId);
      const items = new Map(itemsOnDay(plan, rows, date).map((one) => [one.itemId, one]));
      return unassignedItems(plan.content, rows, date).flatMap((open) => {
        const found = items.get(open.itemId);
        return found ? [{ ...open, found }] : [];
      });
    }))).flat();
    const open = [...all.filter(({ nobody }) => nobody), ...all.filter(({ nobody }) => !nobody)];
    const cursorOf = ({ found }: (typeof open)[number]): string => `${found.planId} ${found.itemId}`;
    const last = after === undefined ? -1 : open.findIndex((one) => cursorOf(one) === after);
    if (after !== undefined && last < 0) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    const cut = open.slice(last + 1, last + 1 + limit);
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId), date);
    return {
      items: cut.map(({ itemId, kind, label, nobody, supports, found }) => ({
        planId: found.planId, plan: found.plan, itemId, kind, label, text: found.text, nobody, supports: supports.map(({ unitId }) => ({ unitId, unit: nameOf(unitId) })), version: found.version, allowed: [...allowedOn('plan-item', { regionId: at }, found)],
      })),
      total: open.length, nobody: all.filter(({ nobody }) => nobody).length, next: last + 1 + limit < open.length ? cut.map(cursorOf).at(-1) ?? null : null,
    };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), planId: exampleId(2), on: '2025-01-01' } }, { input: { regionId: exampleId(1), on: '2025-13-01' }, refusedAt: 'on' }],
});
