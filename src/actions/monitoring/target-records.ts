import { z } from 'zod';
import type { MonitoredTarget, YearFigure } from '#monitoring';
import type { RecordedObservation } from '#storage';
import { contentOf } from '../collection/stored-figure.ts';
import { statusWords } from '#collection';
import { cellOf, type JudgingGround } from './judging-ground.ts';

/** A stored figure behind a value of a target: who brought it, when, from where. */
export const shownRecord = z.object({
  indicatorId: z.string(), groups: z.array(z.string()), place: z.string().nullable(), subUnit: z.string().nullable(), value: z.string().describe('数值'), numerator: z.number().nullable(), denominator: z.number().nullable(), status: z.string().describe('数据状态'), grade: z.string().nullable().describe('质量等级'),
  version: z.int(), definitionVersion: z.string(), source: z.string(), unitId: z.uuid().nullable(), recordedAt: z.string(), recordedBy: z.string().nullable(), note: z.string().nullable(),
  file: z.string().nullable(), sheet: z.string().nullable(), line: z.int().nullable(), column: z.int().nullable(), form: z.string().nullable(), round: z.string().nullable(),
});

/** A record before its people are named. */
export type TargetRecord = z.input<typeof shownRecord>;

const textOf = (value: string | number | null | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
const placeOf = (value: string | number | null | undefined): number | null => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null);

function recordOf(figure: RecordedObservation): TargetRecord {
  const { indicatorId, groups, place, subPlace, status, quality, version, definitionVersion, source, unitId, recordedAt, recordedBy, note, origin } = figure;
  const content = contentOf(figure);
  return {
    indicatorId, groups: [...groups], place, subUnit: subPlace, value: content.kind === 'figure' ? content.text : content.kind === 'yes-no' ? (content.happened ? '是' : '否') : content.kind, numerator: content.kind === 'figure' ? content.numerator : null, denominator: content.kind === 'figure' ? content.denominator : null,
    status: statusWords[status], grade: quality, version, definitionVersion, source, unitId, recordedAt, recordedBy, note,
    file: textOf(origin?.['file']), sheet: textOf(origin?.['sheet']), line: placeOf(origin?.['line']), column: placeOf(origin?.['column']), form: textOf(origin?.['form']), round: textOf(origin?.['round']),
  };
}

const seen = new WeakMap<JudgingGround, ReadonlyMap<number, readonly TargetRecord[]>>();

/** The latest version of every cell the readers may see, by year; found once a ground. */
function seenByYear(ground: JudgingGround): ReadonlyMap<number, readonly TargetRecord[]> {
  const known = seen.get(ground);
  if (known !== undefined) return known;
  const latest = new Map(ground.figures.map((figure) => [cellOf(figure), figure]));
  const visible = [...latest.values()].filter((figure) => !ground.isWithheld(figure));
  const made = new Map([...Map.groupBy(visible, ({ reportingYear }) => reportingYear)].map(([year, figures]) => [year, figures.map(recordOf)]));
  seen.set(ground, made);
  return made;
}

/** Whether a record stands in one of the cells a value was read from; without cells, whether it says the same. */
function isBehind({ from, text }: YearFigure, record: TargetRecord): boolean {
  return from.length === 0 ? record.value === text : from.some(({ file, sheet, row }) => record.file === file && record.sheet === sheet && record.line === row);
}

/**
 * The stored figures behind the values of a target, by year: the latest of each cell, of its own indicator, and of what it was computed from where that stands in the same rows. What the readers may not
 * see is not there.
 *
 * @example recordsBehind(target, ground).get(2024)?.[0]?.recordedAt
 */
export function recordsBehind({ points, indicatorId, indicator }: MonitoredTarget, ground: JudgingGround): ReadonlyMap<number, readonly TargetRecord[]> {
  const years = seenByYear(ground);
  return new Map(points.map((point) => {
    const ofYear = years.get(point.year) ?? [];
    const own = ofYear.filter((record) => record.indicatorId === (indicatorId ?? indicator));
    const found = own.filter((record) => isBehind(point, record));
    return [point.year, found.length > 0 ? found : point.from.length > 0 ? ofYear.filter((record) => isBehind(point, record)) : own.filter(({ place, subUnit }) => place === null && subUnit === null)] as const;
  }));
}
