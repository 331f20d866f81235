import { z } from 'zod';
import { canonicalJson } from '#kernel';
import { writeAction } from '../action.ts';
import { exampleId, flag, seenVersion, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { localVersion } from './local-versions.ts';
import { beginProposal, definitionObstacle, definitionOf, loadProposing, storeProposal, type MadeProposal } from './make-proposal.ts';
import { definitionFields, proposalDay, proposalMade, proposalReason, registryKeepers } from './proposal-fields.ts';

const input = z.object({
  regionId: z.uuid(), indicatorId: words(1, 120).describe('本地指标'), version: seenVersion, ...definitionFields, validFrom: proposalDay.describe('从哪一天起'), isBreak: flag.default(false).describe('前后的数不可比'), reason: proposalReason,
});

/** Another definition of a local indicator from a day on; the versions before stay known. Another unit or direction breaks the series by itself. */
export const proposeRevisionAction = writeAction({
  name: 'indicators.propose-revision',
  title: '提请修订本地指标',
  summary: '提请修订一个本地指标的定义，从某一天起；写明前后的数是否可比和理由，由另一人批准后生效，原来的版本保留。',
  input,
  output: proposalMade,
  permission: registryKeepers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'local-indicator',
  possible: (subject) => (subject as { readonly kind: string; readonly isRetired: boolean }).kind === 'local' && !(subject as { readonly isRetired: boolean }).isRetired,
  load: loadProposing,
  decide: (state, asked, work): { readonly effect: MadeProposal } | Refusal => {
    const { regionId, indicatorId, validFrom, reason, isBreak } = asked;
    const last = localVersion(state, asked);
    if (isRefusal(last)) return last;
    const definition = definitionOf(asked, last.definition.planId);
    const { change: _change, ...before } = last.definition;
    if (canonicalJson(definition) === canonicalJson(before)) return { refused: 'unchanged', message: '定义没有改动。' };
    if (validFrom < last.validFrom) return { refused: 'before-last', message: `现在的版本从 ${last.validFrom} 起，新的版本不能早于它。` };
    const { planId, unit, direction, name } = last.definition;
    if (planId !== null && (definition.unit !== unit || definition.direction !== direction || definition.name.zh !== name.zh)) return { refused: 'follows-plan', message: '这个指标是规划里设立的，名称、单位和方向随规划修订；这里可以补充定义、分子分母、分组和来源。' };
    const obstacle = definition.name.zh === name.zh && definition.unit === unit && definition.denominator === last.definition.denominator ? null : definitionObstacle(asked, state, indicatorId);
    const breaks = isBreak || definition.unit !== unit || definition.direction !== direction;
    return obstacle ?? beginProposal({ regionId, indicatorId, change: 'revise', content: { definition, isBreak: breaks, version: last.version + 1, validFrom, validTo: null, reason } }, work);
  },
  store: (made, work) => storeProposal(made, work),
  audit: ({ proposal: { indicatorId, content } }, { definitions }) => ({
    subjectKind: 'indicator', subjectId: indicatorId, sentence: `提请修订本地指标“${content.definition.name.zh}”，自 ${content.validFrom} 起：${content.reason}`, before: definitions.findLast((one) => one.indicatorId === indicatorId)?.definition ?? null, after: content,
  }),
  examples: [
    { input: { regionId: exampleId(1), indicatorId: 'local/registry/1', version: 1, name: '社区妇女议事会覆盖率', unit: '%', direction: 'up', text: '建有妇女议事会并当年议事的社区占社区总数的比例', validFrom: '2026-01-01', isBreak: true, reason: '只算当年开过会的' } },
    { input: { regionId: exampleId(1), indicatorId: 'local/registry/1', version: 0, name: '社区妇女议事会覆盖率', unit: '%', direction: 'up', text: '定义', validFrom: '2026-01-01', reason: '理由' }, refusedAt: 'version' },
  ],
});
