import { z } from 'zod';
import { askedIn, deriveForms, type DerivedForms, type Form } from '#collection';
import { openLifeCycle, submission, type LifeCycle } from '#lifecycle';
import { addForms, addLifeCycle, findRound, holdersOn, saveRound, unitVersions, type StoredForm, type StoredRound } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { exampleId, flag } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { formGround } from './form-ground.ts';
import { regionId, roundId, seenRoundRevision } from './round-fields.ts';

const input = z.object({ regionId, roundId, revision: seenRoundRevision, despiteGaps: flag.default(false).describe('有指标没有单位可填时也开网') });

type Person = { readonly personId: string; readonly name: string };
type State = { readonly round: StoredRound; readonly parts: StoredRound['parts']; readonly derived: DerivedForms; readonly reporters: ReadonlyMap<string, Person>; readonly nameOf: (unitId: string) => string };
type Made = { readonly stored: StoredForm; readonly cycle: LifeCycle };
type Effect = { readonly round: StoredRound; readonly forms: readonly Made[] };

/** A district has some hundred people with roles in units. */
const mostHolders = 5000;

/** Who fills in for each unit; where it is nobody, or several, whoever was told first. */
const reportersOf = (holders: Awaited<ReturnType<typeof holdersOn>>): ReadonlyMap<string, Person> =>
  new Map(holders.filter(({ role, unitId }) => role === 'unit-reporter' && unitId !== null).toReversed().map(({ unitId, personId, personName }) => [unitId ?? '', { personId, name: personName }]));

const noCounts = (content: Form) => ({ asked: askedIn(content).length, answered: 0, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0 });

/** A round opens: every unit that reports something gets its form, each with a life cycle of its own. What nobody can be asked for must be known to who opens it. */
export const openRoundAction = writeAction({
  name: 'rounds.open-round',
  title: '开网填报',
  summary: '开始一轮填报：按规划、任务分解和指标口径生成各单位的填报表。有指标没有单位可填的，先指定单位，或写明照样开网。',
  input,
  output: z.object({ forms: z.int().describe('填报表数'), questions: z.int().describe('填报项总数'), nobody: z.int().describe('没有单位可填的指标数'), revision: z.int() }),
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId: at }) => ({ regionId: at }),
  actsOn: 'round',
  possible: (round) => (round as StoredRound).state === 'preparing',
  load: async ({ regionId: at, roundId: id }, { connection, today, now }): Promise<State | Refusal> => {
    const round = await findRound(connection, at, id, { lock: true });
    if (!round) return { refused: 'not-found', message: '没有这一轮填报。' };
    const ground = await formGround(connection, round, today);
    return {
      round, parts: ground.parts, derived: deriveForms(ground), reporters: reportersOf(await holdersOn(connection, { regionId: at, day: today, until: now, after: null, limit: mostHolders })),
      nameOf: unitNameOn(Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId), today),
    };
  },
  decide: ({ round, parts, derived, reporters }, { revision, despiteGaps }, { caller, newId, now, today }): { effect: Effect } | Refusal => {
    if (round.revision !== revision) return { refused: 'stale-version', message: '这一轮填报刚刚被别人改过，请刷新后再开网。' };
    if (round.state !== 'preparing') return { refused: 'round-not-preparing', message: '这一轮填报已经开网。' };
    if (derived.forms.size === 0) return { refused: 'nothing-to-ask', message: '没有可填报的内容：本地区还没有通过的规划，或指标都没有单位可填。' };
    if (round.lateUntil < today) return { refused: 'days-over', message: `补报截止日期 ${round.lateUntil} 已过，请先修改日期。` };
    if (derived.nobody.length > 0 && !despiteGaps) {
      return { refused: 'nobody-to-ask', message: `有 ${String(derived.nobody.length)} 个指标没有单位可填：请先指定填报单位，或写明照样开网。`, reasons: derived.nobody.slice(0, 200).map(({ indicatorId, name, why }) => ({ code: 'nobody-to-ask', message: `“${name}”${why}`, place: indicatorId })) };
    }
    const who = actorOf(caller);
    const forms: Made[] = [];
    for (const [unitId, content] of derived.forms) {
      const [formId, cycleId] = [newId(), newId()];
      const inCharge = reporters.get(unitId);
      const opened = openLifeCycle(submission, { id: cycleId, regionId: round.regionId, unitId, who, at: now, today, dueDay: round.dueOn, ...(inCharge ? { inCharge } : {}) });
      if (opened.kind === 'refused') return refusalOfStep(opened);
      forms.push({ cycle: opened.cycle, stored: { regionId: round.regionId, formId, roundId: round.roundId, unitId, cycleId, content, revision: 0, ...noCounts(content), createdAt: now, answeredAt: null } });
    }
    return { effect: { round: { ...round, parts, state: 'open', revision: round.revision + 1, openedAt: now }, forms } };
  },
  store: async ({ round, forms }, { connection }, { derived }) => {
    await saveRound(connection, round);
    for (const { stored: { regionId: at, formId, cycleId }, cycle } of forms) await addLifeCycle(connection, { regionId: at, cycleId, subjectId: formId, cycle });
    await addForms(connection, forms.map(({ stored }) => stored));
    return { forms: forms.length, questions: forms.reduce((sum, { stored }) => sum + stored.asked, 0), nobody: derived.nobody.length, revision: round.revision };
  },
  audit: ({ round, forms }, { derived, nameOf }) => ({
    subjectKind: 'collection-round', subjectId: round.roundId, sentence: `开网填报“${round.title.zh}”：${String(forms.length)} 个单位`,
    after: { state: round.state, units: forms.map(({ stored: { unitId, asked } }) => [nameOf(unitId), asked]), nobody: derived.nobody.map(({ name }) => name) },
  }),
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2), revision: 1, despiteGaps: true } }, { input: { regionId: exampleId(1), roundId: exampleId(2), revision: 0 }, refusedAt: 'revision' }],
});
