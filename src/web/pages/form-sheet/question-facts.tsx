import { countsOf, methodWord, periodWord, promiseWords, reportingBasisWords, unitWord, type AskedQuestion } from '#collection';
import { formSheetWords } from '../../words/form-sheet-words.ts';

const say = formSheetWords.cell;

/** What is asked: definition, period, unit, counts, last year's figure, for which promises and why of this unit. */
export function QuestionFacts({ asked: { item, question }, lastYear }: { readonly asked: AskedQuestion; readonly lastYear: string | undefined }): React.JSX.Element {
  const { definition } = item;
  const counts = countsOf(item);
  const source = [definition.sourceDepartment, definition.sourceSystem].filter((word) => word !== '').join('，');
  const lines: readonly (readonly [string, string])[] = [
    ...(item.answer === 'figure' ? [[say.lastYear, lastYear === undefined ? say.noLastYear : `${lastYear} ${unitWord(definition.unit)}`], [say.unit, unitWord(definition.unit)]] as const : []), [say.period, periodWord(item.period)], [say.definition, definition.definition],
    ...(counts === null ? [] : [[say.numerator, counts.numerator], [say.denominator, counts.denominator]] as const), [say.method, methodWord(item)], ...(source === '' ? [] : [[say.source, source]] as const),
    ...(item.promises.length === 0 ? [] : [[say.promises, promiseWords(item).join('\n')]] as const), [say.basis, reportingBasisWords[item.basis]], ...(item.definitionVersion === '' ? [] : [[say.version, item.definitionVersion]] as const),
  ];
  return <dl className="facts" key={question.questionId}>{lines.map(([word, text]) => <div key={word} style={{ display: 'contents' }}><dt>{word}</dt><dd style={{ whiteSpace: 'pre-line' }}>{text}</dd></div>)}</dl>;
}
