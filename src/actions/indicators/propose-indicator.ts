import { z } from 'zod';
import { writeAction } from '../action.ts';
import { exampleId } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { beginProposal, definitionObstacle, definitionOf, loadProposing, storeProposal, type MadeProposal, type ProposingState } from './make-proposal.ts';
import { definitionFields, proposalDay, proposalMade, proposalReason, registryKeepers } from './proposal-fields.ts';

const input = z.object({ regionId: z.uuid(), ...definitionFields, validFrom: proposalDay.describe('从哪一天起'), reason: proposalReason });

const numbered = /^local\/registry\/(\d+)$/;

/** The id after those given so far, proposals that came to nothing among them: an id never means two. */
const nextId = ({ definitions, proposals }: ProposingState): string =>
  `local/registry/${String(1 + Math.max(0, ...[...definitions, ...proposals].map(({ indicatorId }) => Number(numbered.exec(indicatorId)?.[1] ?? 0))))}`;

/** An indicator of the region's own, that no catalogue has and no plan made. Somebody else approves it. */
export const proposeIndicatorAction = writeAction({
  name: 'indicators.propose-indicator',
  title: '提请增加本地指标',
  summary: '提请增加一个本地指标：名称、单位、方向、定义、分子分母、分组、来源、起始日和理由；由另一人批准后启用。',
  input,
  output: proposalMade,
  permission: registryKeepers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'registry',
  load: loadProposing,
  decide: (state, asked, work): { readonly effect: MadeProposal } | Refusal => {
    const { regionId, validFrom, reason } = asked;
    const obstacle = definitionObstacle(asked, state, null);
    return obstacle ?? beginProposal({ regionId, indicatorId: nextId(state), change: 'add', content: { definition: definitionOf(asked, null), isBreak: false, version: 1, validFrom, validTo: null, reason } }, work);
  },
  store: (made, work) => storeProposal(made, work),
  audit: ({ proposal: { indicatorId, content } }) => ({ subjectKind: 'indicator', subjectId: indicatorId, sentence: `提请增加本地指标“${content.definition.name.zh}”，自 ${content.validFrom} 起：${content.reason}`, after: content }),
  examples: [
    { input: { regionId: exampleId(1), name: '社区妇女议事会覆盖率', unit: '%', direction: 'up', text: '建有妇女议事会的社区占社区总数的比例', numerator: '建有妇女议事会的社区数', denominator: '社区总数', breakdowns: ['township'], validFrom: '2026-01-01', reason: '区里自设' } },
    { input: { regionId: exampleId(1), name: '社区妇女议事会覆盖率', unit: '%', direction: 'sideways', text: '建有妇女议事会的社区占社区总数的比例', validFrom: '2026-01-01', reason: '区里自设' }, refusedAt: 'direction' },
  ],
});
