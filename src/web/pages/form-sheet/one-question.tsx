import { useId } from 'react';
import { Button, Flex, Select } from 'antd';
import { answerFields, answerTo, fieldOf, missingMeanings, rowName, type AnswerField, type AskedQuestion } from '#collection';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { choicesIn, countNameIn, type SheetColumn, type SheetPlan } from './sheet-plan.ts';
import { TypedText } from './typed-text.tsx';
import type { DeskAtHand } from './use-form-desk.ts';

const say = formSheetWords.phone;

/** A field where one chooses. */
function Choice({ label, text, choices, isOpen, onText }: { readonly label: string; readonly text: string; readonly choices: readonly string[]; readonly isOpen: boolean; readonly onText: (text: string) => void }): React.JSX.Element {
  const id = useId();
  const known = choices.includes(text) || text === '' ? choices : [...choices, text];
  return <div className="phone-field"><label htmlFor={id}>{label}</label><Select id={id} disabled={!isOpen} value={text} onChange={onText} options={[{ value: '', label: text === '' ? say.notAnswered : say.clear }, ...known.map((value) => ({ value, label: value }))]} /></div>;
}

const long: ReadonlySet<AnswerField> = new Set<AnswerField>(['evidence', 'missingNote', 'explanation', 'note']);

function Field({ at, asked, column, field }: { readonly at: DeskAtHand; readonly asked: AskedQuestion; readonly column: SheetColumn; readonly field: AnswerField }): React.JSX.Element {
  const { questionId } = asked.question;
  const text = answerTo(at.desk.answers, questionId).texts[field] ?? '';
  const counted = countNameIn(asked, column.id);
  const label = counted === '' ? column.heading : `${column.heading}：${counted}`;
  const onText = (next: string): void => at.write({ questionId, field, text: next });
  const choices = choicesIn(asked, column.id);
  if (choices !== null) return <Choice label={label} text={text} choices={choices} isOpen={at.desk.isOpen} onText={onText} />;
  return <TypedText label={label} text={text} most={answerFields[field].most} isOpen={at.desk.isOpen} {...(long.has(field) ? { rows: 2 } : {})} mode={['value', 'numerator', 'denominator', 'upperValue'].includes(field) ? 'decimal' : 'text'} onText={onText} />;
}

/** One question as a form: what is filled in, for a phone and for who would rather not use the sheet. The explanation is asked where the checks are told. */
export function OneQuestion({ at, plan, asked }: { readonly at: DeskAtHand; readonly plan: SheetPlan; readonly asked: AskedQuestion }): React.JSX.Element {
  const meant = answerTo(at.desk.answers, asked.question.questionId).texts.missing ?? '';
  const meaning = missingMeanings.find(([reason]) => reason === meant)?.[1];
  return (
    <div key={asked.question.questionId}>
      {plan.columns.map((column) => {
        const field = fieldOf(asked, column.id);
        return field === null || field === 'explanation' ? null : <div key={column.id}><Field at={at} asked={asked} column={column} field={field} />{column.id === 'missing' && meaning !== undefined ? <p className="said">{meaning}</p> : null}</div>;
      })}
    </div>
  );
}

/** The way from one question to the next. */
export function QuestionSteps({ all, here, nextOpen, onGo }: { readonly all: readonly AskedQuestion[]; readonly here: number; readonly nextOpen: string | null; readonly onGo: (questionId: string) => void }): React.JSX.Element {
  const idAt = (at: number): string | undefined => all[at]?.question.questionId;
  const [before, after] = [idAt(here - 1), idAt(here + 1)];
  return (
    <Flex vertical gap={8}>
      <Select aria-label={say.choose} value={idAt(here) ?? ''} showSearch={{ optionFilterProp: 'label' }} onChange={onGo} options={all.map((one) => ({ value: one.question.questionId, label: `${one.question.number} ${rowName(one)}` }))} style={{ width: '100%' }} />
      <Flex gap={8} wrap align="center">
        <Button disabled={before === undefined} onClick={() => { if (before !== undefined) onGo(before); }}>{say.previous}</Button>
        <Button disabled={after === undefined} onClick={() => { if (after !== undefined) onGo(after); }}>{say.next}</Button>
        <Button disabled={nextOpen === null} onClick={() => { if (nextOpen !== null) onGo(nextOpen); }}>{say.nextOpen}</Button>
        <span>{say.item(here + 1, all.length)}</span>
      </Flex>
    </Flex>
  );
}
