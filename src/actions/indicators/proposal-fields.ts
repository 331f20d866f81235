import { z } from 'zod';
import { breakdowns } from '#registry';
import { validityDay, words } from '../fields.ts';

/** Who may propose something of the registry. */
export const registryKeepers = ['statistician', 'statistics-head', 'office-clerk', 'office-head'] as const;

const breakdownIds = breakdowns.map(({ id }) => id) as [string, ...string[]];

/** What a region says of an indicator of its own. */
export const definitionFields = {
  name: words(2, 80).describe('名称'), unit: words(1, 20).describe('计量单位，如 %、人、/10万'), direction: z.enum(['up', 'down', 'hold', 'reference']).describe('方向：up 越高越好、down 越低越好、hold 保持、reference 仅供参照'),
  text: words(2, 1000).describe('指标定义'), numerator: words(1, 300).optional().describe('分子'), denominator: words(1, 300).optional().describe('分母'), breakdowns: z.array(z.enum(breakdownIds)).max(10).default([]).describe('分组'), source: words(1, 200).optional().describe('数据来源部门'),
  domain: words(2, 40).optional().describe('领域，如 妇女与健康'), audience: z.array(z.enum(['women', 'children'])).max(2).default([]).describe('属于妇女规划还是儿童规划'),
};

/** From when, and why. */
export const proposalReason = words(2, 500).describe('理由或依据');
export const proposalDay = validityDay;

/** What a proposal answers. */
export const proposalMade = z.object({ proposalId: z.uuid(), indicatorId: z.string(), state: z.string(), stateWord: z.string() });
