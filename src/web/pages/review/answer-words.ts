import { reviewWords } from '../../words/review-words.ts';

type Texts = Readonly<Record<string, string>>;

const say = reviewWords;

/**
 * What a unit answered, as one reads it in a table: the value with its counts, the conclusion with its day and evidence, or why there is none.
 *
 * @example answerWords({ numerator: '1864', denominator: '2000' }) // '1864/2000'
 */
export function answerWords(texts: Texts): string {
  const { value = '', numerator = '', denominator = '', happened = '', happenedOn = '', level = '', evidence = '', missing = '', missingNote = '' } = texts;
  if (missing !== '') return missingNote === '' ? missing : `${missing}：${missingNote}`;
  const counts = numerator === '' && denominator === '' ? '' : `${numerator}/${denominator}`;
  const figure = value === '' ? counts : counts === '' ? value : `${value}（${counts}）`;
  const conclusion = [happened, level, happenedOn, evidence].filter((text) => text !== '').join('，');
  return [figure, conclusion].filter((text) => text !== '').join('；') || say.unanswered;
}

/**
 * Whether the answer is a figure, which stands to the right below other figures.
 *
 * @example isFigure({ value: '93.6' }) // true
 */
export const isFigure = ({ value = '', numerator = '', missing = '' }: Texts): boolean => missing === '' && (value !== '' || numerator !== '');
