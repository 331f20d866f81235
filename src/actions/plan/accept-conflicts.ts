import { z } from 'zod';
import { addAcceptance } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, words } from '../fields.ts';
import { acceptableConflicts } from './conflicts/acceptable-conflicts.ts';
import { keptFinding } from './conflicts/accepted-finding.ts';

const key = z.string().regex(/^[0-9a-f]{64}$/);
const keys = z.array(key).min(1).max(500).refine((all) => new Set(all).size === all.length, { message: '同一个问题选了两次' });

/** Contradictions between plans stay as they are for one reason, all of them or none. */
export const acceptConflictsAction = writeAction({
  name: 'plan.accept-conflicts',
  title: '批量接受衔接问题',
  summary: '写明同一个理由，一次接受规划之间或规划自身的多处不一致；有一处变了或已接受过，就一处也不接受。',
  input: z.object({ regionId: z.uuid(), keys: keys.describe('您看到的问题（plan.list-conflicts 给的 key）；内容变了就对不上，不会误接受'), reason: words(1, 1000).describe('为什么可以不改') }),
  output: z.object({ acceptanceIds: z.array(z.uuid()) }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  load: (asked, work) => acceptableConflicts(asked, work),
  decide: (conflicts, _input, { newId }) => ({ effect: conflicts.map((conflict) => ({ acceptanceId: newId(), findingKey: conflict.key, finding: keptFinding(conflict) })) }),
  store: async (accepted, { connection, now, caller }, _state, { regionId, reason }) => {
    for (const one of accepted) await addAcceptance(connection, { regionId, ...one, reason, acceptedAt: now, acceptedBy: caller.personId });
    return { acceptanceIds: accepted.map(({ acceptanceId }) => acceptanceId) };
  },
  audit: (accepted, _state, { regionId, reason }) => ({
    subjectKind: 'acceptance', subjectId: accepted[0]?.acceptanceId ?? regionId, sentence: `接受衔接问题 ${String(accepted.length)} 处（${accepted.map(({ finding }) => `“${finding.message}”`).join('、').slice(0, 300)}）：${reason}`,
    after: { accepted: accepted.map(({ acceptanceId, findingKey, finding: { message } }) => ({ acceptanceId, key: findingKey, message })) },
  }),
  examples: [
    { input: { regionId: exampleId(1), keys: ['a'.repeat(64), 'b'.repeat(64)], reason: '儿童规划按普通高中口径，女童规划含中职，口径不同' } },
    { input: { regionId: exampleId(1), keys: [], reason: '口径不同' }, refusedAt: 'keys' },
    { input: { regionId: exampleId(1), keys: ['a'.repeat(64), 'a'.repeat(64)], reason: '口径不同' }, refusedAt: 'keys' },
    { input: { regionId: exampleId(1), keys: ['a'.repeat(64)], reason: ' ' }, refusedAt: 'reason' },
  ],
});
