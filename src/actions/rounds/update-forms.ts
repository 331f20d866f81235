import { z } from 'zod';
import { askedIn, deriveForms, formGrowth, type FormGrowth } from '#collection';
import { submission } from '#lifecycle';
import { changeForm, findForm, findLifeCycle, findRound, formsOfRound, unitVersions, type StoredForm, type StoredRound } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { exampleId } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { formGround } from './form-ground.ts';
import { makeForms, reportersOn, storeForms, type MadeForm, type Reporter } from './make-forms.ts';
import { regionId, roundId } from './round-fields.ts';

type Out = { readonly stored: StoredForm; readonly state: string };
type State = { readonly round: StoredRound; readonly forms: readonly Out[]; readonly growth: FormGrowth; readonly reporters: ReadonlyMap<string, Reporter>; readonly nameOf: (unitId: string) => string };
type Effect = { readonly changed: readonly StoredForm[]; readonly made: readonly MadeForm[]; readonly waiting: readonly string[]; readonly added: number };

const named = z.object({ indicatorId: z.string(), name: z.string().describe('指标名称') });

/** Plans, assignments or definitions changed while a round is on: forms that are still being filled in grow, new units get theirs. What is out is never taken away. */
export const updateFormsAction = writeAction({
  name: 'rounds.update-forms',
  title: '补充填报内容',
  summary: '规划修订、分工或口径变化后，把新增的填报项补进还在填报的填报表，并给新承担的单位发表；已发出的项目不减。',
  input: z.object({ regionId, roundId }),
  output: z.object({
    added: z.int().describe('新增的填报项'), newForms: z.int().describe('新发的填报表'), waiting: z.array(z.string()).describe('已送审、退回后才能补充的单位'), elsewhere: z.array(named.extend({ askedOf: z.string().describe('已由哪个单位填报'), nowOf: z.string().describe('现应由哪个单位填报') })).describe('已由原单位填报、没有转移的'),
    notNeeded: z.array(named.extend({ unit: z.string() })).describe('规划已不需要、仍留在表中的'),
  }),
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId: at }) => ({ regionId: at }),
  actsOn: 'round',
  possible: (round) => (round as StoredRound).state === 'open',
  load: async ({ regionId: at, roundId: id }, { connection, today, now }): Promise<State | Refusal> => {
    const round = await findRound(connection, at, id, { lock: true });
    if (!round) return { refused: 'not-found', message: '没有这一轮填报。' };
    const forms: Out[] = [];
    for (const { formId } of (await formsOfRound(connection, at, id)).toSorted((one, other) => (one.formId < other.formId ? -1 : 1))) {
      const stored = await findForm(connection, at, formId, { lock: true });
      const cycle = stored && (await findLifeCycle(connection, at, stored.cycleId, { lock: true }));
      if (stored && cycle) forms.push({ stored, state: cycle.cycle.state });
    }
    const derived = deriveForms(await formGround(connection, round, today));
    return {
      round, forms, growth: formGrowth(forms.map(({ stored: { unitId, content } }) => ({ unitId, form: content })), derived), reporters: await reportersOn(connection, { regionId: at, today, now }),
      nameOf: unitNameOn(Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId), today),
    };
  },
  decide: ({ round, forms, growth: { grown }, reporters, nameOf }, _asked, { caller, now, today, newId }): { effect: Effect } | Refusal => {
    if (round.state !== 'open') return { refused: 'round-not-open', message: round.state === 'closed' ? '这一轮填报已经结束。' : '这一轮填报还没有开网：开网时会按最新的分工生成。' };
    const out = new Map(forms.map((one) => [one.stored.unitId, one]));
    const open = [...grown].filter(([unitId]) => (submission.states[out.get(unitId)?.state ?? 'draft']?.editable ?? []).length > 0);
    const made = makeForms(round, new Map(open.filter(([unitId]) => !out.has(unitId)).map(([unitId, { form }]) => [unitId, form])), { who: actorOf(caller), now, today, newId, reporters });
    if (isRefusal(made)) return made;
    const changed = open.flatMap(([unitId, { form }]) => {
      const one = out.get(unitId);
      return one ? [{ ...one.stored, content: form, asked: askedIn(form).length }] : [];
    });
    return { effect: { changed, made, waiting: [...grown.keys()].filter((unitId) => !open.some(([one]) => one === unitId)).map(nameOf), added: open.reduce((sum, [, { added }]) => sum + added, 0) } };
  },
  store: async ({ changed, made, waiting, added }, { connection }, { growth: { elsewhere, notNeeded }, nameOf }) => {
    for (const form of changed) await changeForm(connection, form);
    await storeForms(connection, made);
    return { added, newForms: made.length, waiting: [...waiting], elsewhere: elsewhere.map(({ indicatorId, name, askedOf, nowOf }) => ({ indicatorId, name, askedOf: nameOf(askedOf), nowOf: nameOf(nowOf) })), notNeeded: notNeeded.map(({ indicatorId, name, unitId }) => ({ indicatorId, name, unit: nameOf(unitId) })) };
  },
  audit: ({ changed, made, added }, { round, nameOf }) => ({
    subjectKind: 'collection-round', subjectId: round.roundId, sentence: `补充填报内容“${round.title.zh}”：新增 ${String(added)} 项，新发 ${String(made.length)} 份填报表`,
    after: { changed: changed.map(({ unitId, asked }) => [nameOf(unitId), asked]), made: made.map(({ stored: { unitId, asked } }) => [nameOf(unitId), asked]) },
  }),
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: '' }, refusedAt: 'roundId' }],
});
