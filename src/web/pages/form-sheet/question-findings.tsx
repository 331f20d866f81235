import { Button, Flex } from 'antd';
import { answerFields, answerTo, type FormFinding } from '#collection';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { findingsAt } from './cell-marks.ts';
import { TypedText } from './typed-text.tsx';
import type { DeskAtHand } from './use-form-desk.ts';

const say = formSheetWords.cell;

/** How a finding is told: its sign and word, and whether it is still open. */
function standingOf({ severity, isExplained, isOverridden }: FormFinding): { readonly word: string; readonly look: string } {
  if (severity === 'error') return isOverridden ? { word: say.overridden, look: 'explained' } : { word: say.error, look: 'error' };
  if (severity === 'doubt') return isExplained ? { word: say.explained, look: 'explained' } : { word: say.doubt, look: 'doubt' };
  return { word: say.notice, look: 'notice' };
}

/** What the checks say of a question, hard and soft apart, with the box for the word owed; what two people typed in one field, to be chosen from. */
export function QuestionFindings({ at, questionId }: { readonly at: DeskAtHand; readonly questionId: string }): React.JSX.Element {
  const { desk: { checked, answers, isOpen }, write, settle, explainToo } = at;
  const findings = (findingsAt(checked).get(questionId) ?? []).filter(({ code }) => code !== 'changed-twice');
  const { texts, conflicts } = answerTo(answers, questionId);
  const doubts = findings.filter(({ severity }) => severity === 'doubt');
  const explanation = texts.explanation ?? '';
  const isOwed = doubts.some(({ isExplained }) => !isExplained);
  const fields = [...new Set(conflicts.map(({ field }) => field))];
  return (
    <Flex vertical gap={6}>
      {fields.map((field) => (
        <div key={field} className="said said-conflict">
          <p style={{ margin: '0 0 6px' }}>{say.conflict(answerFields[field].word)}</p>
          <Flex vertical gap={4} align="start">
            <Button size="small" disabled={!isOpen} onClick={() => settle({ questionId, field, text: texts[field] ?? '' })}>{say.keepNow(texts[field] ?? '')}</Button>
            {conflicts.filter((one) => one.field === field).map(({ other, by }) => <Button key={other} size="small" disabled={!isOpen} onClick={() => settle({ questionId, field, text: other })}>{say.keepOther(other, by)}</Button>)}
          </Flex>
        </div>
      ))}
      {findings.map((finding) => {
        const { word, look } = standingOf(finding);
        return <p key={finding.key} className={`said said-${look}`}><strong>{word}</strong>{finding.message}</p>;
      })}
      {findings.length === 0 && conflicts.length === 0 ? <p style={{ margin: 0 }}>{say.noFindings}</p> : null}
      {doubts.length > 0 || explanation !== '' ? <TypedText key={questionId} label={say.explanation} text={explanation} most={answerFields.explanation.most} isOpen={isOpen} rows={2} onText={(text) => write({ questionId, field: 'explanation', text })} /> : null}
      {isOwed && explanation !== '' && isOpen ? <div><Button size="small" onClick={() => explainToo(questionId)}>{say.applies}</Button></div> : null}
    </Flex>
  );
}
