import { z } from 'zod';
import { firstYearsOfDefinitions, personNames, unitVersions, visibilityVersions, type Connection, type SeriesObservation } from '#storage';
import { versionOn } from '#kernel';
import type { Caller } from '../caller.ts';
import type { IndicatorNames } from './named-indicators.ts';
import { seriesIdOf } from './series-id.ts';
import { seenFigures, shownContent, showFigures, type SeenFigure } from './shown-figure.ts';

const origin = z.object({ file: z.string().nullable(), sheet: z.string().nullable(), line: z.int().nullable(), column: z.int().nullable(), form: z.string().nullable(), round: z.string().nullable(), question: z.string().nullable().describe('填报项'), computed: z.string().nullable() });

/** One figure of a series as answers show it. */
const shownPoint = z.object({
  year: z.int(), period: z.object({ kind: z.string(), start: z.string(), end: z.string() }), content: shownContent, status: z.string(), grade: z.string().nullable(), note: z.string().nullable(), version: z.int(), isLatest: z.boolean(),
  isBreak: z.boolean(), unitId: z.uuid().nullable(), unitName: z.string().nullable().describe('报送单位'), origin: origin.nullable().describe('读自哪里'), reportedOn: z.string().nullable(), recordedAt: z.string(), recordedBy: z.string().nullable(), withheld: z.boolean().describe('不在可见范围内（保密）'),
});

/** A series as answers show it: what it is of, and its figures in the order of years. */
export const shownSeries = z.object({
  seriesId: z.string(), indicatorId: z.string(), name: z.string(), unit: z.string().nullable(), groups: z.array(z.string()), place: z.string().nullable(), subUnit: z.string().nullable(), source: z.string(), sourceRank: z.int(), definitionVersion: z.string(),
  points: z.array(shownPoint),
});

/** What is needed to show figures: who reads, when, and what the region's indicators are called. */
export type SeriesReader = { readonly connection: Connection; readonly regionId: string; readonly caller: Caller; readonly today: string; readonly names: IndicatorNames };

const known = (value: string | number | null | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
const place = (value: string | number | null | undefined): number | null => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null);

/** Where a figure was read, of what is not withheld: how it was computed tells its value. */
const originOf = ({ figure: { origin: told }, isWithheld }: SeenFigure): z.input<typeof origin> | null =>
  (told === null || isWithheld ? null : { file: known(told['file']), sheet: known(told['sheet']), line: place(told['line']), column: place(told['column']), form: known(told['form']), round: known(told['round']), question: told['question'] === undefined || told['question'] === null ? null : String(told['question']), computed: known(told['computed']) });

/**
 * The series of a page whose first figure follows one of another definition, or (of a region's own indicators) of a definition that says so itself; by the key of the series, the year in which
 * the break lies.
 */
async function breaksOf(series: readonly (readonly SeriesObservation[])[], { connection, regionId, names }: SeriesReader): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const firsts = series.flatMap(([first]) => (first === undefined ? [] : [first]));
  const defined = firsts.filter(({ definitionVersion }) => definitionVersion !== '');
  const years = Map.groupBy(await firstYearsOfDefinitions(connection, regionId, defined), ({ at }) => at);
  const found = new Map<string, Set<number>>();
  for (const [at, first] of defined.entries()) {
    const own = years.get(at)?.find(({ definitionVersion }) => definitionVersion === first.definitionVersion)?.firstYear;
    if (own !== undefined && years.get(at)?.some(({ firstYear }) => firstYear < own) === true) found.set(seriesIdOf(first), new Set([own]));
  }
  for (const points of series) {
    const [first] = points;
    if (first === undefined) continue;
    const begun = names.own.filter(({ indicatorId, isBreak }) => indicatorId === first.indicatorId && isBreak).map(({ validFrom }) => validFrom);
    const years = begun.flatMap((day) => points.find(({ periodEnd }, at) => periodEnd >= day && (points[at - 1]?.periodEnd ?? day) < day)?.reportingYear ?? []);
    if (years.length > 0) found.set(seriesIdOf(first), new Set([...(found.get(seriesIdOf(first)) ?? []), ...years]));
  }
  return found;
}

/**
 * Figures in the order of their series, as whoever reads may see them; series of which nothing is to be told are left out. Names of units and people are asked once for all.
 *
 * @example await showSeries(await observationsOfSeries(connection, regionId, page, filter, 'latest'), reader)
 */
export async function showSeries(figures: readonly SeriesObservation[], reader: SeriesReader, told: (seen: SeenFigure) => boolean = () => true): Promise<readonly z.input<typeof shownSeries>[]> {
  const { connection, regionId, caller, today, names } = reader;
  const visibilities = await visibilityVersions(connection, regionId, [...new Set(figures.map(({ indicatorId }) => indicatorId))]);
  const seen = seenFigures(figures, { caller, visibilities, today }).filter(told);
  const people = await personNames(connection, seen.map(({ figure }) => figure.recordedBy));
  const units = new Map([...Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId)].map(([unitId, versions]) => [unitId, (versionOn(versions, today) ?? versions.at(-1))?.name.zh ?? null]));
  const keyOf = new Map(figures.map((figure) => [figure as SeenFigure['figure'], seriesIdOf(figure)]));
  const shown = showFigures(seen).map((point, at) => ({ point, from: seen[at] })).flatMap(({ point, from }) => (from === undefined ? [] : [{ point, from }]));
  const series = Map.groupBy(shown, ({ from }) => keyOf.get(from.figure) ?? '');
  const breaks = await breaksOf([...Map.groupBy(figures, seriesIdOf).values()], reader);
  return [...series].flatMap(([seriesId, points]) => {
    const [first] = points;
    if (first === undefined) return [];
    const { indicatorId, groups, place: at, subUnit, source, sourceRank, definitionVersion } = first.point;
    return [{
      seriesId, indicatorId, name: names.nameOf(indicatorId), unit: names.unitOf(indicatorId), groups, place: at, subUnit, source, sourceRank, definitionVersion,
      points: points.map(({ point, from }) => ({
        year: point.year, period: point.period, content: point.content, status: point.status, grade: point.grade, note: point.note, version: point.version, isLatest: point.isLatest, isBreak: breaks.get(seriesId)?.has(point.year) === true,
        unitId: point.unitId, unitName: point.unitId === null ? null : units.get(point.unitId) ?? null, origin: originOf(from), reportedOn: point.reportedOn, recordedAt: point.recordedAt,
        recordedBy: from.figure.recordedBy === null ? null : people.get(from.figure.recordedBy) ?? null, withheld: point.withheld,
      })),
    }];
  });
}
