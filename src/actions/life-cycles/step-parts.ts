import { z } from 'zod';
import { roles, type Role } from '#kernel';
import type { LifeCycleKind, StepRule } from '#lifecycle';
import { day, words } from '../fields.ts';

const role = z.enum(Object.keys(roles) as [Role, ...Role[]]);
const person = z.object({ personId: z.uuid(), name: words(1, 40) });

/** Everything that can come with a step of a life cycle; which of it, the rule of the step says. */
export const stepParts = {
  reason: words(1, 1000).describe('理由'),
  evidence: z.array(z.uuid()).min(1).max(20).describe('所附扫描件（附件编号）'),
  document: z.object({ number: words(1, 80).describe('文号，如“示政发〔2021〕16号”'), date: day.describe('印发日期') }).describe('据以办理的文件'),
  day: day.describe('新的期限，或限时更正到哪一天'),
  appointment: z.object({ approver: z.string().max(60), roles: z.array(role).min(1) }).describe('改由谁审批'),
  handOver: z.object({ from: person, to: person }).describe('谁的经办工作交给谁'),
  paper: z.object({ personId: z.uuid().nullable(), name: words(1, 40), role, signedOn: day }).describe('领导在纸上签字时，签字的人、职务和日期；须附签字页扫描件'),
};

/** A part that comes with a step. */
export type StepPart = keyof typeof stepParts;

/** What came with a step. */
export type StepPartsGiven = { readonly [Part in StepPart]?: z.infer<(typeof stepParts)[Part]> | undefined };

type Need = 'required' | 'optional' | 'none';

/**
 * Which parts a step asks for, and whether they must be there.
 *
 * @example needsOf(rule).reason // 'required'
 */
export function needsOf(rule: StepRule): Readonly<Record<StepPart, Need>> {
  const sets = (...whats: NonNullable<StepRule['sets']>['what'][]): Need => (rule.sets && whats.includes(rule.sets.what) ? rule.sets.need : 'none');
  return {
    reason: rule.reason, evidence: rule.paper && rule.evidence === 'none' ? 'optional' : rule.evidence, document: rule.document, day: sets('due-day', 'last-open-day'), appointment: sets('approver'), handOver: sets('hand-over'), paper: rule.paper ? 'optional' : 'none',
  };
}

/**
 * Everyone who could ever take a step, or enter it for somebody who signed on paper; the life cycle asks in detail.
 *
 * @example rolesOfStep(submission, rule) // ['unit-leader', 'unit-reporter', 'statistician']
 */
export function rolesOfStep({ approvers }: LifeCycleKind, { roles: named, paper = [] }: StepRule): readonly Role[] {
  return [...new Set([...named.flatMap((one) => (typeof one === 'string' ? [one] : (approvers[one.approver]?.choices ?? []))), ...paper])];
}
