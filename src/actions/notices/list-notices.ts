import { z } from 'zod';
import { findKind } from '#lifecycle';
import { lastSeenBefore, partsOf, recentSteps, type RecentStep } from '#storage';
import { readAction } from '../action.ts';
import { everyRole } from '../every-role.ts';
import { exampleId } from '../fields.ts';
import { concernOf, type Concern } from './concerns.ts';
import { noticePages } from './notice-subject.ts';
import { subjectNames } from './subject-names.ts';

/** How far back is told, and how much is looked through. */
const days = 60;
const most = 2_000;

const notice = z.object({
  key: z.string(), at: z.string(), by: z.string().describe('经办人'), step: z.string().describe('办了什么'), kindWord: z.string(), reason: z.string().nullable(),
  concern: z.enum(['your-unit', 'your-turn', 'your-part']).describe('缘由：your-turn 等您办理、your-unit 本单位的、your-part 您经办过的'),
  subjects: z.array(z.object({ title: z.string(), page: z.enum(noticePages).describe('页面：form 填报表、plan 规划、draft 规划工作台、report 报告、indicator 指标、none 无'), id: z.string() })).describe('有关的'),
});
type Notice = z.output<typeof notice>;

const wordOf = ({ opening, taken }: RecentStep): string => (taken === null ? '发起' : (findKind(opening.kind, opening.edition)?.steps.find(({ name }) => name === taken.step)?.word ?? taken.step));

/** What was done in one breath by one person to many documents is one notice. */
const keyOf = (step: RecentStep, concern: Concern): string => [step.opening.kind, step.taken?.step ?? '', step.taken?.who.personId ?? step.opening.openedBy.personId, step.at.slice(0, 16), step.taken?.reason ?? '', concern].join(' ');

/** What others did lately that is the caller's business: it waits for them, it is their unit's, they had a part in it. */
export const listNoticesAction = readAction({
  name: 'notices.list-notices',
  title: '消息',
  summary: '近两个月别人办的、与自己有关的事：等自己办的、本单位的、自己经办过的，新的在前；同一个人同时办的许多份合成一条。',
  input: z.object({ regionId: z.uuid(), limit: z.coerce.number().int().min(1).max(200).default(50).describe('最多几条') }),
  output: z.object({ notices: z.array(notice).describe('消息'), lastHere: z.string().nullable().describe('上次登录最后办事的时间') }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, limit }, work) => {
    const { connection, caller, now } = work;
    const since = new Date(Date.parse(now) - days * 86_400_000).toISOString();
    const steps = await recentSteps(connection, { regionId, since, limit: most });
    const mine = await partsOf(connection, { regionId, personId: caller.personId, cycleIds: steps.map(({ cycleId }) => cycleId) });
    const told = steps.flatMap((step) => {
      const concern = concernOf(step, caller, { regionId, hadPart: mine.has(step.cycleId) });
      return concern === null ? [] : [{ step, concern }];
    });
    const groups = [...Map.groupBy(told, ({ step, concern }) => keyOf(step, concern))].slice(0, limit);
    const nameOf = await subjectNames(groups.flatMap(([, some]) => some.map(({ step }) => step)), regionId, work);
    const notices = groups.flatMap(([key, some]): readonly Notice[] => {
      const [first] = some;
      if (first === undefined) return [];
      const { step: { at, opening, taken }, concern } = first;
      return [{ key, at, by: taken?.who.name ?? opening.openedBy.name, step: wordOf(first.step), kindWord: findKind(opening.kind, opening.edition)?.title ?? opening.kind, reason: taken?.reason ?? null, concern, subjects: some.map(({ step }) => nameOf(step)) }];
    });
    return { notices, lastHere: caller.personId === null || caller.sessionId === null ? null : await lastSeenBefore(connection, caller.personId, caller.sessionId) };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), limit: 0 }, refusedAt: 'limit' }],
});
