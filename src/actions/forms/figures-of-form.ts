import { answerTo, readAnswer, type Answers, type CheckedForm, type ReadQuestion } from '#collection';
import type { QualityGrade } from '#monitoring';
import type { StoredObservation } from '#storage';
import { storedFigure } from '../collection/stored-figure.ts';
import type { FormState } from './form-state.ts';

/** The source under which the figure of the upper level stands beside ours, for comparison; it never counts by itself. */
const upperSource = '上级反馈';

/** A doubt that is explained makes B, one that is not C, an error that somebody let pass D (method 10). */
function gradesOf({ findings }: CheckedForm): ReadonlyMap<string, QualityGrade> {
  const grades = new Map<string, QualityGrade>();
  const worse = (one: QualityGrade, other: QualityGrade | undefined): QualityGrade => (other !== undefined && other > one ? other : one);
  for (const { severity, isExplained, at } of findings) {
    if (severity === 'notice') continue;
    for (const { questionId } of at) grades.set(questionId, worse(severity === 'error' ? 'D' : isExplained ? 'B' : 'C', grades.get(questionId)));
  }
  return grades;
}

/** What was written about the doubts of each question: an explanation goes with every value it speaks of, wherever it was typed. */
function explanationsOf({ findings }: CheckedForm, answers: Answers): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const { key, isExplained, at } of findings) {
    const texts = isExplained ? at.flatMap(({ questionId }) => (answerTo(answers, questionId).explains.includes(key) ? (answerTo(answers, questionId).texts.explanation ?? []) : [])) : [];
    for (const { questionId } of at) for (const text of texts) told.set(questionId, (told.get(questionId) ?? new Set()).add(text));
  }
  return told;
}

/**
 * The figures of a form as the database keeps them, in their first version: of every question that is answered, absences with their reason included; beside it, of another source, what the upper
 * level has. A value keeps its explanation, the form and question it came from, and the cell where it was read from a file.
 *
 * @example figuresOfForm(state, 'preliminary').length
 */
export function figuresOfForm(state: FormState, status: 'preliminary' | 'final'): readonly StoredObservation[] {
  const { form, round, answers, versions, check } = state;
  const checked = check(answers);
  const { regionId, formId, unitId } = form;
  const [grades, explanations] = [gradesOf(checked), explanationsOf(checked, answers)];
  const rowOf = ({ item, question, read }: ReadQuestion): readonly StoredObservation[] => {
    const { texts } = answerTo(answers, question.questionId);
    const place = { indicatorId: item.indicatorId, place: null, subUnit: question.subUnit, groups: [...question.groups], year: item.period.year, period: item.period, definitionVersion: item.definitionVersion, recorded: null, unitId };
    const note = [...new Set([texts.explanation, ...(explanations.get(question.questionId) ?? []), texts.missingNote, texts.note])].filter((text) => text !== undefined && text !== '').join('；').slice(0, 500);
    const origin = { round: round.title.zh, form: formId, question: question.number, ...versions.get(question.questionId)?.origin };
    const upper = (texts.upperValue ?? '') === '' ? null : readAnswer({ item: { ...item, answer: 'figure' }, question }, { texts: { value: texts.upperValue ?? '' }, explains: [], conflicts: [] }).content;
    return [
      ...(read.content === null ? [] : [storedFigure({ ...place, status: read.status ?? status, grade: grades.get(question.questionId) ?? 'A', source: null, sourceRank: 1, content: read.content as never, origin, note: note === '' ? null : note }, { regionId, ownNames: [] })]),
      ...(upper?.kind === 'figure' ? [storedFigure({ ...place, status, grade: 'A', source: upperSource, sourceRank: 2, content: upper, origin, note: null }, { regionId, ownNames: [] })] : []),
    ];
  };
  return checked.questions.flatMap(rowOf);
}
