import { z } from 'zod';
import { deriveForms, type DerivedForms } from '#collection';
import { findRound, saveRound, unitVersions, type StoredRound } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { exampleId, flag } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { formGround } from './form-ground.ts';
import { makeForms, reportersOn, storeForms, type MadeForm, type Reporter } from './make-forms.ts';
import { regionId, roundId, seenRoundRevision } from './round-fields.ts';

const input = z.object({ regionId, roundId, revision: seenRoundRevision, despiteGaps: flag.default(false).describe('有指标没有单位可填时也开网') });

type State = { readonly round: StoredRound; readonly parts: StoredRound['parts']; readonly derived: DerivedForms; readonly reporters: ReadonlyMap<string, Reporter>; readonly nameOf: (unitId: string) => string };
type Effect = { readonly round: StoredRound; readonly forms: readonly MadeForm[] };

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
      round, parts: ground.parts, derived: deriveForms(ground), reporters: await reportersOn(connection, { regionId: at, today, now }),
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
    const forms = makeForms(round, derived.forms, { who: actorOf(caller), now, today, newId, reporters });
    if (isRefusal(forms)) return forms;
    return { effect: { round: { ...round, parts, state: 'open', revision: round.revision + 1, openedAt: now }, forms } };
  },
  store: async ({ round, forms }, { connection }, { derived }) => {
    await saveRound(connection, round);
    await storeForms(connection, forms);
    return { forms: forms.length, questions: forms.reduce((sum, { stored }) => sum + stored.asked, 0), nobody: derived.nobody.length, revision: round.revision };
  },
  audit: ({ round, forms }, { derived, nameOf }) => ({
    subjectKind: 'collection-round', subjectId: round.roundId, sentence: `开网填报“${round.title.zh}”：${String(forms.length)} 个单位`,
    after: { state: round.state, units: forms.map(({ stored: { unitId, asked } }) => [nameOf(unitId), asked]), nobody: derived.nobody.map(({ name }) => name) },
  }),
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2), revision: 1, despiteGaps: true } }, { input: { regionId: exampleId(1), roundId: exampleId(2), revision: 0 }, refusedAt: 'revision' }],
});
