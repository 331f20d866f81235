import type { Severity } from '#kernel';
import type { Observation } from '#monitoring';
import { emptyContext, type CheckContext } from '../checking/check-context.ts';
import { findingKey } from '../checking/finding-key.ts';
import type { PlacedFigure } from '../checks/check.ts';
import { runChecks } from '../checks/run-checks.ts';
import { answerTo, type AnswerField, type Answers } from './answer.ts';
import { askedIn, calledIn, type AskedQuestion, type Form } from './form.ts';
import { readAnswer, type ReadAnswer } from './read-answer.ts';

/** Something a check says of a form: at which questions, the first one first, whether a written explanation covers it, and whether somebody let an error pass with a reason. A key is the same as long as the same is said of the same figures. */
export type FormFinding = {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: readonly { readonly questionId: string; readonly field: AnswerField | null }[];
  readonly isExplained: boolean;
  readonly isOverridden: boolean;
};

/** A question with what its answer says. */
export type ReadQuestion = AskedQuestion & { readonly read: ReadAnswer };

/** What checks found in a form, and what its answers say. */
export type CheckedForm = { readonly questions: readonly ReadQuestion[]; readonly findings: readonly FormFinding[] };

/** Why a figure is not there must be said in words where somebody could have collected it. */
const needsNote = new Set(['not-collected', 'refused']);

/** An answer as an observation, for checks that look at figures. */
function observationOf({ item, question, read }: ReadQuestion): Observation | null {
  if (read.content === null) return null;
  return {
    indicatorId: item.indicatorId, place: null, subUnit: question.subUnit, groups: question.groups, year: item.period.year, period: item.period, definitionVersion: item.definitionVersion, status: read.status ?? 'final', grade: 'A', source: null,
    sourceRank: 1, recorded: null, origin: { file: null, sheet: null, line: null, column: null }, content: read.content,
  };
}

const keyOf = (code: string, questionId: string, said: string): string => `${code} ${questionId} ${said}`;

/** What is wrong with answers by themselves. */
function ownFindings(questions: readonly ReadQuestion[], answers: Answers): readonly FormFinding[] {
  const wholes = new Map(questions.flatMap(({ item, question }) => (question.groups.length === 0 && question.subUnit === null ? [[item.indicatorId, answerTo(answers, question.questionId)] as const] : [])));
  return questions.flatMap(({ item, question, read }): FormFinding[] => {
    const { questionId } = question;
    const { texts, conflicts } = answerTo(answers, questionId);
    const called = `“${calledIn({ item, question })}”`;
    const faults = read.faults.map(({ code, severity, message, field }): FormFinding => ({ key: keyOf(code, questionId, texts[field] ?? ''), code, severity, message, at: [{ questionId, field }], isExplained: false, isOverridden: false }));
    const whole = wholes.get(item.indicatorId);
    const said = [texts.missingNote, whole?.texts.missing === texts.missing ? whole?.texts.missingNote : undefined].some((note) => (note ?? '') !== '');
    const lacksNote = read.content?.kind === 'missing' && needsNote.has(read.content.reason) && !said;
    return [
      ...faults,
      ...(lacksNote ? [{ key: keyOf('missing-note-missing', questionId, texts.missing ?? ''), code: 'missing-note-missing', severity: 'error' as const, message: `${called}写了“${texts.missing ?? texts.value ?? ''}”，请在“缺失说明”中写明原因（写在合计一行，其中各项不必再写）。`, at: [{ questionId, field: 'missingNote' as const }], isExplained: false, isOverridden: false }] : []),
      ...conflicts.map(({ field, other, by }) => ({ key: keyOf('changed-twice', questionId, `${field} ${other}`), code: 'changed-twice', severity: 'error' as const, message: `${called}有两人同时修改：现为“${texts[field] ?? ''}”，${by}填的是“${other}”，请确认用哪一个。`, at: [{ questionId, field }], isExplained: false, isOverridden: false })),
    ];
  });
}

/** What the family of checks finds among the figures of the form, beside what is known. */
function figureFindings(questions: readonly ReadQuestion[], answers: Answers, context: CheckContext, overridden: ReadonlySet<string>): readonly FormFinding[] {
  const asked = new Map<PlacedFigure, string>();
  const figures = questions.flatMap((one, at): PlacedFigure[] => {
    const observation = observationOf(one);
    if (observation === null) return [];
    const figure = { observation, definition: one.item.definition, sheet: null, row: at + 1, column: 1 };
    asked.set(figure, one.question.questionId);
    return [figure];
  });
  return runChecks(figures, context).findings.map((finding): FormFinding => {
    const { code, severity, says, at } = finding;
    const ids = at.flatMap((figure) => asked.get(figure) ?? []);
    const key = findingKey(finding);
    const isExplained = severity === 'doubt' && ids.some((id) => {
      const { texts, explains } = answerTo(answers, id);
      return (texts.explanation ?? '') !== '' && explains.includes(key);
    });
    return { key, code, severity, message: `${says}。`, at: ids.map((questionId) => ({ questionId, field: 'value' })), isExplained, isOverridden: severity === 'error' && overridden.has(key) };
  });
}

/**
 * Everything that is to be said of the answers of a form as they are: what cannot be read, what figures owe one another, reasons that lack, changes that met. Errors (强制性) keep it from being
 * submitted, doubts (核实性) want an explanation. What is known beside the form (earlier years, other units) stands in the context; keep one while somebody types. `overridden` are keys of errors among figures that somebody let pass. The same in the browser, on import and on submission. Pure.
 *
 * @example checkForm(form, answers).findings.filter(({ severity }) => severity === 'error')
 */
export function checkForm(form: Form, answers: Answers, context: CheckContext = emptyContext, overridden: ReadonlySet<string> = new Set()): CheckedForm {
  const questions = askedIn(form).map((one): ReadQuestion => ({ ...one, read: readAnswer(one, answerTo(answers, one.question.questionId)) }));
  return { questions, findings: [...ownFindings(questions, answers), ...figureFindings(questions, answers, context, overridden)] };
}
