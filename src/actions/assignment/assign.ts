import { z } from 'zod';
import { addAssignments, endAssignments } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import { assigned } from './assigned.ts';
import { assignmentNote } from './assignment-note.ts';
import { assigners, itemId, planId, reason, regionId, role, unitId, validFrom } from './assignment-fields.ts';
import { loadAssigning } from './load-assigning.ts';

const input = z.object({
  regionId, planId, itemId, unitId, role, validFrom, reason,
  beside: z.boolean().default(false).describe('牵头时：true 与原牵头单位并列，false 取代它'),
  version: z.int().nonnegative().describe('您看到的该条目分工的版本号（没有分工时为 0）；别人又改过时不会覆盖'),
});

/** A unit leads, helps with, or is released from a part of a plan from a day on. */
export const assignAction = writeAction({
  name: 'assignment.assign',
  title: '确定分工',
  summary: '确定一个单位从某一天起牵头、配合或不承担规划的某一条；新的牵头单位取代原来的，原来的记录保留。',
  input,
  output: z.object({ assignmentId: z.uuid(), validTo: z.string().nullable(), version: z.int(), ended: z.array(z.object({ assignmentId: z.uuid(), unitId: z.uuid(), validTo: z.string() })) }),
  permission: assigners,
  scope: ({ regionId: at }) => ({ regionId: at }),
  actsOn: 'plan-item',
  possible: (item) => !(item as { gone: boolean }).gone,
  load: (asked, work) => loadAssigning(asked, work),
  decide: (state, asked, { newId }) => assigned(state, asked, newId),
  store: async ({ added, ended }, { connection, now, caller }, _state, { version, reason: why }) => {
    const recorded = { at: now, by: caller.personId };
    await endAssignments(connection, added.regionId, ended, { ...recorded, reason: why });
    await addAssignments(connection, [added], recorded);
    return { assignmentId: added.assignmentId, validTo: added.validTo, version: version + ended.length + 1, ended: [...ended] };
  },
  audit: (effect, state, { reason: why }) => assignmentNote(effect, state, why),
  examples: [
    { input: { regionId: exampleId(1), planId: exampleId(2), itemId: 'women/1/goal/2', unitId: exampleId(3), role: 'lead', validFrom: '2025-01-01', reason: '三定方案调整', version: 0 } },
    { input: { regionId: exampleId(1), planId: exampleId(2), itemId: 'women/1/goal/2', unitId: exampleId(3), role: 'owner', validFrom: '2025-01-01', reason: '三定方案调整', version: 0 }, refusedAt: 'role' },
    { input: { regionId: exampleId(1), planId: exampleId(2), itemId: 'women/1/goal/2', unitId: exampleId(3), role: 'lead', validFrom: '2025-01-01', reason: '', version: 0 }, refusedAt: 'reason' },
  ],
});
