import { z } from 'zod';
import { progressOf } from '#collection';
import { dueState, stateRule, stepsOpen, submission, type LifeCycle } from '#lifecycle';
import { formRemarks, personNames, unitVersions } from '#storage';
import { actorOf } from '../actor-of.ts';
import { readAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { permits } from '../permits.ts';
import { isRefusal } from '../refusal.ts';
import { roundShown } from '../rounds/round-fields.ts';
import { showRound } from '../rounds/show-round.ts';
import { lastYearTexts } from './known-figures.ts';
import { aForm, answerShown, findingShown, formPlace, formReaders, progressShown } from './form-fields.ts';
import { closedBecause, formState } from './form-state.ts';
import { itemShown, showAnswer, showItems } from './show-form.ts';

/** By whom and why a form was last sent back, as long as it lies with its unit again. */
function givenBack({ state, steps }: LifeCycle): { readonly word: string; readonly reason: string; readonly at: string; readonly by: string } | null {
  const last = state === 'returned' || state === 'excepted' ? steps.findLast(({ from, to }) => to === state && from !== state) : undefined;
  return last === undefined ? null : { word: submission.steps.find(({ name }) => name === last.step)?.word ?? last.step, reason: last.reason ?? '', at: last.at, by: last.who.name };
}

/** A form as its unit, its leader and the bureau see it: what is asked with its definition, last year's figure and period, what stands there, what is wrong with it, and what may be done now. */
export const getFormAction = readAction({
  name: 'forms.get-form',
  title: '填报表',
  summary: '一份填报表：每项的口径、统计期、上年数、现在的内容、需要改正和说明的问题，以及现在可以办理的事。',
  input: z.object(formPlace),
  output: z.object({
    round: roundShown, formId: z.uuid(), unitId: z.uuid(), unit: z.string(), state: z.string(), stateWord: z.string(), cycleVersion: z.int().describe('办理状态的版本号'), revision: z.int().describe('修改次数'), dueOn: z.string().nullable(), dueWord: z.string().describe('期限情况'),
    lastOpenDay: z.string().nullable().describe('限时更正到哪一天'), inCharge: z.string().describe('经办人'), cannotFill: z.string().nullable().describe('现在不能填的原因'),
    givenBack: z.object({ word: z.string().describe('怎样退回'), reason: z.string().describe('理由'), at: z.string().describe('时间'), by: z.string().describe('退回人') }).nullable().describe('最近一次退回'), items: z.array(itemShown), answers: z.array(answerShown), findings: z.array(findingShown), progress: progressShown, remarks: z.array(z.object({ remarkId: z.uuid(), questionId: z.string(), text: z.string().describe('意见'), at: z.string().describe('时间'), by: z.string().nullable().describe('提出人'), settledAt: z.string().nullable().describe('处理时间') })),
    steps: z.array(z.object({ step: z.string(), word: z.string(), paper: z.boolean().describe('是否代录纸质签字') })).describe('现在可以办理的步骤'), allowed: z.array(z.string()),
  }),
  permission: formReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async (place, work) => {
    const { connection, caller, today, allowedOn } = work;
    const state = await formState(connection, place);
    if (isRefusal(state)) return state;
    const { form, round, stored: { cycle }, versions, answers, earlier, check } = state;
    const scope = { regionId: place.regionId, unitId: form.unitId };
    if (typeof permits(formReaders, scope, caller) === 'string') return { refused: 'not-found', message: '没有这份填报表。' };
    const checked = check(answers);
    const lastYear = lastYearTexts(earlier, round.reportingYear);
    const open = stepsOpen(submission, cycle, actorOf(caller), today);
    const closed = closedBecause(state, today);
    const remarks = await formRemarks(connection, place.regionId, form.formId);
    const names = await personNames(connection, remarks.flatMap(({ madeBy }) => madeBy ?? []));
    return {
      round: showRound(round, work), formId: form.formId, unitId: form.unitId, unit: unitNameOn(Map.groupBy(await unitVersions(connection, place.regionId, form.unitId), ({ unitId }) => unitId), today)(form.unitId),
      state: cycle.state, stateWord: stateRule(submission, cycle.state).word, cycleVersion: cycle.version, revision: form.revision, dueOn: cycle.dueDay, dueWord: dueState(submission, cycle, today).word, lastOpenDay: cycle.lastOpenDay, inCharge: cycle.inCharge.name,
      cannotFill: typeof open.edit === 'string' ? (closed?.message ?? null) : open.edit.message,
      givenBack: givenBack(cycle), items: showItems(form.content, lastYear),
      answers: [...versions.values()].map(showAnswer),
      findings: checked.findings.map((finding) => ({ ...finding, at: [...finding.at] })), progress: progressOf(checked, answers),
      remarks: remarks.map(({ remarkId, questionId, text, madeAt, madeBy, settledAt }) => ({ remarkId, questionId, text, at: madeAt, by: madeBy === null ? null : (names.get(madeBy) ?? null), settledAt })),
      steps: open.steps.flatMap((one) => (one.open ? [{ step: one.rule.name, word: one.rule.word, paper: one.self === null }] : [])), allowed: [...allowedOn('form', scope, { state: cycle.state })],
    };
  },
  examples: [{ input: aForm }, { input: { ...aForm, formId: 'f' }, refusedAt: 'formId' }],
});
