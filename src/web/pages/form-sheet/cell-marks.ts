import { answerTo, type AskedQuestion, type CheckedForm, type FormFinding, type ReadQuestion } from '#collection';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import type { FormDesk } from './form-desk.ts';
import { columnOf, type SheetPlan } from './sheet-plan.ts';

/** How a cell is marked: the worst that is said of it. */
type Mark = 'error' | 'doubt' | 'explained' | 'conflict';

/** The marks of a row by column, the word of its column 核对, and the value that its counts make where none is typed ('' else). */
export type RowMarks = { readonly cells: Readonly<Record<string, Mark>>; readonly state: string; readonly computed: string };

const say = formSheetWords.states;
const ranks: Readonly<Record<Mark, number>> = { conflict: 0, error: 1, doubt: 2, explained: 3 };

const markOf = ({ code, severity, isExplained, isOverridden }: FormFinding): Mark | null => {
  if (code === 'changed-twice') return 'conflict';
  if (severity === 'error') return isOverridden ? 'explained' : 'error';
  return severity === 'doubt' ? (isExplained ? 'explained' : 'doubt') : null;
};

const columnFor = (asked: AskedQuestion, field: FormFinding['at'][number]['field']): string => (field === null ? null : columnOf(asked, field)) ?? (asked.item.answer === 'figure' ? 'value' : 'conclusion');

/** What the checks say of a question in one short word, the worst first. */
function stateWord({ read }: Pick<ReadQuestion, 'read'>, findings: readonly FormFinding[]): string {
  const marks = findings.map(markOf);
  if (marks.includes('conflict')) return say.conflict;
  const [errors, doubts] = [marks.filter((mark) => mark === 'error').length, marks.filter((mark) => mark === 'doubt').length];
  if (errors > 0) return say.errors(errors);
  if (read.state === 'unanswered') return say.open;
  if (doubts > 0) return say.doubts(doubts);
  return read.content?.kind === 'missing' ? say.said : say.done;
}

/**
 * The findings by each question they name first: a row shows what it has to answer for; the others it names are marked.
 *
 * @example findingsAt(checked).get(questionId)
 */
export function findingsAt({ findings }: CheckedForm): ReadonlyMap<string, readonly FormFinding[]> {
  const byQuestion = new Map<string, FormFinding[]>();
  for (const finding of findings) for (const questionId of new Set(finding.at.map((one) => one.questionId))) byQuestion.set(questionId, [...byQuestion.get(questionId) ?? [], finding]);
  return byQuestion;
}

/**
 * How the rows of a sheet are marked. A row of which nothing changed stays the same object as before, so that it is not drawn again.
 *
 * @example const marks = marksOf(desk, plan, before);
 */
export function marksOf({ checked, answers }: Pick<FormDesk, 'checked' | 'answers'>, plan: SheetPlan, before: ReadonlyMap<string, RowMarks> = new Map()): ReadonlyMap<string, RowMarks> {
  const said = findingsAt(checked);
  return new Map(checked.questions.flatMap(({ question, item, read }): [string, RowMarks][] => {
    const { questionId } = question;
    const asked = plan.asked.get(questionId);
    if (!asked) return [];
    const cells: Record<string, Mark> = {};
    const findings = said.get(questionId) ?? [];
    for (const finding of findings) {
      const mark = markOf(finding);
      if (mark === null) continue;
      for (const { field } of finding.at.filter((one) => one.questionId === questionId)) {
        const column = columnFor({ item, question }, field);
        if (ranks[mark] < ranks[cells[column] ?? 'explained'] || cells[column] === undefined) cells[column] = mark;
      }
    }
    const isTyped = (answerTo(answers, questionId).texts.value ?? '') !== '';
    const fresh: RowMarks = { cells, state: stateWord({ read }, findings), computed: read.content?.kind === 'figure' && !isTyped ? say.computed(read.content.text) : '' };
    const was = before.get(questionId);
    return [[questionId, was && JSON.stringify(was) === JSON.stringify(fresh) ? was : fresh]];
  }));
}
