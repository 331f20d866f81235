import { z } from 'zod';
import { answerKindWords, calledIn, quoteWord, reportingBasisWords, type Form } from '#collection';
import type { AnswerVersion } from '#storage';
import type { answerShown } from './form-fields.ts';

const question = z.object({ questionId: z.string(), number: z.string().describe('序号'), name: z.string().describe('名称（含分组）'), groups: z.array(z.string()), subUnit: z.string().nullable(), lastYear: z.string().nullable().describe('上年数') });

/** An indicator of a form with its questions, outside. */
export const itemShown = z.object({
  indicatorId: z.string(), name: z.string().describe('指标名称'), domain: z.string().describe('领域'), unit: z.string().describe('计量单位'), digits: z.int().describe('小数位数'), answer: z.enum(['figure', 'yes-no', 'judgement']), answerWord: z.string().describe('填报方式'),
  definition: z.string().describe('指标解释'), numerator: z.string().nullable().describe('分子'), denominator: z.string().nullable().describe('分母'), definitionVersion: z.string(), sourceSystem: z.string().describe('资料来源'),
  period: z.object({ kind: z.string(), start: z.string(), end: z.string(), year: z.int() }), basisWord: z.string().describe('为什么由本单位填'), quoteWord: z.string().nullable().describe('引用上级数据的提示；空表示本级有数'), promises: z.array(z.object({ plan: z.string(), quote: z.string().describe('规划原文'), deadline: z.int().nullable().describe('期限（年）') })).describe('对应的目标'),
  questions: z.array(question),
});

/**
 * What a form asks, as answers show it, with the figures of the year before by question.
 *
 * @example showItems(form.content, lastYearTexts(earlier, 2025))
 */
export const showItems = ({ items }: Form, lastYear: ReadonlyMap<string, string>): z.input<typeof itemShown>[] => items.map((item) => {
  const { indicatorId, definition, definitionVersion, domain, answer, period, promises, basis, questions } = item;
  return {
    indicatorId, name: definition.name.zh, domain, unit: definition.unit, digits: definition.digits, answer, answerWord: answerKindWords[answer], definition: definition.definition, numerator: definition.denominator === null ? null : definition.numerator,
    denominator: definition.denominator, definitionVersion, sourceSystem: definition.sourceSystem, period, basisWord: reportingBasisWords[basis], quoteWord: item.quotes === undefined ? null : quoteWord(item), promises: promises.map(({ plan, quote, deadline }) => ({ plan, quote, deadline })),
    questions: questions.map((question) => ({ questionId: question.questionId, number: question.number, name: calledIn({ item, question }), groups: [...question.groups], subUnit: question.subUnit, lastYear: lastYear.get(question.questionId) ?? null })),
  };
});

/**
 * An answer as answers show it.
 *
 * @example versions.map(showAnswer)
 */
export const showAnswer = ({ questionId, version, answer: { texts, explains, conflicts } }: AnswerVersion): z.input<typeof answerShown> => ({ questionId, version, texts: { ...texts }, explains: [...explains], conflicts: [...conflicts] });
