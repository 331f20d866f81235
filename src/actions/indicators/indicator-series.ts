import { z } from 'zod';
import { missingReasonWords, type MissingReason } from '#kernel';
import { recordsOfPlace, seriesOfIndicator, type Observation, type PartRecord, type Series } from '#monitoring';
import { relations } from '#registry';
import { latestObservations, visibilityVersions, type Connection, type RecordedObservation } from '#storage';
import type { Caller } from '../caller.ts';
import { seenFigures } from '../collection/shown-figure.ts';
import { observationOf } from '../collection/stored-figure.ts';

const reason = z.enum(Object.keys(missingReasonWords) as [MissingReason, ...MissingReason[]]);

/** A value of a series, with the cell of the database it stands in: that of another indicator where one of its groups is this one. */
const point = z.object({
  year: z.int(), value: z.number(), text: z.string(), digits: z.int(), numerator: z.number().nullable(), denominator: z.number().nullable(), status: z.enum(['preliminary', 'final', 'estimated', 'revised']), grade: z.string(), definitionVersion: z.string(),
  source: z.string().nullable(), cell: z.object({ indicatorId: z.string(), groups: z.array(z.string()) }).describe('所在的数列'),
});

/** The yearly figures of one part of a place as the judge of targets sees them. */
export const partSeries = z.object({
  place: z.string().nullable().describe('别的地区'), subUnit: z.string().nullable(), groups: z.array(z.string()), points: z.array(point), gaps: z.array(z.object({ year: z.int(), reason })).describe('没有数的年份'), breaks: z.array(z.int()).describe('口径变化的年份'),
  setAside: z.int().describe('人工剔除的数'),
});

/** A part with its series, as answers show it. */
export type PartSeries = z.output<typeof partSeries>;

/** The indicators of which a group is this one: women's figures of everyone's. */
const lendersOf = (indicatorId: string): readonly string[] => relations.flatMap((relation) => {
  if (relation.kind === 'gender-pair') return relation.women === indicatorId ? [relation.everyone] : [];
  return relation.kind === 'group-of' && relation.member === indicatorId ? [relation.everyone] : [];
});

type Row = { readonly figure: RecordedObservation; readonly observation: Observation };

/** Rows as the reader may see them: what is withheld is a named absence. */
function rowsOf(figures: readonly RecordedObservation[], reader: Parameters<typeof seenFigures>[1]): readonly Row[] {
  return seenFigures(figures, reader).map(({ figure, isWithheld }) => {
    const told = observationOf(figure);
    return { figure, observation: isWithheld ? { ...told, content: { kind: 'missing', reason: 'suppressed' }, origin: { file: null, sheet: null, line: null, column: null } } : told };
  });
}

function shown(record: Omit<PartRecord, 'answers' | 'sources'>, place: string | null, figureOf: ReadonlyMap<unknown, RecordedObservation>): PartSeries {
  const { groups, subUnit, series: { points, gaps, breaks }, setAside } = record;
  return {
    place, subUnit, groups: [...groups], gaps: gaps.map((gap) => ({ ...gap })), breaks: [...breaks], setAside,
    points: points.map(({ year, value, text, digits, numerator, denominator, status, grade, definitionVersion, trace }) => {
      const figure = figureOf.get(trace.origins[0]);
      return {
        year, value, text, digits, numerator, denominator, status, grade, definitionVersion, source: figure === undefined || figure.source === '' ? null : figure.source,
        cell: { indicatorId: figure?.indicatorId ?? record.indicatorId, groups: [...(figure?.groups ?? groups)] },
      };
    }),
  };
}

/** Years later than this no figure is of. */
const endOfTime = 2200;

/** Who reads, of what. */
type Reading = { readonly connection: Connection; readonly caller: Caller; readonly today: string };

async function rowsSeen(regionId: string, indicatorIds: readonly string[], { connection, caller, today }: Reading): Promise<readonly Row[]> {
  const ids = [...new Set(indicatorIds.flatMap((id) => [id, ...lendersOf(id)]))];
  const figures = await latestObservations(connection, { regionId, indicatorIds: ids });
  return rowsOf(figures, { caller, visibilities: await visibilityVersions(connection, regionId, ids), today });
}

/** The parts of one place that rows tell of, of some indicators; of one of which only a group of another indicator tells, that group. */
function recordsIn(observations: readonly Observation[], place: string | null, indicatorIds: readonly string[]): readonly Omit<PartRecord, 'answers' | 'sources'>[] {
  const asked = { places: place === null ? [] : [place], untilYear: endOfTime };
  const records = recordsOfPlace(observations, asked);
  const told = new Set(records.map((record) => record.indicatorId));
  const lent = indicatorIds.filter((id) => !told.has(id) && lendersOf(id).length > 0).flatMap((indicatorId) => {
    const series = seriesOfIndicator(observations, { ...asked, indicatorId, groups: [] });
    return series.points.length === 0 ? [] : [{ indicatorId, groups: [], subUnit: null, series, setAside: 0 }];
  });
  return [...records.filter((record) => indicatorIds.includes(record.indicatorId)), ...lent];
}

/**
 * Everything the database holds of an indicator in a region, part by part, as whoever asks may see it and as the judge of targets takes it: the region itself first, then other places its data speak of.
 *
 * @example (await indicatorSeries({ regionId, indicatorId }, { connection, caller, today }))[0]?.points.at(-1)?.text
 */
export async function indicatorSeries({ regionId, indicatorId }: { readonly regionId: string; readonly indicatorId: string }, reading: Reading): Promise<readonly PartSeries[]> {
  const rows = await rowsSeen(regionId, [indicatorId], reading);
  const figureOf = new Map<unknown, RecordedObservation>(rows.map(({ figure, observation }) => [observation.origin, figure]));
  const places = [null, ...new Set(rows.flatMap(({ observation: { place } }) => place ?? []))];
  return places.flatMap((place) => recordsIn(rows.flatMap(({ observation }) => (observation.place === place ? [observation] : [])), place, [indicatorId]).map((record) => shown(record, place, figureOf)));
}

/**
 * The series of everyone in the region itself, of several indicators at once: what a list shows of each.
 *
 * @example (await wholeSeries(regionId, ['maternal-mortality-rate'], reading)).get('maternal-mortality-rate')?.points.at(-1)?.text
 */
export async function wholeSeries(regionId: string, indicatorIds: readonly string[], reading: Reading): Promise<ReadonlyMap<string, Series>> {
  if (indicatorIds.length === 0) return new Map();
  const rows = await rowsSeen(regionId, indicatorIds, reading);
  const own = rows.flatMap(({ observation }) => (observation.place === null && observation.subUnit === null ? [observation] : []));
  return new Map(recordsIn(own, null, indicatorIds).flatMap(({ indicatorId, groups, series }) => (groups.length === 0 ? [[indicatorId, series] as const] : [])));
}
