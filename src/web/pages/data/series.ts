import type { Actions } from '../../client/actions.ts';
import { missingReasonWords } from '#kernel';
import { dataWords } from '../../words/data-words.ts';

/** A series of the statistics database. */
export type Series = Actions['collection.list-series']['output']['series'][number];
/** One figure of a series. */
export type Point = Series['points'][number];

const say = dataWords;
const isLevel = (level: string): level is keyof typeof say.levels => level in say.levels;

/**
 * What a figure is called that a cell shows: the value as published, yes or no, a judgement, or why there is none.
 *
 * @example contentWords({ kind: 'figure', text: '93.60', … }) // '93.60'
 */
export function contentWords(content: Point['content']): string {
  if (content.kind === 'figure') return content.text;
  if (content.kind === 'yes-no') return content.happened ? say.yes : say.no;
  if (content.kind === 'judgement') return isLevel(content.level) ? say.levels[content.level] : content.level;
  return content.reason in missingReasonWords ? missingReasonWords[content.reason as keyof typeof missingReasonWords] : content.reason;
}

/**
 * The counts a figure comes from, numerator first; '' where they are not known.
 *
 * @example countsOf({ content: { kind: 'figure', text: '93.20', numerator: 1864, denominator: 2000, … } }) // '1864/2000'
 */
export const countsOf = ({ content }: Pick<Point, 'content'>): string => (content.kind === 'figure' && content.numerator !== null && content.denominator !== null ? `${String(content.numerator)}/${String(content.denominator)}` : '');

/**
 * What stands beside a figure in a cell: how final it is and how far it can be trusted, where that is not as usual.
 *
 * @example marksOf({ status: 'preliminary', grade: 'C', … }) // '初 C'
 */
export function marksOf({ status, grade, withheld }: Pick<Point, 'status' | 'grade' | 'withheld'>): string {
  if (withheld) return '';
  const mark = status in say.statusMarks ? say.statusMarks[status as keyof typeof say.statusMarks] : status;
  return [mark, grade === null || grade === 'A' ? '' : grade].filter((part) => part !== '').join(' ');
}

/**
 * What a series is called: the indicator, of whom, where.
 *
 * @example seriesName(series) // '儿童青少年近视率（女、小学）'
 */
export function seriesName({ name, groups, place, subUnit }: Pick<Series, 'name' | 'groups' | 'place' | 'subUnit'>): string {
  const parts = [...(place === null ? [] : [place]), ...(subUnit === null ? [] : [subUnit]), ...groups];
  return parts.length === 0 ? name : `${name}（${parts.join('、')}）`;
}
