import { z } from 'zod';
import { targetsOfPlan } from '#plan';
import { writeAction } from '../action.ts';
import { exampleId, seenVersion, words } from '../fields.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { localVersion } from './local-versions.ts';
import { beginProposal, loadProposing, storeProposal, type MadeProposal, type ProposingState } from './make-proposal.ts';
import { proposalDay, proposalMade, proposalReason, registryKeepers } from './proposal-fields.ts';

const input = z.object({ regionId: z.uuid(), indicatorId: words(1, 120).describe('本地指标'), version: seenVersion, validTo: proposalDay.describe('用到哪一天为止'), reason: proposalReason });

type State = ProposingState & { readonly usedIn: readonly string[] };

/** The end of a local indicator: its figures and definitions stay, nothing new is asked of it. What a plan in force promises by it cannot end. */
export const proposeRetirementAction = writeAction({
  name: 'indicators.propose-retirement',
  title: '提请停用本地指标',
  summary: '提请从某一天后停用一个本地指标；已有的数和定义都保留。现行规划还在用的不能停用。由另一人批准后生效。',
  input,
  output: proposalMade,
  permission: registryKeepers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'local-indicator',
  possible: (subject) => (subject as { readonly kind: string; readonly isRetired: boolean }).kind === 'local' && !(subject as { readonly isRetired: boolean }).isRetired,
  load: async (asked, work): Promise<State | Refusal> => {
    const state = await loadProposing(asked, work);
    if (isRefusal(state)) return state;
    const plans = await plansInForce(work.connection, { regionId: asked.regionId, on: work.today });
    return { ...state, usedIn: plans.filter(({ content }) => targetsOfPlan(content).some(({ indicatorId }) => indicatorId === asked.indicatorId)).map(({ title }) => title) };
  },
  decide: (state, { regionId, indicatorId, version, validTo, reason }, work): { readonly effect: MadeProposal } | Refusal => {
    const last = localVersion(state, { indicatorId, version });
    if (isRefusal(last)) return last;
    if (state.usedIn.length > 0) return { refused: 'in-use', message: `${state.usedIn.map((title) => `《${title}》`).join('')}还在用这个指标，不能停用；请先修订规划。` };
    if (validTo < last.validFrom) return { refused: 'before-last', message: `现在的版本从 ${last.validFrom} 起，不能在那以前停用。` };
    return beginProposal({ regionId, indicatorId, change: 'retire', content: { definition: { ...last.definition, retired: true }, isBreak: false, version: last.version + 1, validFrom: last.validFrom, validTo, reason } }, work);
  },
  store: (made, work) => storeProposal(made, work),
  audit: ({ proposal: { indicatorId, content } }) => ({ subjectKind: 'indicator', subjectId: indicatorId, sentence: `提请停用本地指标“${content.definition.name.zh}”，用到 ${content.validTo ?? ''} 为止：${content.reason}`, after: content }),
  examples: [
    { input: { regionId: exampleId(1), indicatorId: 'local/registry/1', version: 1, validTo: '2026-12-31', reason: '改用国家指标' } }, { input: { regionId: exampleId(1), indicatorId: 'local/registry/1', version: 1, validTo: '2026-13-31', reason: '改用国家指标' }, refusedAt: 'validTo' },
  ],
});
