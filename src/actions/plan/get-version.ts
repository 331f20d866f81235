import { z } from 'zod';
import { planAdoption, stepsOpen } from '#lifecycle';
import { adoptionObstacles, doubtsOf, loadIdentifiedPlanSchema } from '#plan';
import { findLifeCycle, findPlanVersion, personNames, planEdits } from '#storage';
import { actorOf } from '../actor-of.ts';
import { readAction } from '../action.ts';
import { countInAddress, issueSchema } from '../fields.ts';
import { anExample, versionHead, versionPlace } from './plan-fields.ts';
import { planReaders } from './plan-readers.ts';
import { shownVersion } from './shown-version.ts';

const identifiedPlan = await loadIdentifiedPlanSchema();

const doubt = z.object({ key: z.string(), issue: issueSchema, itemId: z.string().nullable(), resolution: z.object({ how: z.enum(['accepted', 'mended']), note: z.string().nullable() }).nullable() });
const obstacle = z.object({ obstacle: z.string(), message: z.string(), itemId: z.string().nullable(), key: z.string().nullable() });
const step = z.object({ step: z.string(), word: z.string(), by: z.string(), role: z.string(), at: z.string(), from: z.string(), to: z.string(), reason: z.string().nullable(), document: z.object({ number: z.string(), date: z.string() }).nullable(), round: z.int() });
const open = z.object({ step: z.string(), word: z.string(), open: z.boolean().describe('可以办理'), self: z.boolean().describe('本人可办'), paper: z.boolean().describe('可代录签字'), because: z.string().nullable() });
const edit = z.object({ number: z.int(), sentence: z.string(), editedBy: z.string().nullable().describe('修改人'), editedAt: z.string(), undoneAt: z.string().nullable() });

const output = z.object({
  head: versionHead.describe('本版'), plan: identifiedPlan, doubts: z.array(doubt), obstacles: z.array(obstacle), edits: z.array(edit),
  lifeCycle: z.object({ version: z.int(), state: z.string(), stateWord: z.string(), round: z.int(), steps: z.array(step), open: z.array(open), mayEdit: z.boolean() }),
});

const stepWord = (name: string): string => (name === 'edit' ? '修改' : (planAdoption.steps.find((rule) => rule.name === name)?.word ?? name));

/** One version of a plan: its text with ids, what is doubtful, what stands in the way of adoption, how it came about and what this caller may do next. */
export const getVersionAction = readAction({
  name: 'plan.get-version',
  title: '查看规划版本',
  summary: '查看规划某一版的全文、疑点、还差什么才能通过、修改记录和办理经过。',
  input: z.object({ regionId: versionPlace.regionId, planId: versionPlace.planId, version: countInAddress(1) }),
  output,
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async (place, work) => {
    const { connection, caller, today } = work;
    const found = await findPlanVersion(connection, place);
    const stored = found && (await findLifeCycle(connection, place.regionId, found.cycleId));
    if (!found || !stored) return { refused: 'not-found', message: '没有规划的这一版。' };
    const { cycle } = stored;
    const edits = await planEdits(connection, place);
    const people = await personNames(connection, edits.map(({ editedBy }) => editedBy));
    const next = stepsOpen(planAdoption, cycle, actorOf(caller), today);
    return {
      head: shownVersion(found, work),
      plan: found.content as z.infer<typeof identifiedPlan>,
      doubts: doubtsOf(found.content).map(({ key, issue, itemId, resolution }) => ({ key, issue, itemId, resolution: resolution && { how: resolution.how, note: resolution.note } })),
      obstacles: adoptionObstacles(found.content).map((one) => ({ ...one })),
      edits: edits.map(({ number, sentence, editedBy, editedAt, undoneAt }) => ({ number, sentence, editedBy: editedBy === null ? null : (people.get(editedBy) ?? null), editedAt, undoneAt })),
      lifeCycle: {
        version: cycle.version, state: cycle.state, stateWord: planAdoption.states[cycle.state]?.word ?? cycle.state, round: cycle.round,
        steps: cycle.steps.map(({ step: name, who, at, from, to, reason, document, round }) => ({ step: name, word: stepWord(name), by: who.name, role: who.role, at, from, to, reason, document, round })),
        open: next.steps.filter(({ rule }) => !rule.bySuccessor).map((one) => ({ step: one.rule.name, word: one.rule.word, open: one.open, self: one.open && one.self !== null, paper: one.open && one.paper !== null, because: one.open ? null : one.because.message })),
        mayEdit: typeof next.edit === 'string',
      },
    };
  },
  examples: [{ input: anExample }, { input: { ...anExample, version: 0 }, refusedAt: 'version' }],
});
