import type { AnswerField } from '../forms/answer.ts';
import type { AskedQuestion } from '../forms/form.ts';
import type { FormColumnId } from './form-columns.ts';
import { countsOf } from './question-words.ts';

/**
 * The field that a column takes of a question; null where the question is not asked it, or nothing is typed there at all.
 *
 * @example fieldOf(asked, 'conclusion') // 'level'
 */
export function fieldOf({ item }: AskedQuestion, id: FormColumnId): AnswerField | null {
  switch (id) {
    case 'conclusion':
      return item.answer === 'yes-no' ? 'happened' : item.answer === 'judgement' ? 'level' : null;
    case 'numerator':
    case 'denominator':
      return countsOf(item) === null ? null : id;
    case 'value':
    case 'upperValue':
      return item.answer === 'figure' ? id : null;
    case 'happenedOn':
      return item.answer === 'yes-no' ? id : null;
    case 'evidence':
      return item.answer === 'figure' ? null : id;
    case 'missing':
    case 'missingNote':
    case 'explanation':
    case 'note':
      return id;
    default:
      return null;
  }
}

/** Columns in which a person types, for some questions at least. @example isTyped('name') // false */
export const isTyped = (id: FormColumnId): boolean => !['number', 'name', 'unit', 'period', 'lastYear', 'numeratorName', 'denominatorName', 'promise', 'state'].includes(id);
