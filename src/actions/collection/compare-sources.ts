import { z } from 'zod';
import { readAction } from '../action.ts';
import { page, words } from '../fields.ts';
import { seenDifferences } from './importing/seen-differences.ts';

const year = z.coerce.number().int().min(1900).max(2200);

/** Where our figures and those an upper level (or another source) sent differ by more than rounding. */
export const compareSourcesAction = readAction({
  name: 'collection.compare-sources',
  title: '核对上级反馈数',
  summary: '列出本级采用的数与其他来源（如上级反馈数）相差超过末位一半的地方：两个数、差、谁报的；可按指标、年份、来源筛选。',
  input: z.object({
    regionId: z.uuid(), indicatorId: words(1, 120).optional().describe('指标标识'), fromYear: year.optional().describe('从哪一年'), toYear: year.optional().describe('到哪一年'), source: words(1, 200).optional().describe('只看这个来源'), ...page,
  }),
  output: z.object({
    differences: z.array(z.object({
      indicatorId: z.string(), indicator: z.string(), year: z.int(), groups: z.array(z.string()), place: z.string().nullable(), subUnit: z.string().nullable(), value: z.string().nullable().describe('本级的数'),
      otherValue: z.string().nullable().describe('对方的数'), difference: z.string().nullable().describe('对方的数减本级的数'), source: z.string(), otherSource: z.string().describe('对方来源'), unitId: z.uuid().nullable(), withheld: z.boolean(),
    })), next: z.string().nullable(),
  }),
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId, fromYear, toYear, source, limit, after }, { connection, caller, today }) => {
    const from = after === undefined ? 0 : Number(after);
    const offset = Number.isSafeInteger(from) && from >= 0 && from < 2_000_000_000 ? from : 0;
    const found = await seenDifferences({ regionId, indicatorId, fromYear, toYear, source, limit: limit + 1, offset }, { connection, caller, today });
    return { differences: found.slice(0, limit).map(({ subPlace, groups, ...one }) => ({ ...one, groups: [...groups], subUnit: subPlace })), next: found.length > limit ? String(offset + limit) : null };
  },
  examples: [{ input: { regionId: '0193c000-0000-7000-8000-000000000001', fromYear: 2024 } }, { input: { regionId: '0193c000-0000-7000-8000-000000000001', fromYear: 20 }, refusedAt: 'fromYear' }],
});
