import { z } from 'zod';
import type { Role } from '#kernel';
import { answerFields, type AnswerField } from '#collection';
import { count, exampleId, words } from '../fields.ts';

/** Which form. */
export const formPlace = { regionId: z.uuid().describe('地区'), formId: z.uuid().describe('填报表') };

/** Who fills in. */
export const formFillers: readonly Role[] = ['unit-reporter', 'unit-leader', 'statistician'];

/** Who reads a form: its unit, and those who arrange and check. */
export const formReaders: readonly Role[] = ['unit-reporter', 'unit-leader', 'statistician', 'statistics-head', 'office-clerk', 'office-head', 'committee-leader'];

const fieldNames = Object.keys(answerFields) as [AnswerField, ...AnswerField[]];

/** Texts by field. Each as long as its field takes; '' empties it. */
const texts = z.partialRecord(z.enum(fieldNames), words(0, 1000)).superRefine((told, context) => {
  for (const field of fieldNames) if ((told[field]?.length ?? 0) > answerFields[field].most) context.addIssue({ code: 'custom', path: [field], message: `“${answerFields[field].word}”最多 ${String(answerFields[field].most)} 个字` });
}).describe(`各栏的内容：${fieldNames.map((field) => `${field} ${answerFields[field].word}`).join('、')}`);

/** One changed answer. */
export const answerChange = z.object({
  questionId: words(1, 400).describe('填报项'), seen: texts.default({}).describe('开始填写时看到的内容：别人同时改了同一栏时，两个都留下'),
  seenConflicts: z.array(z.object({ field: z.enum(fieldNames), other: z.string().max(1000).describe('另一人填的') })).max(100).default([]).describe('开始填写时看到的等待确认的内容：改了这一栏就算已确认；没有看到的继续留着'), texts: texts.describe('填写的内容'), explains: z.array(z.string().max(2000)).max(50).optional().describe('“说明”一栏所解释的核实性问题'),
});

/** The life cycle of the form as the person saw it. */
export const seenCycle = count(1).describe('您看到的办理状态的版本号');

/** What an answer looks like outside. */
export const answerShown = z.object({
  questionId: z.string(), version: z.int().describe('第几次修改'), texts: z.partialRecord(z.enum(fieldNames), z.string()), explains: z.array(z.string()),
  conflicts: z.array(z.object({ field: z.enum(fieldNames), other: z.string().describe('另一人填的'), by: z.string(), at: z.string() })).describe('同时修改、等待确认的'),
});

/** What a finding looks like outside. */
export const findingShown = z.object({
  key: z.string().describe('问题的标识'), code: z.string(), severity: z.enum(['error', 'doubt', 'notice']).describe('程度：error 强制性（须改正），doubt 核实性（须说明），notice 提示'), message: z.string(),
  at: z.array(z.object({ questionId: z.string(), field: z.enum(fieldNames).nullable() })).describe('涉及的填报项'), isExplained: z.boolean().describe('是否已有说明'), isOverridden: z.boolean().describe('是否已准予通过'),
});

/** How far a form is, outside. */
export const progressShown = z.object({ asked: z.int().describe('应填'), answered: z.int().describe('已填'), missing: z.int().describe('其中写明缺失'), errors: z.int().describe('强制性问题'), doubts: z.int().describe('核实性问题'), explained: z.int().describe('已说明'), conflicts: z.int().describe('待确认') });

/** Ids for examples. */
export const aForm = { regionId: exampleId(1), formId: exampleId(5) };
