import { rowName, type AnswerField } from '#collection';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import type { Actions } from '../../client/actions.ts';
import { placeOf, type FormDesk } from './form-desk.ts';

const say = formSheetWords.todo;

/** Something to be done before the form can go, and where. */
export type ToDo = { readonly key: string; readonly word: string; readonly look: 'error' | 'doubt' | 'open'; readonly says: string; readonly questionId: string; readonly field: AnswerField | null };

type Remark = Actions['forms.get-form']['output']['remarks'][number];

/**
 * What is still to be done in a form: two who typed in one field, what must be mended, what wants a word, what reviewers asked, what is empty.
 *
 * @example stillToDo(desk, remarks).length // 0: it may go
 */
export function stillToDo(desk: FormDesk, remarks: readonly Remark[]): readonly ToDo[] {
  const { checked } = desk;
  const nameOf = (questionId: string): string => {
    const asked = placeOf(desk, questionId, null)?.asked;
    return asked ? `${asked.question.number} ${rowName(asked)}` : questionId;
  };
  const found = checked.findings.flatMap((finding): ToDo[] => {
    const [first] = finding.at;
    const isOwed = finding.severity === 'error' ? !finding.isOverridden : finding.severity === 'doubt' && !finding.isExplained;
    if (!first || !isOwed) return [];
    const word = finding.code === 'changed-twice' ? say.conflicts : finding.severity === 'error' ? say.errors : say.doubts;
    return [{ key: finding.key, word, look: finding.severity === 'error' ? 'error' : 'doubt', says: finding.message, questionId: first.questionId, field: first.field }];
  });
  const asked = remarks.filter(({ settledAt }) => settledAt === null).map(({ remarkId, questionId, text }): ToDo => ({ key: remarkId, word: say.remarks, look: 'doubt', says: `${nameOf(questionId)}：${text}`, questionId, field: null }));
  const open = checked.questions.filter(({ read }) => read.state === 'unanswered').map(({ question }): ToDo => ({ key: `open ${question.questionId}`, word: say.unanswered, look: 'open', says: nameOf(question.questionId), questionId: question.questionId, field: null }));
  const order = ({ look, word }: ToDo): number => (word === say.conflicts ? 0 : look === 'error' ? 1 : word === say.remarks ? 2 : look === 'doubt' ? 3 : 4);
  return [...found, ...asked, ...open].toSorted((one, other) => order(one) - order(other));
}

const mostListed = 100;

/** The list of what is still to be done; each jumps to its cell. */
export function StillToDo({ list, onJump }: { readonly list: readonly ToDo[]; readonly onJump: (todo: ToDo) => void }): React.JSX.Element {
  return (
    <section>
      {list.length === 0 ? <p>{say.none}</p> : <ul className="todo">{list.slice(0, mostListed).map((one) => <li key={one.key}><button type="button" onClick={() => onJump(one)}><strong>{one.word}</strong> {one.says}</button></li>)}</ul>}
      {list.length > mostListed ? <p>{say.more(list.length - mostListed)}</p> : null}
    </section>
  );
}
