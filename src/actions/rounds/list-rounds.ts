import { z } from 'zod';
import { listRounds } from '#storage';
import { readAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import { regionId, roundReaders, roundShown } from './round-fields.ts';
import { showRound } from './show-round.ts';

/** The rounds of a region, the latest year first. A unit does not see what is still being prepared. */
export const listRoundsAction = readAction({
  name: 'rounds.list-rounds',
  title: '填报轮次',
  summary: '本地区的各轮填报，年度新的在前；还在准备的只有统计部门和妇儿工委办看得到。',
  input: z.object({ regionId, state: z.enum(['preparing', 'open', 'closed']).optional().describe('只要这个状态的') }),
  output: z.object({ rounds: z.array(roundShown) }),
  permission: roundReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, state }, work) => {
    const inside = work.caller.roles.some(({ role, covers }) => covers.includes(at) && ['statistician', 'statistics-head', 'office-clerk', 'office-head'].includes(role));
    const rounds = (await listRounds(work.connection, at)).filter((round) => (state === undefined || round.state === state) && (inside || round.state !== 'preparing'));
    return { rounds: rounds.map((round) => showRound(round, work)) };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), state: 'waiting' }, refusedAt: 'state' }],
});
