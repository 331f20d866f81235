import { Alert, App, Button, Flex } from 'antd';
import { answerFields, rowName } from '#collection';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { placeOf } from './form-desk.ts';
import type { DeskAtHand } from './use-form-desk.ts';

const say = formSheetWords.save;

/** How saving stands, always to be seen. */
export function SaveMark({ at: { standing: { state }, sendNow } }: { readonly at: DeskAtHand }): React.JSX.Element {
  const words = state.state === 'saved' ? say.saved : state.state === 'refused' ? say.refused(state.count, state.message) : state.state === 'saving' ? say.saving(state.count) : say.waiting(state.count);
  return <span className="save-mark"><span role="status">{words}</span> {state.state === 'waiting' || state.state === 'refused' ? <Button size="small" onClick={sendNow}>{say.again}</Button> : null}</span>;
}

/** What keeps somebody's work in danger: a computer that keeps nothing, texts of a closed page that the server does not take. */
export function SaveProblems({ at: { desk, standing: { left, problems, isKept }, sendNow, giveUp } }: { readonly at: DeskAtHand }): React.JSX.Element {
  const { modal } = App.useApp();
  const lineOf = (questionId: string, word: string, text: string): string => {
    const asked = placeOf(desk, questionId, null)?.asked;
    return say.leftLine(asked ? rowName(asked) : questionId, word, text);
  };
  return (
    <>
      {isKept ? null : <Alert type="warning" showIcon title={say.notKept} />}
      {problems.map((problem) => <Alert key={problem} type="warning" showIcon title={problem} />)}
      {left.map(({ name, message, changes }) => (
        <Alert
          key={name} type="error" showIcon title={`${say.left(changes.length)}${message}`} description={changes.slice(0, 20).map(({ questionId, field, text }) => <div key={`${questionId} ${field}`}>{lineOf(questionId, answerFields[field].word, text)}</div>)}
          action={<Flex vertical gap={4}><Button size="small" onClick={sendNow}>{say.again}</Button><Button size="small" onClick={() => void modal.confirm({ title: say.giveUpSentence, okText: say.giveUp, onOk: () => giveUp(name) })}>{say.giveUp}</Button></Flex>}
        />
      ))}
    </>
  );
}
