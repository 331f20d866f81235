import { z } from 'zod';
import { planAdoption, type StepRule } from '#lifecycle';
import type { ActionExample } from '../action.ts';
import { count, validityDay } from '../fields.ts';
import { needsOf, stepParts } from '../life-cycles/step-parts.ts';
import { anExample, seenRevision, versionPlace } from './plan-fields.ts';

const { reason, evidence, document, appointment, handOver, paper } = stepParts;

/** Everything that can come with a step of plan adoption; which of it, the rule of the step says. */
const possible = {
  reason, evidence, document: document.describe('据以通过的文件'), validFrom: validityDay.describe('自哪一天起施行；不填为印发日期'), appointment, handOver,
  revision: seenRevision.optional().describe('您看到的修改次数；填了就核对，别人又改过时不会把没看过的内容送审'), paper,
};

/** What a step is asked with. */
export type StepFields = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number } & {
  readonly [Field in keyof typeof possible]?: z.infer<(typeof possible)[Field]> | undefined;
};

const needs = (rule: StepRule): Readonly<Record<keyof typeof possible, 'required' | 'optional' | 'none'>> => ({
  ...needsOf(rule), validFrom: rule.document === 'none' ? 'none' : 'optional', revision: rule.from.includes(planAdoption.start) && rule.to !== null ? 'optional' : 'none',
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
  const wanted = Object.entries(needs(rule)).filter(([name, need]) => need !== 'none' && name in possible) as [keyof typeof possible, 'required' | 'optional'][];
  const fields = Object.fromEntries(wanted.map(([name, need]) => [name, need === 'required' ? possible[name] : possible[name].optional()]));
  const input = z.object({ ...versionPlace, cycleVersion: count(1).describe('您看到的办理状态的版本号'), ...fields }) as unknown as z.ZodType<StepFields>;
  const required = Object.fromEntries(wanted.filter(([, need]) => need === 'required').map(([name]) => [name, filled[name]]));
  const whole = { ...anExample, cycleVersion: 1, ...required };
  return { input, examples: [{ input: whole }, { input: { ...whole, cycleVersion: 0 }, refusedAt: 'cycleVersion' }, ...Object.keys(required).map((name) => ({ input: { ...whole, [name]: undefined }, refusedAt: name }))] };
}
