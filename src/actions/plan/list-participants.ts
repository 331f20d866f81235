import { z } from 'zod';
import { roles, type Role } from '#kernel';
import { planAdoption } from '#lifecycle';
import { personNames, roleHoldings } from '#storage';
import { readAction } from '../action.ts';
import { exampleId } from '../fields.ts';

/** Everybody who writes, submits or adopts plans, or may be made to. */
const participating: readonly Role[] = [...new Set([...planAdoption.openedBy.flatMap((role) => (typeof role === 'string' ? [role] : [])), ...Object.values(planAdoption.approvers).flatMap(({ choices }) => choices)])];

const participant = z.object({ personId: z.uuid(), name: z.string(), roles: z.array(z.object({ role: z.string(), word: z.string() })) });

/** Who could take part in the adoption of a plan of a region today: for handing a plan over, and for entering who signed on paper. */
export const listParticipantsAction = readAction({
  name: 'plan.list-participants',
  title: '规划经办人员',
  summary: '列出本地区今天可以起草、送审或通过规划的人员及其岗位：交接经办工作、代录纸质签字时从中选人。',
  input: z.object({ regionId: z.uuid() }),
  output: z.object({ people: z.array(participant) }),
  permission: participating,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId }, { connection, today }) => {
    const held = Map.groupBy(await roleHoldings(connection, { regionIds: [regionId], roles: participating, on: today }), ({ personId }) => personId);
    const names = await personNames(connection, [...held.keys()]);
    return {
      people: [...held].map(([personId, holdings]) => ({ personId, name: names.get(personId) ?? '', roles: [...new Set(holdings.map(({ role }) => role))].map((role) => ({ role, word: roles[role].word })) }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
    };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: {}, refusedAt: 'regionId' }],
});
