import { z } from 'zod';
import { itemOfPlan, type AnsweringUnit } from '#plan';
import { personNames, planAssignments, unitVersions, wordsOfItems } from '#storage';
import { readAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import { adoptedVersions } from '../plan/plans-in-force.ts';
import { planReaders } from '../plan/plan-readers.ts';
import { answeredWhen } from './answered-when.ts';
import { unitNameOn } from './assignable-units.ts';
import { answeringUnit, itemId, planId, regionId, showAssignment, shownAssignment } from './assignment-fields.ts';

const output = z.object({
  label: z.string(), text: z.string(),
  periods: z.array(z.object({ from: z.string(), to: z.string().nullable(), inPlan: z.boolean().describe('那时的规划里有这一条'), leads: z.array(answeringUnit), supports: z.array(answeringUnit) })).describe('哪几天由谁承担，含从上级条目承接的'),
  records: z.array(shownAssignment.extend({ recordedAt: z.string(), recordedBy: z.string().nullable(), endedAt: z.string().nullable(), endedBy: z.string().nullable(), endReason: z.string().nullable() })).describe('写在本条上的全部分工记录'),
});

/** Who answered for an item when, and how that came about. */
export const getHistoryAction = readAction({
  name: 'assignment.get-history',
  title: '分工沿革',
  summary: '规划的一条从哪一天到哪一天由谁牵头、谁配合，谁在何时以什么理由定的。',
  input: z.object({ regionId, planId, itemId }),
  output,
  permission: planReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, planId: of, itemId: item }, work) => {
    const { connection } = work;
    const versions = await adoptedVersions(connection, at, of);
    const holder = versions.findLast(({ content }) => itemOfPlan(content, item) !== undefined);
    if (!holder) return { refused: 'not-found', message: '没有这部规划，或它通过的各版里都没有这一条。' };
    const rows = await planAssignments(connection, at, of);
    const units = Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId);
    const periods = answeredWhen(versions, rows, item);
    const words = new Map((await wordsOfItems(connection, at, [...new Set([item, ...periods.flatMap(({ leads, supports }) => [...leads, ...supports].map(({ assignedOn }) => assignedOn))])].map((id) => ({ planId: of, itemId: id })))).map((one) => [one.itemId, one]));
    const shown = (from: string, answering: readonly AnsweringUnit[]) => answering.map(({ unitId, assignedOn }) => ({ unitId, unit: unitNameOn(units, from)(unitId), assignedOn, assignedOnLabel: words.get(assignedOn)?.label ?? assignedOn, own: assignedOn === item }));
    const own = rows.filter((row) => row.itemId === item);
    const names = await personNames(connection, own.flatMap(({ recordedBy, endedBy }) => [recordedBy, endedBy].filter((one) => one !== null)));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return {
      label: words.get(item)?.label ?? item, text: words.get(item)?.text ?? '',
      periods: periods.map(({ leads, supports, ...span }) => ({ ...span, leads: shown(span.from, leads), supports: shown(span.from, supports) })),
      records: own.map((row) => ({
        ...showAssignment(row, unitNameOn(units, row.validFrom)(row.unitId), work), recordedAt: row.recordedAt, recordedBy: nameOf(row.recordedBy), endedAt: row.endedAt, endedBy: nameOf(row.endedBy), endReason: row.endReason,
      })),
    };
  },
  examples: [{ input: { regionId: exampleId(1), planId: exampleId(2), itemId: 'women/1/goal/2' } }, { input: { regionId: exampleId(1), planId: exampleId(2), itemId: '' }, refusedAt: 'itemId' }],
});
