import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { canonicalJson } from '#kernel';
import { indicatorDefinition, openLifeCycle, takeStep, type LifeCycle } from '#lifecycle';
import { normalName } from '#plan';
import { catalogue, findUnit } from '#registry';
import { addIndicatorProposal, addLifeCycle, holdObservations, indicatorDefinitions, indicatorProposals, type OwnDefinition, type ProposedDefinition, type RegionIndicator, type StoredProposal } from '#storage';
import { actorOf } from '../actor-of.ts';
import type { Work } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import type { definitionFields, proposalMade } from './proposal-fields.ts';

/** What a proposal is decided on: every definition of the region and every proposal. */
export type ProposingState = { readonly definitions: readonly RegionIndicator[]; readonly proposals: readonly StoredProposal[] };

/** A proposal with the life cycle it begins. */
export type MadeProposal = { readonly proposal: StoredProposal; readonly cycle: LifeCycle };

/**
 * What is known of the registry of a region, held until the transaction ends: two proposals take turns.
 *
 * @example await loadProposing({ regionId }, work)
 */
export async function loadProposing({ regionId }: { readonly regionId: string }, { connection }: Work): Promise<ProposingState | Refusal> {
  if (!(await holdObservations(connection, regionId))) return { refused: 'not-found', message: '没有这个地区。' };
  return { definitions: await indicatorDefinitions(connection, regionId), proposals: await indicatorProposals(connection, regionId) };
}

type Fields = z.output<z.ZodObject<typeof definitionFields>>;

/**
 * The fields of a definition as it is kept: what was not said is absent.
 *
 * @example definitionOf(fields, null).planId // null
 */
export const definitionOf = ({ name, unit, direction, text, numerator, denominator, breakdowns, source, domain, audience }: Fields, planId: string | null): OwnDefinition => ({
  name: { zh: name }, unit: findUnit(unit)?.id ?? unit, direction, planId, text, ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }), ...(breakdowns.length === 0 ? {} : { breakdowns }),
  ...(source === undefined ? {} : { source }), ...(domain === undefined ? {} : { domain }), ...(audience.length === 0 ? {} : { audience }),
});

/**
 * What stands against a definition: a unit nobody knows, a denominator without a numerator, a name that means another indicator already.
 *
 * @example definitionObstacle(fields, state, null)
 */
export function definitionObstacle({ name, unit, numerator, denominator }: Fields, { definitions, proposals }: ProposingState, ownId: string | null): Refusal | null {
  if (findUnit(unit) === undefined) return { refused: 'unit-unknown', message: `没有“${unit}”这个计量单位。`, reasons: [{ code: 'unit-unknown', message: `没有“${unit}”这个计量单位，请照计量单位表填写，如 %、‰、/10万、人、个、元。`, place: 'unit' }] };
  if (denominator !== undefined && numerator === undefined) return { refused: 'denominator-without-numerator', message: '有分母而无分子，请补上分子。' };
  const wanted = normalName(name);
  const known = catalogue.find((one) => [one.name.zh, ...one.aliases].some((called) => normalName(called) === wanted));
  if (known) return { refused: 'name-taken', message: `指标目录里已有“${known.name.zh}”，请直接使用它。` };
  const newest = new Map(definitions.map((one) => [one.indicatorId, one]));
  const other = [...newest.values()].find((one) => one.indicatorId !== ownId && normalName(one.definition.name.zh) === wanted);
  const waiting = proposals.find((one) => one.state === 'proposed' && one.indicatorId !== ownId && normalName(one.content.definition.name.zh) === wanted);
  return other || waiting ? { refused: 'name-taken', message: `本地区已有${waiting ? '待批准的' : ''}本地指标“${name}”。` } : null;
}

/** Under what a proposal is approved: exactly this. @example proposalHash(proposal.content) */
export const proposalHash = (content: ProposedDefinition): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/**
 * A proposal that begins its way, or why this person may not.
 *
 * @example beginProposal({ regionId, indicatorId, change: 'add', content }, work)
 */
export function beginProposal(proposed: Pick<StoredProposal, 'regionId' | 'indicatorId' | 'change' | 'content'>, { caller, now, today, newId }: Pick<Work, 'caller' | 'now' | 'today' | 'newId'>): { readonly effect: MadeProposal } | Refusal {
  const { regionId, content } = proposed;
  const [proposalId, cycleId] = [newId(), newId()];
  const opened = openLifeCycle(indicatorDefinition, { id: cycleId, regionId, who: actorOf(caller), at: now, today });
  if (opened.kind === 'refused') return refusalOfStep(opened);
  const taken = takeStep(indicatorDefinition, opened.cycle, { step: 'propose', who: actorOf(caller), at: now, today, reason: content.reason, fingerprint: proposalHash(content) });
  if (taken.kind === 'refused') return refusalOfStep(taken);
  return { effect: { cycle: taken.cycle, proposal: { ...proposed, proposalId, cycleId, state: taken.cycle.state, proposedAt: now, proposedBy: caller.personId } } };
}

/**
 * Stores a proposal that begins its way.
 *
 * @example await storeProposal(made, work)
 */
export async function storeProposal({ proposal, cycle }: MadeProposal, { connection }: Work): Promise<z.input<typeof proposalMade>> {
  const { regionId, cycleId, proposalId, indicatorId, state } = proposal;
  await addLifeCycle(connection, { regionId, cycleId, subjectId: proposalId, cycle });
  await addIndicatorProposal(connection, proposal);
  return { proposalId, indicatorId, state, stateWord: indicatorDefinition.states[state]?.word ?? state };
}
