import { holdsAny, type Session } from '../../session/session.ts';
import type { StepName } from '../../steps/step-name.ts';

/** What waits for whom, by the state of the form; `all` is every form one may read. */
export const queueNames = ['submitted', 'signed', 'approved', 'returned', 'locked', 'excepted', 'all'] as const;

/** One of them, as the address names it. */
export type QueueName = (typeof queueNames)[number];

/** Steps that are offered in a queue; which of them is possible, the server says. */
export const stepsOf: Readonly<Record<QueueName, readonly StepName[]>> = {
  submitted: ['sign', 'send-back'], signed: ['approve', 'return'], approved: ['lock', 'return'], returned: ['extend', 'excuse'], locked: ['except'], excepted: ['prolong', 'lock-again'], all: [],
};

/** Steps of a single form, in the order of its life. */
export const stepsOfOne: readonly StepName[] = ['sign', 'send-back', 'approve', 'lock', 'return', 'except', 'prolong', 'lock-again', 'take-back', 'extend', 'excuse', 'resume'];

/** The steps that carry on; the others stand beside them quietly. */
export const primarySteps: readonly StepName[] = ['sign', 'approve', 'lock'];

/**
 * The queues of somebody: a unit's leader signs, the bureau approves and locks.
 *
 * @example queuesOf(session)[0] // 'submitted' for a unit's leader
 */
export const queuesOf = (session: Session): readonly QueueName[] => (session.actions.includes('forms.approve-forms') ? ['signed', 'approved', 'returned', 'locked', 'excepted', 'all'] : holdsAny(session, ['unit-leader']) ? ['submitted', 'all'] : ['all']);

/**
 * Whether a step is for somebody to take from here: signing is the leader's, whoever else could enter it from paper does so on the unit's own page.
 *
 * @example isFor(session, 'sign') // true for a unit's leader
 */
export const isFor = (session: Session, step: StepName): boolean => step !== 'sign' || holdsAny(session, ['unit-leader']);
