import { z } from 'zod';
import { addAcceptance } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, words } from '../fields.ts';
import { acceptableConflicts } from './conflicts/acceptable-conflicts.ts';
import { keptFinding } from './conflicts/accepted-finding.ts';

const input = z.object({ regionId: z.uuid(), key: z.string().regex(/^[0-9a-f]{64}$/).describe('您看到的问题（plan.list-conflicts 给的 key）；内容变了就对不上，不会误接受'), reason: words(1, 1000).describe('为什么可以不改') });

/** A contradiction between plans stays as it is, for a reason: the acceptance covers exactly what was seen. */
export const acceptConflictAction = writeAction({
  name: 'plan.accept-conflict',
  title: '接受衔接问题',
  summary: '写明理由，接受规划之间或规划自身的一处不一致；规划修订使内容变化后，接受不再有效。',
  input,
  output: z.object({ acceptanceId: z.uuid() }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'conflict',
  possible: (conflict) => (conflict as { state: string }).state !== 'accepted',
  load: ({ regionId, key }, work) => acceptableConflicts({ regionId, keys: [key] }, work),
  decide: ([conflict], _input, { newId }) => (conflict === undefined ? { refused: 'stale-version', message: '这个问题已经没有了，请刷新后再看。' } : { effect: { acceptanceId: newId(), finding: keptFinding(conflict) } }),
  store: async ({ acceptanceId, finding }, { connection, now, caller }, _state, { regionId, key, reason }) => {
    await addAcceptance(connection, { regionId, acceptanceId, findingKey: key, finding, reason, acceptedAt: now, acceptedBy: caller.personId });
    return { acceptanceId };
  },
  audit: ({ acceptanceId, finding }, _state, { key, reason }) => ({ subjectKind: 'acceptance', subjectId: acceptanceId, sentence: `接受衔接问题“${finding.message.slice(0, 300)}”：${reason}`, after: { key, finding } }),
  examples: [
    { input: { regionId: exampleId(1), key: 'a'.repeat(64), reason: '儿童规划按普通高中口径，女童规划含中职，口径不同' } },
    { input: { regionId: exampleId(1), key: 'a'.repeat(64), reason: ' ' }, refusedAt: 'reason' },
    { input: { regionId: exampleId(1), key: 'first', reason: '口径不同' }, refusedAt: 'key' },
  ],
});
