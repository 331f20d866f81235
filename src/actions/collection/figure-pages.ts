import type { Observation } from '#monitoring';
import { observationsOfSeries, seriesPage, visibilityVersions, type Connection, type ObservationFilter, type SeriesPlace } from '#storage';
import type { Caller } from '../caller.ts';
import { asksOfWithheld } from './series-filter.ts';
import { seenFigures } from './shown-figure.ts';
import { observationOf } from './stored-figure.ts';

/** Series of one piece: a thousand or two figures, a few hundred kilobytes of text. */
const pieceOfSeries = 200;

/** Whose figures are read, by whom. */
export type FigureReading = { readonly connection: Connection; readonly regionId: string; readonly caller: Caller; readonly today: string; readonly filter: ObservationFilter & { readonly knownBefore: string } };

/** An older version says in its row since when it was known, so that what replaced it counts. */
const told = (versions: 'latest' | 'all') => ({ figure, isWithheld }: ReturnType<typeof seenFigures>[number]): Observation => {
  const observation = observationOf(versions === 'all' ? { ...figure, reportedOn: figure.reportedOn ?? figure.recordedAt.slice(0, 10) } : figure);
  return isWithheld ? { ...observation, content: { kind: 'missing', reason: 'suppressed' } } : observation;
};

/**
 * The figures that are meant, as whoever reads may see them, some whole series at a time: memory does not grow with the region. What is known by an instant never changes afterwards, so the pieces fit
 * together although each is read on its own.
 *
 * @example for await (const observations of figurePieces(reading, 'latest')) send(longTableRows(observations, frame))
 */
export async function* figurePieces({ connection, regionId, caller, today, filter }: FigureReading, versions: 'latest' | 'all'): AsyncGenerator<readonly Observation[]> {
  const visibilities = await visibilityVersions(connection, regionId);
  let after: SeriesPlace | null = null;
  do {
    const page: readonly SeriesPlace[] = await seriesPage(connection, regionId, filter, { after, limit: pieceOfSeries });
    const figures = await observationsOfSeries(connection, regionId, page, filter, versions);
    yield seenFigures(figures, { caller, visibilities, today }).filter(({ isWithheld }) => !(isWithheld && asksOfWithheld(filter))).map(told(versions));
    after = page.length < pieceOfSeries ? null : page.at(-1) ?? null;
  } while (after !== null);
}
