import { z } from 'zod';
import { itemsOfPlan, startingAssignments } from '#plan';
import { planAssignments, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import { assignableUnits, unitNameOn } from './assignable-units.ts';
import { assigners, planId, regionId, validFrom } from './assignment-fields.ts';
import { standingOf } from './standing-of.ts';

const named = z.object({ unitId: z.uuid(), unit: z.string() });
const place = z.object({ itemId: z.string(), label: z.string() });
const proposal = z.object({
  ...place.shape, ...named.shape, role: z.enum(['lead', 'support']), from: z.enum(['printed-on-goal', 'printed-on-measure', 'printed-on-clause', 'domain-list', 'indicator-table']), as: z.string().describe('规划中印的名称'),
  sure: z.boolean().describe('名称和牵头、配合都印得明白；否则请核对'), standing: z.enum(['new', 'held', 'other-lead']).describe('情况：new 可采用，held 已有分工，other-lead 已决定由别的单位牵头'),
});

/** The units a plan prints, as proposals for who answers for what from a day on. */
export const proposeAction = readAction({
  name: 'assignment.propose',
  title: '拟分工',
  summary: '按规划所列责任单位拟出分工：哪个单位牵头、配合哪一条；认不出的名称、可能指几个单位的名称另列。',
  input: z.object({ regionId, planId, validFrom: validFrom.optional().describe('拟从哪一天起，默认今天') }),
  output: z.object({
    version: z.int().describe('按规划的第几版'), proposals: z.array(proposal),
    unknown: z.array(z.object({ name: z.string(), items: z.array(place), nearest: z.array(named).describe('最相近的单位'), onOtherDays: z.array(named).describe('在别的日期用过这个名称的单位') })),
    ambiguous: z.array(z.object({ name: z.string(), items: z.array(place), units: z.array(named) })),
  }),
  permission: assigners,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, planId: of, validFrom: from }, { connection, today }) => {
    const on = from ?? today;
    const [plan] = await plansInForce(connection, { regionId: at, planId: of, on: null });
    if (!plan) return { refused: 'not-found', message: '没有这部规划，或它还没有通过的版本。' };
    const units = Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId);
    const [nameOf, standing] = [unitNameOn(units, on), standingOf(await planAssignments(connection, at, of), on)];
    const labels = new Map(itemsOfPlan(plan.content).map(({ itemId, label }) => [itemId, label]));
    const placesOf = (itemIds: readonly string[]) => itemIds.map((itemId) => ({ itemId, label: labels.get(itemId) ?? itemId }));
    const namedUnits = (unitIds: readonly string[]) => unitIds.map((unitId) => ({ unitId, unit: nameOf(unitId) }));
    const found = startingAssignments(plan.content, assignableUnits(units), on);
    return {
      version: plan.version,
      proposals: found.proposals.map((one) => ({ ...one, label: labels.get(one.itemId) ?? one.itemId, unit: nameOf(one.unitId), standing: standing(one) })),
      unknown: found.unknown.map(({ name, itemIds, nearest, onOtherDays }) => ({ name, items: placesOf(itemIds), nearest: namedUnits(nearest), onOtherDays: namedUnits(onOtherDays) })),
      ambiguous: found.ambiguous.map(({ name, itemIds, unitIds }) => ({ name, items: placesOf(itemIds), units: namedUnits(unitIds) })),
    };
  },
  examples: [{ input: { regionId: exampleId(1), planId: exampleId(2), validFrom: '2022-01-01' } }, { input: { regionId: exampleId(1) }, refusedAt: 'planId' }],
});
