import { z } from 'zod';
import { achievementStates, outlooks, warningLevels } from '#monitoring';
import { day, exampleId } from '../fields.ts';

/** An id for the examples of the room. */
export const aRegion = exampleId(1);

const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(words) as [Key, ...Key[]]);

/** The words of a state, an outlook, a level of warning as inputs name them. */
export const [stateKey, outlookKey, levelKey] = [keysOf(achievementStates), keysOf(outlooks), keysOf(warningLevels)] as const;

/** Where a target stands when it is counted. */
export const standingKey = z.enum(['met', 'not-met', 'unproven', 'unassessed']).describe('计入：met 达标、not-met 未达标、unproven 证据不足、unassessed 不能判断');

/** Which run is asked of: of a region, a year, as on a day, as known on a day. */
export const runFields = {
  regionId: z.uuid(), year: z.coerce.number().int().min(1900).max(2200).optional().describe('监测年份；不填为数据较全的最近一年'), asOf: day.optional().describe('按哪一天判断到期，并用那一天的规划、分工和规则；默认今天'),
  asKnownOn: day.optional().describe('用哪一天结束时数据库里的数；默认现在'),
};

/** How a run is told of: its year and day, what it could not see. */
export const runHead = z.object({
  year: z.int(), years: z.array(z.int()).describe('可选的年份'), asOf: z.string().describe('判断日'), model: z.string().describe('预测方法'), figures: z.int().describe('数据个数'), withheld: z.int().describe('看不到的数据'),
  plans: z.array(z.object({ planId: z.uuid(), title: z.string(), version: z.int() })),
}).describe('判断依据');
