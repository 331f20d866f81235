import { z } from 'zod';
import { findRound, saveRound, type StoredRound } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { daysOutOfOrder } from './round-faults.ts';
import { exampleRound, header, parts, regionId, roundContent, roundId, roundKeepers, seenRoundRevision } from './round-fields.ts';

const { title, opensOn, dueOn, lateUntil, viewUntil, indicators, note } = roundContent;
const input = z.object({
  regionId, roundId, revision: seenRoundRevision, title: title.optional(), opensOn: opensOn.optional(), dueOn: dueOn.optional(), lateUntil: lateUntil.optional(), viewUntil: viewUntil.optional(), parts: parts.optional().describe('分组和下级单位'),
  indicators: indicators.removeDefault().optional(), header: header.optional().describe('表头（表号、制定机关、批准文号、有效期）'), note: note.removeDefault().optional(), reason: words(2, 500).optional().describe('改动理由：已经开网的须写明'),
});

type Change = { readonly before: StoredRound; readonly after: StoredRound };

/** What of a round stays as it is once its forms are made. */
const fixedOnceOpen = ['parts', 'indicators'] as const;

/** A round is changed: all of it before it opens; afterwards its name, days, header and note, with a reason. */
export const changeRoundAction = writeAction({
  name: 'rounds.change-round',
  title: '修改填报轮次',
  summary: '修改一轮填报；已经开网的只能改名称、日期、表头和说明，并须写明理由（各单位自己的延期另外办理，不受影响）。',
  input,
  output: z.object({ revision: z.int() }),
  permission: roundKeepers,
  scope: ({ regionId: at }) => ({ regionId: at }),
  actsOn: 'round',
  possible: (round) => (round as StoredRound).state !== 'closed',
  load: async ({ regionId: at, roundId: id }, { connection }): Promise<StoredRound | Refusal> => (await findRound(connection, at, id, { lock: true })) ?? { refused: 'not-found', message: '没有这一轮填报。' },
  decide: (before, { revision, reason, title: name, regionId: _region, roundId: _id, ...changes }): { effect: Change } | Refusal => {
    if (before.revision !== revision) return { refused: 'stale-version', message: '这一轮填报刚刚被别人改过，请刷新后再改。' };
    if (before.state === 'closed') return { refused: 'round-closed', message: '这一轮填报已经结束，不能再改。' };
    const told = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<StoredRound>;
    const fixed = before.state === 'open' ? fixedOnceOpen.filter((field) => field in told) : [];
    if (fixed.length > 0) return { refused: 'round-open', message: '已经开网，分组和指标不能再改：填报表已经发出。需要补充收集的，请新建专项调查。' };
    if (before.state === 'open' && reason === undefined) return { refused: 'reason-missing', message: '已经开网，改动须写明理由。' };
    const after: StoredRound = { ...before, ...told, ...(name === undefined ? {} : { title: { zh: name } }), revision: before.revision + 1 };
    return daysOutOfOrder(after) ?? { effect: { before, after } };
  },
  store: async ({ after }, { connection }) => {
    await saveRound(connection, after);
    return { revision: after.revision };
  },
  audit: ({ before, after }, _state, { reason }) => ({ subjectKind: 'collection-round', subjectId: after.roundId, sentence: `修改填报轮次“${after.title.zh}”${reason === undefined ? '' : `：${reason}`}`, before, after }),
  examples: [
    { input: { regionId: exampleRound.regionId, roundId: exampleId(2), revision: 1, dueOn: '2026-05-15', lateUntil: '2026-06-15', reason: '系统升级' } }, { input: { regionId: exampleRound.regionId, roundId: exampleId(2), revision: 0 }, refusedAt: 'revision' },
  ],
});
