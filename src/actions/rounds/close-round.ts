import { z } from 'zod';
import { submission } from '#lifecycle';
import { findRound, formsOnBoard, saveRound, unitVersions, type FormOnBoard, type StoredRound } from '#storage';
import { writeAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { exampleId, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { regionId, roundId, seenRoundRevision } from './round-fields.ts';

/** States in which nothing is to come any more. */
const settled: ReadonlySet<string> = new Set(['locked', 'excused']);

type State = { readonly round: StoredRound; readonly forms: readonly FormOnBoard[]; readonly nameOf: (unitId: string) => string };

/** A round ends: when every form is locked or excused, or with a reason that says why others are left. Exceptions to locks are possible afterwards. */
export const closeRoundAction = writeAction({
  name: 'rounds.close-round',
  title: '结束填报轮次',
  summary: '结束一轮填报。还有填报表没有锁定（或免报）的，须写明理由，名单记入审计。',
  input: z.object({ regionId, roundId, revision: seenRoundRevision, reason: words(2, 500).optional().describe('还有单位没有报完时的理由') }),
  output: z.object({ revision: z.int(), open: z.int().describe('没有报完的填报表数') }),
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId: at }) => ({ regionId: at }),
  actsOn: 'round',
  possible: (round) => (round as StoredRound).state === 'open',
  load: async ({ regionId: at, roundId: id }, { connection, today }): Promise<State | Refusal> => {
    const round = await findRound(connection, at, id, { lock: true });
    if (!round) return { refused: 'not-found', message: '没有这一轮填报。' };
    return { round, forms: await formsOnBoard(connection, { regionId: at, roundId: id }), nameOf: unitNameOn(Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId), today) };
  },
  decide: ({ round, forms, nameOf }, { revision, reason }, { now }): { effect: { readonly round: StoredRound; readonly open: readonly FormOnBoard[] } } | Refusal => {
    if (round.revision !== revision) return { refused: 'stale-version', message: '这一轮填报刚刚被别人改过，请刷新后再办。' };
    if (round.state !== 'open') return { refused: 'round-not-open', message: round.state === 'closed' ? '这一轮填报已经结束。' : '这一轮填报还没有开网。' };
    const open = forms.filter(({ state }) => !settled.has(state));
    if (open.length > 0 && reason === undefined) {
      return { refused: 'forms-open', message: `还有 ${String(open.length)} 个单位没有报完，结束须写明理由。`, reasons: open.map(({ unitId, formId, state }) => ({ code: 'form-open', message: `“${nameOf(unitId)}”${submission.states[state]?.word ?? state}`, place: formId })) };
    }
    return { effect: { round: { ...round, state: 'closed', revision: round.revision + 1, closedAt: now }, open } };
  },
  store: async ({ round, open }, { connection }) => {
    await saveRound(connection, round);
    return { revision: round.revision, open: open.length };
  },
  audit: ({ round, open }, { nameOf }, { reason }) => ({
    subjectKind: 'collection-round', subjectId: round.roundId, sentence: `结束填报轮次“${round.title.zh}”${open.length === 0 ? '' : `，${String(open.length)} 个单位没有报完：${reason ?? ''}`}`, after: { state: round.state, open: open.map(({ unitId, state }) => [nameOf(unitId), state]) },
  }),
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2), revision: 2 } }, { input: { regionId: exampleId(1), roundId: exampleId(2), revision: 2, reason: '' }, refusedAt: 'reason' }],
});
