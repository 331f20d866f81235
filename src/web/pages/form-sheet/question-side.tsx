import { rowName, type AskedQuestion } from '#collection';
import type { Actions } from '../../client/actions.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { FormFiles } from './form-files.tsx';
import { QuestionFacts } from './question-facts.tsx';
import { QuestionFindings } from './question-findings.tsx';
import { QuestionHistory, QuestionRemarks } from './question-talk.tsx';
import type { DeskAtHand } from './use-form-desk.ts';

type Form = Actions['forms.get-form']['output'];

/** Everything beside a question: what the checks say with the box for the word owed, what is asked, remarks, files, history. `isFirst`: it names the question itself. */
export function QuestionSide({ at, form, regionId, asked, lastYear, isFirst }: { readonly at: DeskAtHand; readonly form: Form; readonly regionId: string; readonly asked: AskedQuestion; readonly lastYear: string | undefined; readonly isFirst: boolean }): React.JSX.Element {
  const { questionId, number } = asked.question;
  const place = { regionId, formId: form.formId, questionId };
  return (
    <>
      {isFirst ? <h2>{number} {rowName(asked)}</h2> : null}
      <QuestionFindings at={at} questionId={questionId} />
      <QuestionFacts asked={asked} lastYear={lastYear} />
      <QuestionRemarks place={place} remarks={form.remarks} maySettle={form.allowed.includes('forms.settle-remarks')} mayAdd={form.allowed.includes('forms.add-remark')} />
      <FormFiles regionId={regionId} formId={form.formId} unitId={form.unitId} cell={formSheetWords.files.cellNote(number, rowName(asked))} mayAdd={at.desk.isOpen} />
      <QuestionHistory place={place} />
    </>
  );
}
