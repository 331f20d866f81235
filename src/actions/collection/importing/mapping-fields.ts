import { z } from 'zod';
import { columnRoles, type TableMapping } from '#collection';
import { words } from '../../fields.ts';

/** How the tables of a source are read. */
export const tableMapping = z.object({
  columns: z.array(z.object({ heading: words(1, 100).describe('表头'), role: z.enum(columnRoles as [TableMapping['columns'][number]['role'], ...TableMapping['columns'][number]['role'][]]).describe('列的含义：indicator 指标、year 年份、value 数值、unit 单位、breakdown 分组、sex 性别、age 年龄、area 城乡、place 地区、sub-unit 乡镇街道、numerator 分子、denominator 分母、missing 缺失原因、version 口径版本、period 期间、period-start 起日、period-end 止日、status 状态、derived 是否推算、source 来源、grade 质量等级、happened 是否、judgement 评审、date 日期、evidence 佐证、recorded 记录日期、standard-error 标准误、this-year 本年、last-year 上年、target 目标、known 不读取') })).max(200).default([]).describe('各列的含义'),
  names: z.array(z.object({
    printed: words(1, 200).describe('表里的名称'), unit: words(1, 20).nullable().default(null).describe('表里的单位；不填为任何单位'), indicatorId: words(1, 120).nullable().describe('指标标识；空为不导入'),
    factor: z.number().positive().nullable().default(null).describe('乘数；不填按单位换算'),
  })).max(5000).default([]).describe('名称对应的指标'),
  groups: z.array(z.object({ printed: words(1, 60).describe('表里的写法'), as: z.string().trim().max(60).describe('分组；空为合计') })).max(1000).default([]).describe('分组的写法'),
  year: z.int().min(1900).max(2200).nullable().default(null).describe('表里没有年份列时的年份'),
  source: words(1, 200).nullable().default(null).describe('没有写来源的行的来源'),
  definitionVersion: z.string().trim().max(60).nullable().default(null).describe('没有写口径版本的行的口径版本'),
});

/** A mapping that lies in the store, or in a request, as the reader takes it. */
export const readMapping = (content: unknown): z.output<typeof tableMapping> => tableMapping.parse(content);
