import { z } from 'zod';
import { indicatorDefinition, takeStep, type LifeCycle } from '#lifecycle';
import { addIndicatorDefinitions, findLifeCycle, holdObservations, indicatorDefinitions, indicatorProposals, saveLifeCycle, saveProposalState, type RegionIndicator, type StoredLifeCycle, type StoredProposal } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction, type WriteAction } from '../action.ts';
import { exampleId, words } from '../fields.ts';
import { rolesOfStep } from '../life-cycles/step-parts.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { proposalHash } from './make-proposal.ts';

type Asked = { readonly regionId: string; readonly proposalId: string; readonly reason?: string | undefined };
type State = { readonly proposal: StoredProposal; readonly stored: StoredLifeCycle; readonly definitions: readonly RegionIndicator[] };
type Output = { readonly state: string; readonly stateWord: string };

const changeWords = { add: '增加', revise: '修订', retire: '停用' } as const;

/** What a step of a proposal is for the action list. */
type StepWords = { readonly name: string; readonly step: 'approve' | 'refuse' | 'withdraw'; readonly title: string; readonly summary: string };

/**
 * A step of the life cycle of a proposal as an action: who may in general is told by the kind, the rest by the life cycle (state, four eyes, the same content). What is approved holds from its day on.
 *
 * @example export const approveProposalAction = proposalStepAction({ name: 'indicators.approve-proposal', step: 'approve', title: '批准本地指标', summary: '…' })
 */
export function proposalStepAction({ name, step, title, summary }: StepWords): WriteAction<Asked, State, LifeCycle, Output> {
  const rule = indicatorDefinition.steps.find((one) => one.name === step);
  if (!rule) throw new Error(`a proposal has no step ${step}`);
  const given = words(2, 500).describe('理由');
  return writeAction<Asked, State, LifeCycle, Output>({
    name, title, summary, input: z.object({ regionId: z.uuid(), proposalId: z.uuid().describe('哪一项提请'), reason: rule.reason === 'required' ? given : given.optional() }),
    output: z.object({ state: z.string(), stateWord: z.string() }),
    permission: rolesOfStep(indicatorDefinition, rule),
    scope: ({ regionId }) => ({ regionId }),
    actsOn: 'indicator-proposal',
    possible: (subject) => rule.from.includes((subject as { readonly state: string }).state),
    load: async ({ regionId, proposalId }, { connection }): Promise<State | Refusal> => {
      const isThere = await holdObservations(connection, regionId);
      const [proposal] = isThere ? await indicatorProposals(connection, regionId, { proposalId }) : [];
      const stored = proposal ? await findLifeCycle(connection, regionId, proposal.cycleId, { lock: true }) : null;
      return proposal && stored ? { proposal, stored, definitions: await indicatorDefinitions(connection, regionId) } : { refused: 'not-found', message: '没有这项提请。' };
    },
    decide: ({ proposal, stored, definitions }, { reason }, { caller, now, today }): { readonly effect: LifeCycle } | Refusal => {
      const taken = takeStep(indicatorDefinition, stored.cycle, { step, who: actorOf(caller), at: now, today, reason: reason ?? null, fingerprint: proposalHash(proposal.content) });
      if (taken.kind === 'refused') return refusalOfStep(taken);
      const last = definitions.findLast(({ indicatorId }) => indicatorId === proposal.indicatorId)?.version ?? 0;
      return step === 'approve' && last !== proposal.content.version - 1 ? { refused: 'stale-version', message: '提请以后这个指标又有了新的版本，请不批准，另行提请。' } : { effect: taken.cycle };
    },
    store: async (cycle, { connection, now, caller }, { proposal, stored }) => {
      await saveLifeCycle(connection, { ...stored, cycle }, stored.cycle);
      await saveProposalState(connection, { ...proposal, state: cycle.state });
      const { regionId, indicatorId, content: { reason: _reason, ...version } } = proposal;
      if (step === 'approve') await addIndicatorDefinitions(connection, [{ regionId, indicatorId, ...version }], { at: now, by: caller.personId });
      return { state: cycle.state, stateWord: indicatorDefinition.states[cycle.state]?.word ?? cycle.state };
    },
    audit: (cycle, { proposal: { indicatorId, change, content } }, { reason }) => ({
      subjectKind: 'indicator', subjectId: indicatorId, sentence: `${rule.word}${step === 'withdraw' ? '提请：' : ''}${changeWords[change]}本地指标“${content.definition.name.zh}”${reason === undefined ? '' : `：${reason}`}`, before: { state: rule.from[0] }, after: { state: cycle.state, ...(step === 'approve' ? { definition: content } : {}) },
    }),
    examples: [{ input: { regionId: exampleId(1), proposalId: exampleId(2), reason: '口径清楚' } }, { input: { regionId: exampleId(1), proposalId: 'p', reason: '口径清楚' }, refusedAt: 'proposalId' }],
  });
}
