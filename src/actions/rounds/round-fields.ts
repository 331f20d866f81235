import { z } from 'zod';
import type { Role } from '#kernel';
import { breakdowns } from '#registry';
import { count, day, exampleId, words } from '../fields.ts';

export const regionId = z.uuid().describe('地区');
export const roundId = z.uuid().describe('填报轮次');

/** Who arranges the collection. */
export const roundKeepers: readonly Role[] = ['statistician', 'statistics-head', 'office-clerk', 'office-head'];

/** Who reads how it goes: everybody with business in the region. */
export const roundReaders: readonly Role[] = [...roundKeepers, 'committee-leader', 'unit-reporter', 'unit-leader', 'evaluator', 'upper-reader'];

/** What kinds of rounds there are. */
export const roundKinds = { yearly: '年度填报', 'back-fill': '历史数据补报', survey: '专项调查' } as const;

/** What states they go through. */
export const roundStates = { preparing: '准备中', open: '填报中', closed: '已结束' } as const;

const breakdownIds = breakdowns.map(({ id }) => id) as [string, ...string[]];
const headerText = z.string().trim().max(120);

/** The days of a round in their order. */
const roundDays = {
  opensOn: day.describe('开网日期：从这一天起可以填报'), dueOn: day.describe('截止日期'), lateUntil: day.describe('补报截止日期：此后不能再填'), viewUntil: day.describe('查看截止日期：此后单位不再看到'),
};

/** What an official form prints in its corner. */
export const header = z.object({
  number: headerText.default('').describe('表号'), issuedBy: headerText.default('').describe('制定机关'), approval: headerText.default('').describe('批准（备案）文号'), validUntil: z.union([day, z.literal('')]).default('').describe('有效期至'),
});

/** What is asked beside the figures for everyone. */
export const parts = z.object({
  breakdowns: z.array(z.enum(breakdownIds)).max(60).default(['sex', 'area']).describe(`要分组的：${breakdowns.map(({ id, name }) => `${id} ${name}`).join('、')}`),
  categories: z.partialRecord(z.enum(breakdownIds), z.array(words(1, 40)).max(60)).default({}).describe('各类别由本地规定的分组（如年龄、行业）的类别'),
  subUnits: z.record(words(1, 40), z.array(words(1, 80)).max(500)).default({}).describe('逐个填报的下级单位：按类别列出名称，如 乡镇街道；不填时乡镇街道取本地区的下级地区和单位'),
  background: z.boolean().default(true).describe('是否同时收集人口、出生、经费等基本情况'),
});

/** What everything that arranges a round says of it. */
export const roundContent = {
  title: words(2, 120).describe('名称，如“2025年度妇女儿童发展规划监测数据填报”'), ...roundDays, parts: parts.prefault({}).describe('分组和下级单位'), indicators: z.array(words(1, 120)).max(2000).nullable().default(null).describe('只收集这些指标；空表示规划需要的全部'),
  header: header.prefault({}).describe('表头（表号、制定机关、批准文号、有效期）'), note: words(1, 1000).nullable().default(null).describe('填报说明'),
};

/** The revision of a round as the person saw it. */
export const seenRoundRevision = count(1).describe('您看到的修改次数；别人又改过时不会覆盖');

const partsShown = z.object({
  breakdowns: z.array(z.string()).describe('分组'), categories: z.record(z.string(), z.array(z.string())).describe('本地规定的类别'), subUnits: z.record(z.string(), z.array(z.string())).describe('下级单位'), background: z.boolean().describe('基本情况'),
});
const headerShown = z.object({ number: z.string().describe('表号'), issuedBy: z.string().describe('制定机关'), approval: z.string().describe('批准文号'), validUntil: z.string().describe('有效期至') });

/** A round as answers show it. */
export const roundShown = z.object({
  roundId: z.uuid(), kind: z.enum(['yearly', 'back-fill', 'survey']).describe('类别：yearly 年度填报，back-fill 历史数据补报，survey 专项调查'), kindWord: z.string(), title: z.string(), reportingYear: z.int(), opensOn: z.string(), dueOn: z.string(), lateUntil: z.string(), viewUntil: z.string(), parts: partsShown, indicators: z.array(z.string()).nullable(),
  header: headerShown, headerWarning: z.string().nullable().describe('表头有问题时的提醒'), note: z.string().nullable(), state: z.enum(['preparing', 'open', 'closed']).describe('状态：preparing 准备中，open 填报中，closed 已结束'), stateWord: z.string(), revision: z.int(), createdAt: z.string(), openedAt: z.string().nullable(), closedAt: z.string().nullable(), allowed: z.array(z.string()),
});

/** An example of a round. */
export const exampleRound = {
  regionId: exampleId(1), kind: 'yearly', reportingYear: 2025, title: '2025年度妇女儿童发展规划监测数据填报', opensOn: '2026-02-01', dueOn: '2026-04-30', lateUntil: '2026-05-31', viewUntil: '2026-12-31',
};
