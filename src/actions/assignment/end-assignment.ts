import { z } from 'zod';
import { endAssignments, lockedAssignment, unitVersions, wordsOfItems, type ItemWords, type StoredAssignment } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, seenVersion, validityDay } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { unitNameOn } from './assignable-units.ts';
import { assigners, reason, regionId, roleWords } from './assignment-fields.ts';

const input = z.object({
  regionId, assignmentId: z.uuid().describe('分工'), version: seenVersion,
  lastDay: validityDay.describe('最后一天；比开始那天早一天表示整条撤回'), reason,
});

type State = { readonly row: StoredAssignment; readonly unit: string; readonly item: ItemWords | undefined };

function ending({ row }: State, { version, lastDay }: z.infer<typeof input>): { readonly effect: { readonly assignmentId: string; readonly validTo: string } } | Refusal {
  const { assignmentId, validFrom, validTo } = row;
  if (row.version !== version) return { refused: 'stale-version', message: '这项分工刚刚变过，请刷新后再办。' };
  const before = dayBefore(validFrom);
  if (lastDay < before) return { refused: 'ends-before-it-began', message: `这项分工从 ${validFrom} 开始，最后一天不能早于 ${before}（填 ${before} 表示整条撤回）。` };
  if (validTo !== null && validTo <= lastDay) return { refused: 'ended-already', message: `这项分工已经在 ${validTo} 结束。` };
  return { effect: { assignmentId, validTo: lastDay } };
}

/** Somebody no longer answers for something; the record stays. */
export const endAssignmentAction = writeAction({
  name: 'assignment.end-assignment',
  title: '结束分工',
  summary: '写明最后一天和理由，结束一项分工；记录保留。',
  input,
  output: z.object({ assignmentId: z.uuid(), validTo: z.string(), version: z.int() }),
  permission: assigners,
  scope: ({ regionId: at }) => ({ regionId: at }),
  actsOn: 'assignment',
  possible: (row) => (row as StoredAssignment).validTo === null || ((row as StoredAssignment).validTo ?? '') >= (row as StoredAssignment).validFrom,
  load: async ({ regionId: at, assignmentId, lastDay }, { connection }): Promise<State | Refusal> => {
    const row = await lockedAssignment(connection, at, assignmentId);
    if (!row) return { refused: 'not-found', message: '没有这项分工。' };
    const units = Map.groupBy(await unitVersions(connection, at, row.unitId), ({ unitId }) => unitId);
    return { row, unit: unitNameOn(units, lastDay)(row.unitId), item: (await wordsOfItems(connection, at, [row]))[0] };
  },
  decide: ending,
  store: async (end, { connection, now, caller }, { row }, { reason: why }) => {
    await endAssignments(connection, row.regionId, [end], { at: now, by: caller.personId, reason: why });
    return { ...end, version: row.version + 1 };
  },
  audit: ({ assignmentId, validTo }, { row, unit, item }, { reason: why }) => ({
    subjectKind: 'assignment', subjectId: assignmentId, sentence: `“${unit}”${roleWords[row.role]}《${item?.plan ?? ''}》${item?.label ?? row.itemId}到 ${validTo} 止：${why}`, before: { validTo: row.validTo }, after: { validTo },
  }),
  examples: [
    { input: { regionId: exampleId(1), assignmentId: exampleId(4), version: 1, lastDay: '2025-12-31', reason: '职能划出' } },
    { input: { regionId: exampleId(1), assignmentId: exampleId(4), version: 0, lastDay: '2025-12-31', reason: '职能划出' }, refusedAt: 'version' },
  ],
});
