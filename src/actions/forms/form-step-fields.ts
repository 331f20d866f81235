import { z } from 'zod';
import type { StepRule } from '#lifecycle';
import type { ActionExample } from '../action.ts';
import { exampleId, flag, words } from '../fields.ts';
import { needsOf, stepParts, type StepPart, type StepPartsGiven } from '../life-cycles/step-parts.ts';
import { seenCycle } from './form-fields.ts';

/** What a step of a form can be asked with beside the parts of every step. */
export type FormStepFields = StepPartsGiven & {
  readonly regionId: string;
  readonly forms: readonly { readonly formId: string; readonly cycleVersion: number | null }[];
  readonly leaveDoubts?: boolean | undefined;
  readonly remarks?: readonly { readonly formId: string; readonly questionId: string; readonly text: string }[] | undefined;
};

/** Forms of one request: a district has some forty units. */
const mostForms = 500;

const filled: Readonly<Partial<Record<StepPart, unknown>>> = {
  reason: '与上级反馈数不一致，请核对', day: '2026-05-20', handOver: { from: { personId: exampleId(7), name: '王芳' }, to: { personId: exampleId(8), name: '李强' } },
};

/** Which extra fields a step has: handing in may leave doubts open, sending back says what is wrong with which question. */
const extras = (rule: StepRule): z.ZodRawShape => ({
  ...(rule.to === 'submitted' ? { leaveDoubts: flag.optional().describe('有核实性问题没有说明也提交，质量等级记为 C') } : {}),
  ...(rule.to === 'returned' ? { remarks: z.array(z.object({ formId: z.uuid(), questionId: words(1, 400).describe('填报项'), text: words(1, 500).describe('意见') })).max(500).optional().describe('对具体填报项的意见') } : {}),
});

/**
 * The input of a step on one or many forms: what its rule asks for, and nothing else, with examples.
 *
 * @example formStepFields(rule).input.parse({ regionId, forms: [{ formId, cycleVersion: 2 }], reason: '…' })
 */
export function formStepFields(rule: StepRule): { readonly input: z.ZodType<FormStepFields>; readonly examples: readonly ActionExample[] } {
  const wanted = (Object.entries(needsOf(rule)) as [StepPart, 'required' | 'optional' | 'none'][]).filter(([, need]) => need !== 'none');
  const parts = Object.fromEntries(wanted.map(([name, need]) => [name, need === 'required' ? stepParts[name] : stepParts[name].optional()]));
  const forms = z.array(z.object({ formId: z.uuid().describe('填报表'), cycleVersion: seenCycle })).max(mostForms).default([]).describe('一份或多份填报表，连同看到的办理状态版本号；有一份不能办理，就一份也不办理');
  const formIds = z.array(z.uuid()).max(mostForms).default([]).describe('一份或多份填报表，不核对办理状态的版本');
  const fields = z.object({ regionId: z.uuid().describe('地区'), forms, formIds, ...parts, ...extras(rule) }).refine((asked) => asked.forms.length + asked.formIds.length > 0, { message: '至少一份填报表', path: ['forms'] });
  const input = fields.transform(({ formIds: plain, forms: seen, ...rest }) => ({ ...rest, forms: [...seen, ...plain.map((formId) => ({ formId, cycleVersion: null }))] })) as unknown as z.ZodType<FormStepFields>;
  const required = Object.fromEntries(wanted.filter(([, need]) => need === 'required').map(([name]) => [name, filled[name]]));
  const whole = { regionId: exampleId(1), forms: [{ formId: exampleId(5), cycleVersion: 2 }], ...required };
  return { input, examples: [{ input: whole }, { input: { ...whole, forms: undefined, formIds: [exampleId(5), exampleId(6)] } }, { input: { ...whole, forms: [] }, refusedAt: 'forms' }, ...Object.keys(required).map((name) => ({ input: { ...whole, [name]: undefined }, refusedAt: name }))] };
}
