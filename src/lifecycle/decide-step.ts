import { isDay, storableValue } from '#kernel';
import { applyStep } from './apply-step.ts';
import { isActing } from './acting-role.ts';
import { givenObjections } from './check-given.ts';
import type { LifeCycleKind, StepRule } from './kind.ts';
import type { ActingPerson, Actor, Given, LifeCycle, Moment, TakenStep } from './life-cycle.ts';
import { mayTake } from './may-take.ts';
import { refusalOf, type StepRefusal } from './refusal.ts';

/** A step somebody wants to take, with what comes with it; what is left out is not given. */
export type StepRequest = Partial<Given> & Moment & { readonly step: string; readonly who: Actor };

/** What an entry tells of others: the document that replaced this one, the unit that took it over. */
export type Outside = Pick<TakenStep, 'successor' | 'unit'>;

/** A step with which nothing came. */
export const nothingGiven: Given = { reason: null, evidence: [], document: null, day: null, appointment: null, handOver: null, paper: null, fingerprint: null };

/** What was given, as it can be stored (see `storableValue`). A reason that says nothing, blanks or dots, is none. */
function readable(given: Given): Given {
  const { reason, ...others } = storableValue(given) as Given;
  return { reason: reason !== null && /[\p{L}\p{N}]/u.test(reason) ? reason.trim() : null, ...others };
}

/**
 * Moments come from our own clock: one that is none is a bug and throws.
 *
 * @example assertMoment({ at: '2026-11-22T01:02:03.004Z', today: '2026-11-22' })
 */
export function assertMoment({ at, today }: Moment): void {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) || !isDay(today)) throw new Error(`no moment: ${at}, ${today}`);
}

/**
 * Documents live by the rules they were opened under; others are a mix-up of ours and throw.
 *
 * @example assertKind(planAdoption, cycle)
 */
export function assertKind(kind: LifeCycleKind, { opening }: LifeCycle): void {
  if (kind.kind !== opening.kind || kind.edition !== opening.edition) throw new Error(`${opening.kind} ${String(opening.edition)} does not live by ${kind.kind} ${String(kind.edition)}`);
}

/**
 * The document after a step, or every reason why not; other documents are not looked at (`takeStep` does). First who may and when; only then what comes with it.
 *
 * @example decideStep(planAdoption, cycle, { step: 'submit', who, at: '2026-11-22T01:02:03.004Z', today: '2026-11-22', fingerprint: 'ab12' }) // the cycle, submitted
 */
export function decideStep(kind: LifeCycleKind, cycle: LifeCycle, request: StepRequest): LifeCycle | StepRefusal {
  const rule = kind.steps.find(({ name }) => name === request.step);
  if (!rule) return { kind: 'refused', reason: 'step-unknown', message: `“${kind.title}”没有“${request.step}”这一步。`, also: [] };
  const { step: _, who, at, today, ...came } = request;
  const given = readable({ ...nothingGiven, ...came });
  const acting = mayTake(kind, cycle, rule, who, today, { onPaper: given.paper !== null, signer: given.paper });
  if (!isActing(acting)) return { kind: 'refused', ...acting, also: [] };
  return refusalOf(givenObjections({ kind, cycle, rule, given, acting, today })) ?? enterStep(kind, cycle, rule, acting, { at, today }, given, { successor: null });
}

/**
 * A step that was decided becomes an entry of the history; nothing is asked any more. Throws for a kind or moment that is not the right one.
 *
 * @example enterStep(planAdoption, cycle, { name: 'edit', to: null }, acting, moment, nothingGiven, null).version // one more
 */
export function enterStep(kind: LifeCycleKind, cycle: LifeCycle, rule: Pick<StepRule, 'name' | 'to'>, who: ActingPerson, { at, today }: Moment, given: Given, outside: Outside): LifeCycle {
  assertKind(kind, cycle);
  assertMoment({ at, today });
  const { reason, evidence, document, day, appointment, handOver, paper, fingerprint } = given;
  return applyStep(kind, cycle, {
    number: cycle.steps.length + 1, step: rule.name, round: cycle.round, from: cycle.state, to: rule.to ?? cycle.state, who, at, today,
    reason, evidence, document, day, appointment, handOver, paper, fingerprint, ...outside,
  });
}

/** What came of a request that was granted; `former` is the replaced document where one was replaced: both are to be stored, or neither. */
export type StepTaken = { readonly kind: 'taken'; readonly cycle: LifeCycle; readonly former: LifeCycle | null };

/**
 * Whether a decision let the document go on.
 *
 * @example isCycle(decideStep(planAdoption, cycle, request)) // true
 */
export const isCycle = (decided: LifeCycle | StepRefusal): decided is LifeCycle => 'opening' in decided;
