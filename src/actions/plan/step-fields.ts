import { z } from 'zod';
import { roles, type Role } from '#kernel';
import { planAdoption, type StepRule } from '#lifecycle';
import type { ActionExample } from '../action.ts';
import { count, day, validityDay, words } from '../fields.ts';
import { anExample, seenRevision, versionPlace } from './plan-fields.ts';

const role = z.enum(Object.keys(roles) as [Role, ...Role[]]);
const person = z.object({ personId: z.uuid(), name: words(1, 40) });

/** Everything that can come with a step; which of it, the rule of the step says. */
const possible = {
  reason: words(1, 1000).describe('理由'),
  evidence: z.array(z.uuid()).min(1).max(20).describe('所附扫描件（附件编号）'),
  document: z.object({ number: words(1, 80).describe('文号，如“示政发〔2021〕16号”'), date: day.describe('印发日期') }).describe('据以通过的文件'),
  validFrom: validityDay.describe('自哪一天起施行；不填为印发日期'),
  appointment: z.object({ approver: z.string().max(60), roles: z.array(role).min(1) }).describe('改由谁审批'),
  handOver: z.object({ from: person, to: person }).describe('谁的经办工作交给谁'),
  revision: seenRevision.optional().describe('您看到的修改次数；填了就核对，别人又改过时不会把没看过的内容送审'),
  paper: z.object({ personId: z.uuid().nullable(), name: words(1, 40), role, signedOn: day }).describe('领导在纸上签字时，签字的人、职务和日期；须附签字页扫描件'),
};

/** What a step is asked with. */
export type StepFields = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number } & {
  readonly [Field in keyof typeof possible]?: z.infer<(typeof possible)[Field]> | undefined;
};

const needs = (rule: StepRule): Readonly<Record<keyof typeof possible, 'required' | 'optional' | 'none'>> => ({
  reason: rule.reason, evidence: rule.evidence, document: rule.document, validFrom: rule.document === 'none' ? 'none' : 'optional',
  appointment: rule.sets?.what === 'approver' ? rule.sets.need : 'none', handOver: rule.sets?.what === 'hand-over' ? rule.sets.need : 'none', paper: rule.paper ? 'optional' : 'none', revision: rule.from.includes(planAdoption.start) && rule.to !== null ? 'optional' : 'none',
});

const filled: Readonly<Record<keyof typeof possible, unknown>> = {
  reason: '目标3与上位规划不一致', evidence: [anExample.planId], document: { number: '示政发〔2021〕16号', date: '2021-12-30' }, validFrom: '2022-01-01', appointment: { approver: 'plan-approver', roles: ['committee-leader'] },
  handOver: { from: { personId: anExample.planId, name: '王芳' }, to: { personId: anExample.regionId, name: '李强' } }, paper: undefined, revision: undefined,
};

/**
 * The input of a step: what its rule asks for, and nothing else, with examples.
 *
 * @example stepFields(rule).input.parse({ regionId, planId, version: 1, cycleVersion: 2, reason: '…' })
 */
export function stepFields(rule: StepRule): { readonly input: z.ZodType<StepFields>; readonly examples: readonly ActionExample[] } {
  const wanted = Object.entries(needs(rule)).filter(([, need]) => need !== 'none') as [keyof typeof possible, 'required' | 'optional'][];
  const fields = Object.fromEntries(wanted.map(([name, need]) => [name, need === 'required' ? possible[name] : possible[name].optional()]));
  const input = z.object({ ...versionPlace, cycleVersion: count(1).describe('您看到的办理状态的版本号'), ...fields }) as unknown as z.ZodType<StepFields>;
  const required = Object.fromEntries(wanted.filter(([, need]) => need === 'required').map(([name]) => [name, filled[name]]));
  const whole = { ...anExample, cycleVersion: 1, ...required };
  return { input, examples: [{ input: whole }, { input: { ...whole, cycleVersion: 0 }, refusedAt: 'cycleVersion' }, ...Object.keys(required).map((name) => ({ input: { ...whole, [name]: undefined }, refusedAt: name }))] };
}
