import { z } from 'zod';
import { acceptedFindings, personNames, type AcceptedFinding } from '#storage';
import { readAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import { standingOfConflicts, type KeptFinding } from './conflicts/accepted-finding.ts';
import { findConflicts } from './conflicts/find-conflicts.ts';
import { planReaders } from './plan-readers.ts';

const acceptance = z.object({ acceptanceId: z.uuid(), reason: z.string(), acceptedAt: z.string(), acceptedBy: z.string().nullable(), message: z.string().describe('当时接受的是什么'), allowed: z.array(z.string()) });
const place = z.object({ planId: z.uuid(), plan: z.string(), itemId: z.string().nullable(), line: z.int(), page: z.int(), quote: z.string() });
const conflict = z.object({
  key: z.string(), code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), indicator: z.string().nullable(), indicatorId: z.string().nullable(),
  values: z.array(z.object({ plan: z.string().nullable(), text: z.string(), year: z.int().nullable() })), places: z.array(place),
  state: z.enum(['open', 'accepted', 'changed-since']).describe('状态：open 待处理，accepted 已接受，changed-since 接受之后内容又变了'), acceptance: acceptance.nullable(), allowed: z.array(z.string()),
});

/** What contradicts itself in the plans in force: between women's and children's, with those above and before, inside one; each accepted with a reason or open. */
export const listConflictsAction = readAction({
  name: 'plan.list-conflicts',
  title: '规划衔接问题',
  summary: '比较本地区现行规划之间、与上级规划和上一周期规划之间以及规划自身的不一致，列出每一处、已接受的理由；规划修订后内容变了的须重新处理。',
  input: z.object({ regionId: z.uuid(), state: z.enum(['open', 'accepted', 'changed-since']).optional().describe('只看哪一种') }),
  output: z.object({
    plans: z.array(z.object({ planId: z.uuid(), regionId: z.uuid(), region: z.string(), title: z.string(), version: z.int(), role: z.enum(['sibling', 'upper', 'former']) })),
    conflicts: z.array(conflict), counts: z.object({ open: z.int(), accepted: z.int(), changed: z.int() }), settled: z.array(acceptance).describe('接受过、现在已经不存在的问题'),
  }),
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, state: wanted }, { connection, today, allowedOn }) => {
    const { plans, found } = await findConflicts(connection, regionId, today);
    const accepted = await acceptedFindings(connection, regionId);
    const standing = standingOfConflicts(found, accepted);
    const names = await personNames(connection, accepted.map(({ acceptedBy }) => acceptedBy));
    const shown = (one: AcceptedFinding): z.infer<typeof acceptance> => ({
      acceptanceId: one.acceptanceId, reason: one.reason, acceptedAt: one.acceptedAt, acceptedBy: one.acceptedBy === null ? null : (names.get(one.acceptedBy) ?? null), message: (one.finding as KeptFinding).message, allowed: [...allowedOn('acceptance', { regionId }, one)],
    });
    const conflicts = found.map((one): z.infer<typeof conflict> => {
      const { state, acceptance: covering } = standing.of(one);
      const { key, code, severity, message, indicator, indicatorId } = one;
      return {
        key, code, severity, message, indicator, indicatorId, values: one.values.map(({ plan, text, year }) => ({ plan, text, year })), places: one.places.map(({ planId, plan, itemId, line, page, quote }) => ({ planId, plan, itemId, line, page, quote })),
        state, acceptance: covering && shown(covering), allowed: [...allowedOn('conflict', { regionId }, { state })],
      };
    });
    const count = (state: string): number => conflicts.filter((one) => one.state === state).length;
    return {
      plans: plans.map(({ planId, regionId: of, region, title, version, role }) => ({ planId, regionId: of, region, title, version, role })),
      conflicts: conflicts.filter(({ state }) => wanted === undefined || state === wanted), counts: { open: count('open'), accepted: count('accepted'), changed: count('changed-since') }, settled: standing.settled.map(shown),
    };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), state: 'open' } }, { input: { regionId: exampleId(1), state: 'closed' }, refusedAt: 'state' }],
});
