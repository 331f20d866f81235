import { z } from 'zod';
import { itemsOfPlan, type AnsweringUnit } from '#plan';
import { planAssignments, unitVersions, wordsOfItems } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId, page } from '../fields.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import { planReaders } from '../plan/plan-readers.ts';
import { unitNameOn } from './assignable-units.ts';
import { answeringUnit, planId, regionId, showAssignment, shownAssignment, unitId } from './assignment-fields.ts';
import { itemsOnDay, type ItemOnDay } from './items-on-day.ts';

const kinds = ['plan', 'domain', 'chapter', 'goal', 'measure', 'clause', 'target', 'row'] as const;

const item = z.object({
  planId: z.uuid(), plan: z.string(), itemId: z.string(), kind: z.enum(kinds).nullable(), label: z.string(), text: z.string(), gone: z.boolean().describe('条目已不在规划里，分工却还在'), whatToDo: z.string().nullable(),
  leads: z.array(answeringUnit), supports: z.array(answeringUnit), own: z.array(shownAssignment).describe('写在本条上的分工'), version: z.int().describe('该条目分工的版本号，确定分工时带回'), allowed: z.array(z.string()),
});

const cursorOf = ({ planId: of, itemId }: Pick<ItemOnDay, 'planId' | 'itemId'>): string => `${of} ${itemId}`;
const answers = (unit: string) => ({ leads, supports }: ItemOnDay): boolean => [...leads, ...supports].some((one) => one.unitId === unit);

/** Who answers for every part of the plans of a region on a day; of one unit: what it answers for. Who works for a unit asks for that unit. */
export const listAssignmentsAction = readAction({
  name: 'assignment.list-assignments',
  title: '分工一览',
  summary: '某一天规划各条由谁牵头、谁配合，写在本条上还是从上级条目承接；可只看一个单位承担的。已从规划删去而还有分工的条目排在前面。',
  input: z.object({ regionId, planId: planId.optional(), unitId: unitId.optional().describe('只看这个单位承担的；填报人和单位分管领导只能看本单位'), on: day.optional().describe('哪一天，默认今天'), kind: z.enum(kinds).optional().describe('只看哪一类条目'), ...page }),
  output: z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() }),
  permission: planReaders,
  scope: ({ regionId: at, unitId: unit }) => ({ regionId: at, unitId: unit ?? null }),
  read: async ({ regionId: at, planId: of, unitId: unit, on, kind, limit, after }, work) => {
    const { connection, today, allowedOn } = work;
    const date = on ?? today;
    const plans = await plansInForce(connection, { regionId: at, planId: of, on: date });
    if (of !== undefined && !plans.some((plan) => plan.planId === of)) return { refused: 'not-found', message: '没有这部规划，或它还没有通过的版本。' };
    const asked = plans.filter((plan) => of === undefined || plan.planId === of);
    const found: ItemOnDay[] = [];
    for (const plan of asked) found.push(...itemsOnDay(plan, await planAssignments(connection, at, plan.planId), date));
    const shown = found.filter((one) => (unit === undefined || answers(unit)(one)) && (kind === undefined || one.kind === kind)).toSorted((a, b) => Number(b.gone) - Number(a.gone));
    const last = after === undefined ? -1 : shown.findIndex((one) => cursorOf(one) === after);
    if (after !== undefined && last < 0) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    const cut = shown.slice(last + 1, last + 1 + limit);
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, at), (version) => version.unitId), date);
    const labels = new Map(asked.flatMap((plan) => itemsOfPlan(plan.content).map((one) => [cursorOf({ ...plan, itemId: one.itemId }), one.label] as const)));
    const words = new Map((await wordsOfItems(connection, at, cut.filter(({ gone }) => gone))).map((one) => [cursorOf(one), one]));
    const labelOf = (planOf: string, itemId: string): string => labels.get(cursorOf({ planId: planOf, itemId })) ?? words.get(cursorOf({ planId: planOf, itemId }))?.label ?? itemId;
    const shownUnits = (one: ItemOnDay, units: readonly AnsweringUnit[]) => units.map(({ unitId: id, assignedOn }) => ({ unitId: id, unit: nameOf(id), assignedOn, assignedOnLabel: labelOf(one.planId, assignedOn), own: assignedOn === one.itemId }));
    return {
      items: cut.map((one) => ({
        ...one, label: labelOf(one.planId, one.itemId), text: one.gone ? (words.get(cursorOf(one))?.text ?? '') : one.text,
        whatToDo: one.gone ? '这一条已从规划中删去：请结束这里的分工；由别的条目接替的，在那一条上另定分工。' : null,
        leads: shownUnits(one, one.leads), supports: shownUnits(one, one.supports), own: one.own.map((row) => showAssignment(row, nameOf(row.unitId), work)), allowed: [...allowedOn('plan-item', { regionId: at }, one)],
      })),
      total: shown.length, next: last + 1 + limit < shown.length ? cut.map(cursorOf).at(-1) ?? null : null,
    };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), planId: exampleId(2), unitId: exampleId(3), on: '2025-01-01', kind: 'goal', limit: '50' } }, { input: { regionId: exampleId(1), kind: 'page' }, refusedAt: 'kind' }],
});
