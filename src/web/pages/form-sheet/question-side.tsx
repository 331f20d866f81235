import { fieldOf, missingMeanings, rowName, type AskedQuestion } from '#collection';
import type { Actions } from '../../client/actions.ts';
import { AttachedFiles } from '../../files/attached-files.tsx';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { QuestionFacts } from './question-facts.tsx';
import { QuestionFindings } from './question-findings.tsx';
import { QuestionHistory, QuestionRemarks } from './question-talk.tsx';
import type { SheetColumn } from './sheet-plan.ts';
import type { DeskAtHand } from './use-form-desk.ts';

type Form = Actions['forms.get-form']['output'];

/** Everything beside a question: what the checks say with the box for the word owed, what is asked, remarks, files, history. `column`: the one of the sheet one stands in, with what is said to who fills it in. */
export function QuestionSide({ at, form, regionId, asked, lastYear, column }: { readonly at: DeskAtHand; readonly form: Form; readonly regionId: string; readonly asked: AskedQuestion; readonly lastYear: string | undefined; readonly column: SheetColumn | undefined }): React.JSX.Element {
  const { questionId, number } = asked.question;
  const place = { regionId, formId: form.formId, questionId };
  return (
    <>
      {column === undefined ? null : <h2>{number} {rowName(asked)}</h2>}
      <QuestionFindings at={at} questionId={questionId} />
      {column === undefined || column.hint === '' || fieldOf(asked, column.id) === null ? null : <p className="said"><strong>{column.heading}</strong>{column.hint}</p>}
      {column?.id === 'missing' ? <dl className="facts">{missingMeanings.map(([reason, meaning]) => <div key={reason} style={{ display: 'contents' }}><dt>{reason}</dt><dd>{meaning}</dd></div>)}</dl> : null}
      <QuestionFacts asked={asked} lastYear={lastYear} />
      <QuestionRemarks place={place} remarks={form.remarks} maySettle={form.allowed.includes('forms.settle-remarks')} mayAdd={form.allowed.includes('forms.add-remark')} />
      <AttachedFiles of={{ regionId, subjectKind: 'form', subjectId: form.formId, unitId: form.unitId }} word={formSheetWords.files.ofCell} note={formSheetWords.files.cellNote(number, rowName(asked))} mayAdd={at.desk.isOpen} />
      <QuestionHistory place={place} />
    </>
  );
}
