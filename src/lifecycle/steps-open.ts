import { isActing } from './acting-role.ts';
import { rolesMeant, type LifeCycleKind, type StepRule } from './kind.ts';
import type { Actor, LifeCycle } from './life-cycle.ts';
import { mayTake } from './may-take.ts';
import { mayEdit } from './note-edit.ts';
import type { Objection } from './refusal.ts';
import type { Role } from '#kernel';

/** A step as it stands to somebody now: what they may take themselves (`self`), enter for somebody who signed on paper (`paper`), each in which role; else why not. */
export type StepOpen =
  | { readonly rule: StepRule; readonly open: true; readonly self: Role | null; readonly paper: Role | null }
  | { readonly rule: StepRule; readonly open: false; readonly because: Objection };

/** What somebody may do with a document now. `edit` is the role in which its content may be changed, or why not. */
export type StepsOpen = { readonly steps: readonly StepOpen[]; readonly edit: Role | Objection };

/**
 * Which steps somebody may take now, in the order of the kind, and for the others why not. What comes with a step (reason, evidence, document) is not looked at: the rule says what it asks for.
 *
 * @example stepsOpen(planAdoption, cycle, who, '2026-11-22').steps.filter(({ open }) => open).map(({ rule }) => rule.word) // ['送审', '撤销']
 */
export function stepsOpen(kind: LifeCycleKind, cycle: LifeCycle, who: Actor, today: string): StepsOpen {
  const editing = mayEdit(kind, cycle, who, today);
  return { steps: kind.steps.map((rule) => stepOpen(kind, cycle, rule, who, today)), edit: isActing(editing) ? editing.role : editing };
}

function stepOpen(kind: LifeCycleKind, cycle: LifeCycle, rule: StepRule, who: Actor, today: string): StepOpen {
  const self = mayTake(kind, cycle, rule, who, today, { onPaper: false, signer: null });
  const paper = mayTake(kind, cycle, rule, who, today, { onPaper: true, signer: null });
  if (!isActing(self) && !isActing(paper)) {
    // Who holds a role for entering paper is told what bars them, not that they are no leader.
    const holdsRole = who.posts.some(({ role }) => rolesMeant(rule.roles, cycle.approvers).includes(role));
    return { rule, open: false, because: rule.paper && !holdsRole && paper.reason !== 'role-missing' ? paper : self };
  }
  return { rule, open: true, self: isActing(self) ? self.role : null, paper: isActing(paper) ? paper.role : null };
}
