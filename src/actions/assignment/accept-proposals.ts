import { z } from 'zod';
import { startingAssignments } from '#plan';
import { addAssignments, type NewAssignment } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { endOf } from '../versions/changed-from.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { assignableUnits } from './assignable-units.ts';
import { assigners, itemId, planId, regionId, unitId, validFrom } from './assignment-fields.ts';
import { cannotAnswer } from './cannot-answer.ts';
import { loadAssigning, type AssigningState } from './load-assigning.ts';
import { standingOf } from './standing-of.ts';

/** So many are taken over at once: what the largest plans print. */
const most = 5000;

const input = z.object({
  regionId, planId, validFrom,
  proposals: z.array(z.object({ itemId, unitId, role: z.enum(['lead', 'support']) })).min(1).max(most).optional().describe('要采用的拟分工，全部采用或全部不采用'),
  take: z.enum(['sure', 'all']).optional().describe('不逐条列出时：sure 名称和角色都印得明白的、all 全部'),
}).refine(({ proposals, take }) => (proposals === undefined) !== (take === undefined), { message: '请列出要采用的拟分工，或写明采用哪些，二者取一', path: ['take'] });

type Listed = { readonly itemId: string; readonly unitId: string; readonly role: 'lead' | 'support' };
type Asked = Omit<z.infer<typeof input>, 'proposals' | 'take'> & { readonly proposals: readonly Listed[] };
type Effect = { readonly added: readonly NewAssignment[]; readonly left: number };

/** What the plan prints for that day, as `assignment.propose` shows it. */
function printed({ plan, units, notYet }: AssigningState, take: 'sure' | 'all', from: string): readonly Listed[] {
  return startingAssignments(plan.content, assignableUnits(units), from).proposals.filter(({ itemId: of, sure }) => !notYet.itemIds.has(of) && (take === 'all' || sure));
}

/** Everything that stands in the way, each with its place in the list. */
function faults(state: AssigningState, { proposals, validFrom: from }: Asked): NonNullable<Refusal['reasons']> {
  const seen = new Set<string>();
  return proposals.flatMap((proposed, at) => {
    const [key, place] = [`${proposed.itemId} ${proposed.unitId}`, `proposals.${String(at)}`];
    const refusal = cannotAnswer(state, { ...proposed, validFrom: from });
    const twice = seen.has(key);
    seen.add(key);
    return [...(refusal ? [{ code: refusal.refused, message: refusal.message, place }] : []), ...(twice ? [{ code: 'twice', message: `同一单位在同一条目上列了两次：${proposed.itemId}。`, place }] : [])];
  });
}

function accept(state: AssigningState, asked: Asked, newId: () => string): { readonly effect: Effect } | Refusal {
  const reasons = faults(state, asked);
  if (reasons[0]) return { refused: 'proposals-not-taken', message: `有 ${String(reasons.length)} 条不能采用，一条也没有采用：${reasons[0].message}`, reasons };
  const standing = standingOf(state.rows, asked.validFrom);
  const added = asked.proposals.filter((proposed) => standing(proposed) === 'new').map(({ itemId: of, unitId: unit, role }): NewAssignment => {
    const end = endOf(state.units.get(unit) ?? []);
    return { regionId: asked.regionId, assignmentId: newId(), planId: asked.planId, itemId: of, unitId: unit, role, validFrom: asked.validFrom, validTo: end === null ? null : dayBefore(end), basis: 'printed', reason: null };
  });
  return { effect: { added, left: asked.proposals.length - added.length } };
}

/** Takes over what a plan prints; what is held already, or was decided otherwise, is left alone. */
export const acceptProposalsAction = writeAction({
  name: 'assignment.accept-proposals',
  title: '采用拟分工',
  summary: '把拟分工（列出的，或印得明白的，或全部）定为分工，从某一天起；已有的分工和已作的决定不动；一次最多 5000 条。',
  input,
  output: z.object({ added: z.int(), left: z.int().describe('已有分工或已另有决定、没有动的') }),
  permission: assigners,
  scope: ({ regionId: at }) => ({ regionId: at }),
  load: (asked, work) => loadAssigning(asked, work),
  decide: (state, { take, ...asked }, { newId }) => accept(state, { ...asked, proposals: asked.proposals ?? printed(state, take ?? 'all', asked.validFrom) }, newId),
  store: async ({ added, left }, { connection, now, caller }) => {
    await addAssignments(connection, added, { at: now, by: caller.personId });
    return { added: added.length, left };
  },
  audit: ({ added, left }, { plan }, { validFrom: from }) => ({
    subjectKind: 'plan', subjectId: plan.planId, sentence: `自 ${from} 起采用《${plan.title}》所列分工 ${String(added.length)} 项${left === 0 ? '' : `，${String(left)} 项已有分工未动`}`,
    after: { added: added.map(({ assignmentId, itemId: of, unitId: unit, role }) => [assignmentId, of, unit, role]) },
  }),
  examples: [
    { input: { regionId: exampleId(1), planId: exampleId(2), validFrom: '2022-01-01', proposals: [{ itemId: 'women/1', unitId: exampleId(3), role: 'lead' }] } },
    { input: { regionId: exampleId(1), planId: exampleId(2), validFrom: '2022-01-01', take: 'sure' } },
    { input: { regionId: exampleId(1), planId: exampleId(2), validFrom: '2022-01-01' }, refusedAt: 'take' },
    { input: { regionId: exampleId(1), planId: exampleId(2), validFrom: '2022-01-01', proposals: [] }, refusedAt: 'proposals' },
    { input: { regionId: exampleId(1), planId: exampleId(2), validFrom: '2022-02-30', proposals: [{ itemId: 'women/1', unitId: exampleId(3), role: 'lead' }] }, refusedAt: 'validFrom' },
  ],
});
