import { z } from 'zod';
import { indicatorDefinition } from '#lifecycle';
import { findLifeCycles, indicatorDefinitions, type Connection, type StoredProposal } from '#storage';
import type { ReadWork } from '../action.ts';
import { definitionChanges, ownLines } from './definition-words.ts';
import { proposalWords } from './proposal-words.ts';

const line = z.object({ word: z.string().describe('栏目'), text: z.string() });
export const definitionChange = z.object({ word: z.string().describe('栏目'), before: z.string().nullable().describe('原来'), after: z.string().nullable().describe('改为') });
export const definitionLine = line;

/** A proposal as answers show it: what it would change, who proposed it, what became of it. */
export const shownProposal = z.object({
  proposalId: z.uuid(), indicatorId: z.string(), name: z.string(), change: z.enum(['add', 'revise', 'retire']), changeWord: z.string().describe('提请什么'), state: z.string(), stateWord: z.string(), validFrom: z.string(), validTo: z.string().nullable(), isBreak: z.boolean(), reason: z.string(),
  proposedAt: z.string().describe('提请于'), proposedBy: z.string().nullable().describe('提请人'), decidedAt: z.string().nullable().describe('办结于'), decidedBy: z.string().nullable().describe('办理人'), decidedReason: z.string().nullable().describe('办理意见'), lines: z.array(line).describe('定义'), changes: z.array(definitionChange).describe('改动'), allowed: z.array(z.string()),
});

/**
 * Proposals with their histories, and what may be done with each.
 *
 * @example await showProposals(proposals, { regionId, connection, allowedOn })
 */
export async function showProposals(proposals: readonly StoredProposal[], { regionId, connection, allowedOn, personId }: { readonly regionId: string; readonly connection: Connection; readonly allowedOn: ReadWork['allowedOn']; readonly personId: string | null }): Promise<z.input<typeof shownProposal>[]> {
  const cycles = await findLifeCycles(connection, regionId, proposals.map(({ cycleId }) => cycleId));
  const definitions = await indicatorDefinitions(connection, regionId);
  return proposals.map(({ proposalId, cycleId, indicatorId, change, content, state, proposedAt }) => {
    const steps = cycles.get(cycleId)?.steps ?? [];
    const decided = steps.find(({ step }) => step !== 'propose');
    const proposer = steps.find(({ step }) => step === 'propose')?.who;
    const before = definitions.findLast((one) => one.indicatorId === indicatorId && one.version < content.version);
    const isOwn = personId !== null && proposer?.personId === personId;
    // Four eyes: who proposed it is not offered to approve it, and only they to take it back.
    const allowed = allowedOn('indicator-proposal', { regionId }, { state }).filter((name) => (name === 'indicators.withdraw-proposal' ? isOwn : name === 'indicators.approve-proposal' ? !isOwn : true));
    return {
      proposalId, indicatorId, name: content.definition.name.zh, change, changeWord: proposalWords[change], state, stateWord: indicatorDefinition.states[state]?.word ?? state, validFrom: content.validFrom, validTo: content.validTo, isBreak: content.isBreak, reason: content.reason, proposedAt, proposedBy: proposer?.name ?? null,
      decidedAt: decided?.at ?? null, decidedBy: decided?.who.name ?? null, decidedReason: decided?.reason ?? null, lines: ownLines(content.definition).map(({ word, text }) => ({ word, text })), changes: change === 'revise' && before ? definitionChanges(ownLines(before.definition), ownLines(content.definition)).map((one) => ({ ...one })) : [], allowed: [...allowed],
    };
  });
}
