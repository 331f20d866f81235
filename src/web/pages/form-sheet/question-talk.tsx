import { useState } from 'react';
import { App, Button, Flex, Input } from 'antd';
import { answerFields, isAnswerField } from '#collection';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import type { Actions } from '../../client/actions.ts';
import { useRead, useWrite } from '../../session/door.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { localTime } from '../../words/local-time.ts';

const say = formSheetWords.cell;
type Remark = Actions['forms.get-form']['output']['remarks'][number];
type Place = { readonly regionId: string; readonly formId: string; readonly questionId: string };

/** What reviewers asked about a question, to be marked as done, and a box to answer in. */
export function QuestionRemarks({ place: { regionId, formId, questionId }, remarks, maySettle, mayAdd }: { readonly place: Place; readonly remarks: readonly Remark[]; readonly maySettle: boolean; readonly mayAdd: boolean }): React.JSX.Element {
  const { message } = App.useApp();
  const settle = useWrite('forms.settle-remarks', ['forms.get-form']);
  const add = useWrite('forms.add-remark', ['forms.get-form']);
  const [text, setText] = useState('');
  const own = remarks.filter((one) => one.questionId === questionId);
  const failed = settle.error ?? add.error;
  return (
    <section>
      <h3>{say.remarks}</h3>
      {own.length === 0 ? <p style={{ margin: 0 }}>{say.noRemarks}</p> : own.map(({ remarkId, text: said, by, at, settledAt }) => (
        <div key={remarkId} className={`said ${settledAt === null ? 'said-doubt' : ''}`}>
          <div>{said}</div><small>{say.by(by ?? say.someone, localTime(at))}{settledAt === null ? '' : `（${say.settled}）`}</small>
          {settledAt === null && maySettle ? <div><Button size="small" loading={settle.isPending} onClick={() => settle.mutate({ regionId, formId, remarkIds: [remarkId] })}>{say.settle}</Button></div> : null}
        </div>
      ))}
      {mayAdd ? (
        <Flex gap={6} style={{ marginTop: 6 }}>
          <Input aria-label={say.addRemark} placeholder={say.addRemark} maxLength={500} value={text} onChange={({ target }) => setText(target.value)} />
          <Button disabled={text.trim() === ''} loading={add.isPending} onClick={() => void add.mutateAsync({ regionId, formId, questionId, text: text.trim() }).then(() => {
            setText('');
            void message.success(say.remarkSent);
          }, () => undefined)}>{say.send}</Button>
        </Flex>
      ) : null}
      {failed === null ? null : <Failure error={failed} />}
    </section>
  );
}

function History({ place }: { readonly place: Place }): React.JSX.Element {
  const history = useRead('forms.get-answer-history', place);
  return (
    <LoadState of={history}>{({ versions }) => (versions.length === 0 ? <p>{say.noHistory}</p> : <ol style={{ margin: 0, paddingInlineStart: 18 }}>{versions.toReversed().map(({ version, texts, at, by, origin }) => (
      <li key={version}>
        <div>{Object.entries(texts).flatMap(([field, text]) => (isAnswerField(field) ? [`${answerFields[field].word} ${text}`] : [])).join('；') || formSheetWords.grid.empty}</div>
        <small>{say.by(by ?? say.someone, localTime(at))}{typeof origin?.['file'] === 'string' ? `，${say.fromFile(origin['file'], [origin['sheet'], origin['line']].filter((one) => one !== null && one !== undefined).map(String).join(' '))}` : ''}</small>
      </li>
    ))}</ol>)}</LoadState>
  );
}

/** Everything that ever stood at a question, asked of the server when it is opened. */
export function QuestionHistory({ place }: { readonly place: Place }): React.JSX.Element {
  const [opened, setOpened] = useState<string | null>(null);
  const isOpen = opened === place.questionId;
  return (
    <section>
      <h3><button type="button" className="plain-button" aria-expanded={isOpen} onClick={() => setOpened(isOpen ? null : place.questionId)}>{say.history}</button></h3>
      {isOpen ? <History place={place} /> : null}
    </section>
  );
}
