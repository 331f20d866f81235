import { seriesOfIndicator, yearFigureOf, type Series, type YearFigure } from '#monitoring';
import { findIndicatorById, type IndicatorDefinition } from '#registry';
import type { TextRun } from '#documents';
import { catalogueWords } from '../figures/catalogue-words.ts';
import type { SourceBook } from '../figures/figure-source.ts';
import { cellKey, seriesFigures, type SeriesFigures } from '../figures/series-figures.ts';
import type { ReportQuestion } from './report-question.ts';

/** An indicator of the place for a part of its people, with its figures bound to their cells; `name` is that of the catalogue. */
export type LocalSeries = { readonly definition: IndicatorDefinition; readonly name: TextRun; readonly unit: string; readonly points: readonly YearFigure[]; readonly gaps: Series['gaps']; readonly breaks: readonly number[]; readonly figures: SeriesFigures };

/** Which way is good, as a number. */
export const directions = { up: 1, down: -1, range: 0, reference: 0 } as const;

/** Names under which the data may hold the place's own figures. @example placesOf({ plans, place: null }) // ['示例区'] */
export const placesOf = ({ plans, place }: Pick<ReportQuestion, 'plans' | 'place'>): readonly string[] => (place === null ? [...new Set(plans.flatMap((plan) => [plan.place, plan.placeAs]).filter((name) => name !== null))] : [place]);

/** Indicators of which the data have figures, in the order of the table. */
export const indicatorsOf = ({ data }: Pick<ReportQuestion, 'data'>): readonly IndicatorDefinition[] =>
  [...new Set(data.observations.map(({ indicatorId }) => indicatorId))].flatMap((id) => findIndicatorById(id) ?? []);

/**
 * The series of an indicator for a part of the place's people, up to the report's year; null where the data have no value.
 *
 * @example localSeries(question, definition, ['女'], book)?.points.at(-1)
 */
export function localSeries(question: ReportQuestion, definition: IndicatorDefinition, groups: readonly string[], book: SourceBook): LocalSeries | null {
  const { data, run } = question;
  const { points, gaps, breaks, unit } = seriesOfIndicator(data.observations, { indicatorId: definition.id, groups, places: placesOf(question), untilYear: run.year });
  if (points.length === 0) return null;
  const name = `${definition.name.zh}${groups.length === 0 ? '' : `（${groups.join('、')}）`}`;
  const figures = seriesFigures({ name, unit, direction: directions[definition.direction] }, book, (point) => cellKey(name, point, book));
  return { definition, name: catalogueWords(definition.name.zh, definition, book), unit, points: points.map(yearFigureOf), gaps, breaks, figures };
}
