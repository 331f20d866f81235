import { z } from 'zod';
import { levelKey, outlookKey, stateKey } from './monitoring-fields.ts';

const yearText = z.object({ year: z.int(), text: z.string().describe('数值') });

/** A judged target as lists show it. */
export const shownStanding = z.object({
  planId: z.uuid(), planTitle: z.string().describe('规划'), targetId: z.string().describe('目标编号'), domain: z.string().nullable(), domainNumber: z.int().nullable().describe('领域序号'), section: z.enum(['goal', 'measure', 'clause', 'table']).describe('所在部分'), clause: z.string().describe('条文'),
  indicator: z.string(), indicatorId: z.string().nullable(), unit: z.string().describe('计量单位'), quote: z.string(), promise: z.string().describe('目标'), promiseText: z.string().describe('目标全文'), kind: z.string(), deadline: z.int(),
  state: stateKey.describe('现状'), word: z.string().describe('现状'), sign: z.string().describe('符号'), standing: z.enum(['met', 'not-met', 'unproven', 'unassessed']).describe('计入'), because: z.string(),
  outlook: outlookKey.describe('前景'), outlookWord: z.string().describe('前景'), outlookSign: z.string().describe('符号'), badges: z.array(z.string()).describe('旁注'),
  latest: yearText.nullable().describe('最新'), latestMissing: z.string().nullable().describe('缺数原因'), baseline: yearText.nullable(),
  shareDone: z.number().nullable().describe('完成份额'), shareExpected: z.number().nullable().describe('时序份额'), paceRatio: z.number().nullable().describe('时序比'), pace: z.string().describe('进度'),
  probability: z.number().nullable().describe('达标概率'), probabilityText: z.string().describe('达标概率'), spark: z.array(z.object({ year: z.int(), value: z.number() })).describe('历年'),
  warnings: z.array(z.object({ rule: z.string().describe('规则'), title: z.string(), level: levelKey.describe('级别'), levelWord: z.string().describe('级别'), sentence: z.string() })).describe('预警'),
  leads: z.array(z.string()), units: z.array(z.string()), repeats: z.string().nullable().describe('重复的目标'),
});

/** The same as a type. */
export type ShownStanding = z.input<typeof shownStanding>;
