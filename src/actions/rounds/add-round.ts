import { z } from 'zod';
import { addRound, listRounds, regionVersions, type StoredRound } from '#storage';
import { writeAction } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { daysOutOfOrder } from './round-faults.ts';
import { exampleRound, regionId, roundContent, roundKeepers, roundKinds } from './round-fields.ts';

const input = z.object({ regionId, kind: z.enum(['yearly', 'back-fill', 'survey']).default('yearly').describe('yearly 年度填报，back-fill 历史数据补报，survey 专项调查'), reportingYear: z.int().min(1990).max(2199).describe('数据年度'), ...roundContent });

type State = { readonly rounds: readonly StoredRound[] };

/** A round is arranged: of which year, by when, asking what. Its forms are made when it opens. */
export const addRoundAction = writeAction({
  name: 'rounds.add-round',
  title: '新建填报轮次',
  summary: '新建一轮填报（年度填报、历史数据补报、专项调查）：数据年度、四个日期、分组、表头。开始填报之前可以修改和预览。',
  input,
  output: z.object({ roundId: z.uuid(), revision: z.int() }),
  permission: roundKeepers,
  scope: ({ regionId: at }) => ({ regionId: at }),
  load: async ({ regionId: at }, { connection }): Promise<State | Refusal> => ((await regionVersions(connection, at)).length === 0 ? { refused: 'not-found', message: '没有这个地区。' } : { rounds: await listRounds(connection, at) }),
  decide: ({ rounds }, asked, { newId, now, caller }) => {
    const disorder = daysOutOfOrder(asked);
    if (disorder) return disorder;
    const twin = asked.kind === 'yearly' ? rounds.find(({ kind, reportingYear }) => kind === 'yearly' && reportingYear === asked.reportingYear) : undefined;
    if (twin) return { refused: 'round-exists', message: `${String(asked.reportingYear)}年度填报已有“${twin.title.zh}”。补充收集请新建“历史数据补报”或“专项调查”。` };
    if (asked.kind === 'survey' && asked.indicators === null) return { refused: 'indicators-missing', message: '专项调查须列出要调查的指标。' };
    const { regionId: at, kind, reportingYear, title, opensOn, dueOn, lateUntil, viewUntil, parts, indicators, header, note } = asked;
    const round: StoredRound = {
      regionId: at, roundId: newId(), kind, title: { zh: title }, reportingYear, opensOn, dueOn, lateUntil, viewUntil, parts: parts as StoredRound['parts'], indicators, header, note, state: 'preparing', revision: 1,
      createdAt: now, createdBy: caller.personId, openedAt: null, closedAt: null,
    };
    return { effect: round };
  },
  store: async (round, { connection }) => {
    await addRound(connection, round);
    return { roundId: round.roundId, revision: round.revision };
  },
  audit: (round) => ({ subjectKind: 'collection-round', subjectId: round.roundId, sentence: `新建${roundKinds[round.kind]}“${round.title.zh}”（${String(round.reportingYear)}年，${round.opensOn}开网，${round.dueOn}截止）`, after: round }),
  examples: [
    { input: exampleRound }, { input: { ...exampleRound, kind: 'survey', indicators: ['some-rate'], parts: { breakdowns: ['sex'], subUnits: { 乡镇街道: ['南山镇'] } }, header: { number: '示统综1表', issuedBy: '示例区统计局', approval: '示统制〔2026〕1号', validUntil: '2027-06-30' } } },
    { input: { ...exampleRound, dueOn: '2026-02-30' }, refusedAt: 'dueOn' }, { input: { ...exampleRound, parts: { breakdowns: ['no-such-breakdown'] } }, refusedAt: 'parts.breakdowns.0' },
  ],
});
