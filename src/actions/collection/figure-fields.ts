import { z } from 'zod';
import { missingReasonWords, type MissingReason } from '#kernel';
import { day, words } from '../fields.ts';

/** A decimal as published: digits, at most one point, no separators. */
const decimal = z.string().max(40).regex(/^-?\d{1,20}(?:\.\d{1,15})?$/, { message: '不是一个十进制数' });
const year = z.int().min(1900).max(2200);
const evidence = words(1, 500).nullable().describe('佐证');

const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'), text: decimal.describe('数值，按公布的写法，如“93.60”'), numerator: z.number().nullable().default(null).describe('分子'), denominator: z.number().nullable().default(null).describe('分母'),
    standardError: z.number().min(0).nullable().default(null).describe('标准误（调查数）'),
  }),
  z.object({ kind: z.literal('yes-no'), happened: z.boolean().describe('是否'), date: day.nullable().default(null).describe('日期'), evidence: evidence.default(null) }),
  z.object({ kind: z.literal('judgement'), level: z.enum(['met', 'improving', 'unchanged', 'worsening', 'not-met']).describe('评审结论'), evidence: evidence.default(null) }),
  z.object({ kind: z.literal('missing'), reason: z.enum(Object.keys(missingReasonWords) as [MissingReason, ...MissingReason[]]).describe('缺失原因') }),
]);

const periodKind = z.enum(['calendar-year', 'health-year', 'school-date', 'school-year', 'year-end', 'term', 'survey', 'rolling-cycle']);

const cell = z.union([z.string().max(300), z.number(), z.null()]);

/** One row of the long table, as the import of `#collection` gives it, with the unit that reported it. */
export const importedFigure = z.object({
  indicatorId: words(1, 120).describe('指标标识；规划自设指标为其名称'),
  place: words(1, 60).nullable().default(null).describe('别的地区（如“全市”）；本地区不填'),
  subUnit: words(1, 80).nullable().default(null).describe('乡镇街道、学校、机构'),
  groups: z.array(words(1, 40)).max(8).default([]).describe('分组，如 女、农村'),
  year: year.describe('年份'),
  period: z.object({ kind: periodKind, start: day, end: day, year }).refine(({ start, end }) => start <= end, { message: '止日早于起日', path: ['end'] }).nullable().default(null).describe('期间；不填为指标口径规定的期间'),
  definitionVersion: z.string().trim().max(60).default('').describe('口径版本'),
  status: z.enum(['preliminary', 'final', 'estimated', 'revised']).default('final').describe('初步、最终、推算、修订'),
  grade: z.enum(['A', 'B', 'C', 'D']).default('A').describe('质量等级'),
  source: words(1, 200).nullable().default(null).describe('来源'),
  sourceRank: z.int().min(1).max(99).default(1).describe('几个来源并列时的次序，1 为采用的'),
  recorded: day.nullable().default(null).describe('数据表上的记录日期'),
  content,
  origin: z.record(z.string().max(30), cell).nullable().default(null).describe('读自哪个文件哪个单元格'),
  unitId: z.uuid().nullable().default(null).describe('报送单位'),
  note: words(1, 500).nullable().default(null).describe('备注'),
});

/** A row that has been read by its schema. */
export type ImportedFigure = z.output<typeof importedFigure>;
