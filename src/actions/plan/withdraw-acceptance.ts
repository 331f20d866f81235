import { z } from 'zod';
import { lockedAcceptance, withdrawAcceptance, type AcceptedFinding } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import type { KeptFinding } from './conflicts/accepted-finding.ts';

/** What was accepted is open again. An acceptance never changes otherwise, so that to have seen it is to have seen its only version. */
export const withdrawAcceptanceAction = writeAction({
  name: 'plan.withdraw-acceptance',
  title: '撤销接受',
  summary: '写明理由，撤销对一处衔接问题的接受，问题重新待处理。',
  input: z.object({ regionId: z.uuid(), acceptanceId: z.uuid(), reason: words(1, 1000) }),
  output: z.object({ acceptanceId: z.uuid() }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'acceptance',
  load: async ({ regionId, acceptanceId }, { connection }): Promise<AcceptedFinding | Refusal> => {
    const found = await lockedAcceptance(connection, regionId, acceptanceId);
    if (!found) return { refused: 'not-found', message: '没有这次接受。' };
    return found.withdrawnAt === null ? found : { refused: 'stale-version', message: '这次接受刚刚已被撤销。' };
  },
  decide: ({ acceptanceId }) => ({ effect: { acceptanceId } }),
  store: async ({ acceptanceId }, { connection, now, caller }, _state, { regionId, reason }) => {
    await withdrawAcceptance(connection, { regionId, acceptanceId, at: now, by: caller.personId, reason });
    return { acceptanceId };
  },
  audit: ({ acceptanceId }, { finding, reason: why }, { reason }) => ({ subjectKind: 'acceptance', subjectId: acceptanceId, sentence: `撤销接受衔接问题“${(finding as KeptFinding).message.slice(0, 300)}”（原理由：${why}）：${reason}` }),
  examples: [{ input: { regionId: exampleId(1), acceptanceId: exampleId(4), reason: '上级要求一致' } }, { input: { regionId: exampleId(1), acceptanceId: exampleId(4) }, refusedAt: 'reason' }],
});
