import { changeWording, printedDifference } from '#monitoring';
import type { ReadQuestion } from './check-form.ts';

/** Last year's figure of a question: as published, and by which definition. */
type LastYearFigure = { readonly text: string; readonly definitionVersion: string };

/** How an answered figure stands to that of the year before: which way it went, in words and as a sign; `not-comparable`: the definition changed in between. */
type ChangeFromLastYear = { readonly questionId: string; readonly lastYear: string; readonly now: string; readonly move: 'up' | 'down' | 'level' | 'not-comparable'; readonly sign: string; readonly says: string };

const signs = { up: '▲', down: '▼', level: '＝', 'not-comparable': '≠' } as const;

/**
 * What became of last year's figures, for who reviews this year's: every question that was answered with a figure and had one. A movement is told as reports tell it, a figure by another
 * definition is not compared.
 *
 * @example changesFromLastYear(check(answers).questions, lastYear).map(({ sign, says }) => `${sign} ${says}`) // ['▲ 比上年提高1.5个百分点']
 */
export const changesFromLastYear = (questions: readonly ReadQuestion[], lastYear: ReadonlyMap<string, LastYearFigure>): readonly ChangeFromLastYear[] => questions.flatMap(({ item: { definition, definitionVersion, period }, question: { questionId }, read }): readonly ChangeFromLastYear[] => {
  const before = lastYear.get(questionId);
  const value = Number(before?.text);
  if (before === undefined || before.text === '' || !Number.isFinite(value) || read.content?.kind !== 'figure') return [];
  const { content } = read;
  const shown = { questionId, lastYear: before.text, now: content.text };
  if (before.definitionVersion !== definitionVersion) return [{ ...shown, move: 'not-comparable', sign: signs['not-comparable'], says: '口径有变，与上年不可比' }];
  const digits = Math.max(content.digits, (before.text.split('.')[1] ?? '').length);
  const says = changeWording({ unit: definition.unit, digits, before: { year: period.year - 1, value }, after: { year: period.year, value: content.value }, direction: definition.direction === 'down' ? -1 : definition.direction === 'up' ? 1 : 0 });
  const move = Number(printedDifference(value, content.value, digits)) === 0 ? 'level' : content.value > value ? 'up' : 'down';
  return [{ ...shown, move, sign: signs[move], says }];
});
