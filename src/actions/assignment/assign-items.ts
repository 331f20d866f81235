import { z } from 'zod';
import { addAssignments, endAssignments } from '#storage';
import { writeAction } from '../action.ts';
import type { AuditNote } from '../audit-note.ts';
import { exampleId } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { unitNameOn } from './assignable-units.ts';
import { assigned } from './assigned.ts';
import { assigners, itemId, planId, reason, regionId, unitId, validFrom } from './assignment-fields.ts';
import { assignmentNote } from './assignment-note.ts';
import { loadAssigning, type AssigningState } from './load-assigning.ts';
import { relieved, type ReliefEffect } from './relieved.ts';

/** More than the largest plan has. */
const most = 2000;

const input = z.object({
  regionId, planId, unitId, validFrom, reason,
  role: z.enum(['lead', 'support', 'none']).describe('lead 牵头、support 配合、none 不再承担'),
  beside: z.boolean().default(false).describe('牵头时：true 与原牵头单位并列，false 取代它'),
  items: z.array(z.object({ itemId, version: z.int().nonnegative().describe('您看到的该条目分工的版本号') })).min(1).max(most).describe('要定的条目，全部办成或一条也不办'),
});

type Asked = z.infer<typeof input>;
type Effect = { readonly done: readonly ReliefEffect[]; readonly left: number };

/** What an item of the list comes to; null: it is so already. */
function ofItem(state: AssigningState, { items: _items, role, ...asked }: Asked, item: Asked['items'][number], newId: () => string): ReliefEffect | Refusal | null {
  const result = role === 'none' ? relieved(state, { ...asked, ...item, role: 'released' }, newId) : assigned(state, { ...asked, ...item, role }, newId);
  if (isRefusal(result)) return result.refused === 'already-assigned' ? null : result;
  return result.effect.added === null && result.effect.ended.length === 0 ? null : result.effect;
}

function decided(state: AssigningState, asked: Asked, newId: () => string): { readonly effect: Effect } | Refusal {
  const done: ReliefEffect[] = [];
  const reasons: NonNullable<Refusal['reasons']>[number][] = [];
  for (const [at, item] of asked.items.entries()) {
    const place = `items.${String(at)}`;
    const label = state.items.get(item.itemId)?.label ?? item.itemId;
    if (asked.items.findIndex((one) => one.itemId === item.itemId) !== at) reasons.push({ code: 'twice', message: `${label}列了两次。`, place });
    const result = ofItem(state, asked, item, newId);
    if (isRefusal(result)) reasons.push({ code: result.refused, message: `${label}：${result.message}`, place });
    else if (result !== null) done.push(result);
  }
  if (reasons[0]) return { refused: reasons.every(({ code }) => code === 'stale-version') ? 'stale-version' : 'items-not-assigned', message: `有 ${String(reasons.length)} 条不能办，一条也没有办：${reasons[0].message}`, reasons: reasons.slice(0, 200) };
  if (done.length === 0) return { refused: 'already-assigned', message: '所选各条本来就是这样，没有要改的。' };
  return { effect: { done, left: asked.items.length - done.length } };
}

/** A unit leads, helps with, or no longer answers for many parts of a plan from a day on: all of them or none. */
export const assignItemsAction = writeAction({
  name: 'assignment.assign-items',
  title: '批量确定分工',
  summary: '一次确定一个单位从某一天起牵头、配合或不再承担规划的许多条，全部办成或一条也不办；已经如此的不动；不再承担的，本条上的分工结束，从上级条目承接的解除。',
  input,
  output: z.object({ assigned: z.int().describe('办成的条数'), left: z.int().describe('本来如此、没有动的') }),
  permission: assigners,
  scope: ({ regionId: at }) => ({ regionId: at }),
  load: (asked, work) => loadAssigning(asked, work),
  decide: (state, asked, { newId }) => decided(state, asked, newId),
  store: async ({ done, left }, { connection, now, caller }, _state, { regionId: at, reason: why }) => {
    const recorded = { at: now, by: caller.personId };
    await endAssignments(connection, at, done.flatMap(({ ended }) => ended), { ...recorded, reason: why });
    await addAssignments(connection, done.flatMap(({ added }) => added ?? []), recorded);
    return { assigned: done.length, left };
  },
  audit: ({ done }, state, { planId: of, unitId: unit, validFrom: from, reason: why }): readonly AuditNote[] => done.map(({ added, ended }) => (added === null
    ? { subjectKind: 'assignment', subjectId: ended[0]?.assignmentId ?? of, sentence: `自 ${from} 起“${unitNameOn(state.units, from)(unit)}”不再承担${labelOf(state, ended[0]?.assignmentId)}：${why}`, before: { ended } }
    : assignmentNote({ added, ended }, state, why))),
  examples: [
    { input: { regionId: exampleId(1), planId: exampleId(2), unitId: exampleId(3), role: 'lead', validFrom: '2025-01-01', reason: '全委会议定', items: [{ itemId: 'women/1/goal/2', version: 0 }] } },
    { input: { regionId: exampleId(1), planId: exampleId(2), unitId: exampleId(3), role: 'released', validFrom: '2025-01-01', reason: '全委会议定', items: [{ itemId: 'women/1/goal/2', version: 0 }] }, refusedAt: 'role' },
    { input: { regionId: exampleId(1), planId: exampleId(2), unitId: exampleId(3), role: 'none', validFrom: '2025-01-01', reason: '全委会议定', items: [] }, refusedAt: 'items' },
  ],
});

const labelOf = ({ rows, items }: AssigningState, assignmentId: string | undefined): string => {
  const of = rows.find((row) => row.assignmentId === assignmentId)?.itemId ?? '';
  return items.get(of)?.label ?? of;
};
