import { z } from 'zod';
import { personNames, visibilityVersions, type ObservationRevision, type RecordedObservation } from '#storage';
import { seenFigures, shownContent, showFigures, type SeenFigure } from './shown-figure.ts';
import type { SeriesReader } from './shown-series.ts';

const side = z.object({ content: shownContent, status: z.string(), grade: z.string().nullable(), version: z.int(), recordedAt: z.string() });

/** A figure of which something else is known later than earlier, as answers show it. */
export const shownRevision = z.object({
  indicatorId: z.string(), name: z.string(), unit: z.string().nullable(), year: z.int(), groups: z.array(z.string()), place: z.string().nullable(), subUnit: z.string().nullable(), source: z.string(), definitionVersion: z.string(),
  before: side.nullable().describe('原来的数；原来没有则为空'), after: side.describe('后来的数'), kind: z.enum(['added', 'revised']).describe('added 新增、revised 修订'), reason: z.string().nullable().describe('理由或备注'), recordedBy: z.string().nullable(),
  file: z.string().nullable().describe('来自哪个文件'), cell: z.string().nullable().describe('文件里的位置'), withheld: z.boolean().describe('不在可见范围内（保密）'),
});

type Side = z.input<typeof side>;
type Point = ReturnType<typeof showFigures>[number];

const sideOf = ({ content, status, grade, version, recordedAt }: Point, isHidden: boolean): Side =>
  ({ content: isHidden ? { kind: 'missing', reason: 'suppressed' } : content, status, grade: isHidden ? null : grade, version, recordedAt });

/** 工作表“表1”，第5行第3列; of a form: 填报“2025年度”第12项 */
function placeIn({ origin }: RecordedObservation): string | null {
  if (origin === null) return null;
  const { sheet, line, column, round, question } = origin as Readonly<Record<string, string | number | null | undefined>>;
  const at = [typeof line === 'number' ? `第${String(line)}行` : '', typeof column === 'number' ? `第${String(column)}列` : ''].join('');
  const parts = [typeof round === 'string' ? `填报“${round}”${question === undefined || question === null ? '' : `第${String(question)}项`}` : '', typeof sheet === 'string' ? `工作表“${sheet}”` : '', at].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('，');
}

/**
 * Revisions as whoever reads may see them: both values or, where either is withheld, neither, nor what was written beside them. Those of which nothing is to be told are left out.
 *
 * @example await showRevisions(await revisionsBetween(connection, regionId, filter, question), reader)
 */
export async function showRevisions(revisions: readonly ObservationRevision[], { connection, regionId, caller, today, names }: SeriesReader): Promise<readonly z.input<typeof shownRevision>[]> {
  const both = revisions.flatMap(({ now, before }) => (before === null ? [now] : [now, before]));
  const visibilities = await visibilityVersions(connection, regionId, [...new Set(both.map(({ indicatorId }) => indicatorId))]);
  const seen = seenFigures(both, { caller, visibilities, today });
  const people = await personNames(connection, revisions.map(({ now }) => now.recordedBy));
  const shown = new Map<RecordedObservation, { readonly point: Point; readonly from: SeenFigure }>();
  for (const [at, point] of showFigures(seen).entries()) {
    const from = seen[at];
    if (from !== undefined) shown.set(from.figure, { point, from });
  }
  return revisions.flatMap(({ now, before }) => {
    const [after, then] = [shown.get(now), before === null ? undefined : shown.get(before)];
    if (after === undefined) return [];
    const { point } = after;
    const isHidden = after.from.isWithheld || then?.from.isWithheld === true;
    const file = now.origin?.['file'];
    return [{
      indicatorId: now.indicatorId, name: names.nameOf(now.indicatorId), unit: names.unitOf(now.indicatorId), year: now.reportingYear, groups: [...now.groups], place: now.place, subUnit: now.subPlace, source: now.source, definitionVersion: now.definitionVersion,
      before: then === undefined ? null : sideOf(then.point, isHidden), after: sideOf(point, isHidden), kind: before === null ? 'added' : 'revised', reason: isHidden ? null : point.note, recordedBy: now.recordedBy === null ? null : people.get(now.recordedBy) ?? null,
      file: isHidden || typeof file !== 'string' ? null : file, cell: isHidden ? null : placeIn(now), withheld: isHidden,
    }];
  });
}
