import type { AnswerKind } from './form.ts';

/** What can stand beside a question, each a text as it was typed. */
export type AnswerField = 'value' | 'numerator' | 'denominator' | 'happened' | 'happenedOn' | 'level' | 'evidence' | 'missing' | 'missingNote' | 'upperValue' | 'explanation' | 'note';

/** What a field is called, how long its text may be, and to which ways of answering it belongs. */
export type AnswerFieldRule = { readonly word: string; readonly most: number; readonly of: readonly AnswerKind[] };

const every: readonly AnswerKind[] = ['figure', 'yes-no', 'judgement'];

/** Every field, in the order of forms and workbooks. */
export const answerFields: Readonly<Record<AnswerField, AnswerFieldRule>> = {
  value: { word: '数值', most: 40, of: ['figure'] },
  numerator: { word: '分子', most: 40, of: ['figure'] },
  denominator: { word: '分母', most: 40, of: ['figure'] },
  happened: { word: '是否', most: 10, of: ['yes-no'] },
  happenedOn: { word: '日期', most: 20, of: ['yes-no'] },
  level: { word: '评价', most: 20, of: ['judgement'] },
  evidence: { word: '佐证', most: 500, of: ['yes-no', 'judgement'] },
  missing: { word: '缺失原因', most: 40, of: every },
  missingNote: { word: '缺失说明', most: 500, of: every },
  upperValue: { word: '上级反馈数', most: 40, of: ['figure'] },
  explanation: { word: '说明', most: 1000, of: every },
  note: { word: '备注', most: 1000, of: every },
};

/** The texts of an answer; a field nobody filled is not there. */
export type AnswerTexts = Readonly<Partial<Record<AnswerField, string>>>;

/** Two people changed one field without seeing each other: what stands, what was to stand instead, and by whom. Open until somebody who saw both says what holds. */
export type Conflict = { readonly field: AnswerField; readonly other: string; readonly by: string; readonly at: string };

/** The answer to one question. `explains` are the keys of the doubts that its explanation was written for: another figure raises another doubt, which it does not excuse. */
export type Answer = { readonly texts: AnswerTexts; readonly explains: readonly string[]; readonly conflicts: readonly Conflict[] };

/** What nobody has touched. */
export const noAnswer: Answer = { texts: {}, explains: [], conflicts: [] };

/** The answers of a form by the id of their question; a question without one is not there. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * Whether a word from outside names a field.
 *
 * @example isAnswerField('value') // true
 */
export const isAnswerField = (word: string): word is AnswerField => Object.hasOwn(answerFields, word);

/**
 * The answer to a question.
 *
 * @example answerTo(answers, questionId).texts.value
 */
export const answerTo = (answers: Answers, questionId: string): Answer => answers.get(questionId) ?? noAnswer;
