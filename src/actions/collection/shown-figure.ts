import { z } from 'zod';
import type { RecordedObservation, VisibilityAudience, VisibilityVersion } from '#storage';
import type { Caller } from '../caller.ts';
import { contentOf } from './stored-figure.ts';
import { audiences, audiencesOn, circleOf, maySee } from './visible-to.ts';
import { withheldFromPublic } from './withheld-from-public.ts';

/** What a figure says, as answers show it. */
export const shownContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), text: z.string(), value: z.number(), digits: z.int(), numerator: z.number().nullable(), denominator: z.number().nullable(), standardError: z.number().nullable() }),
  z.object({ kind: z.literal('yes-no'), happened: z.boolean(), date: z.string().nullable(), evidence: z.string().nullable() }),
  z.object({ kind: z.literal('judgement'), level: z.string(), evidence: z.string().nullable() }),
  z.object({ kind: z.literal('missing'), reason: z.string() }),
]);

/** One version of a figure as a reader may see it; what is withheld is a named absence (保密), never a blank. */
export const shownFigure = z.object({
  indicatorId: z.string(), year: z.int(), period: z.object({ kind: z.string(), start: z.string(), end: z.string() }), groups: z.array(z.string()), place: z.string().nullable(), subUnit: z.string().nullable(),
  definitionVersion: z.string(), source: z.string(), sourceRank: z.int(), version: z.int(), isLatest: z.boolean(), content: shownContent, unit: z.string().nullable(), status: z.string(), grade: z.string().nullable(), note: z.string().nullable(),
  unitId: z.uuid().nullable(), reportedOn: z.string().nullable(), recordedAt: z.string(), audience: z.enum(audiences as [VisibilityAudience, ...VisibilityAudience[]]), withheld: z.boolean(),
});

/** What decides what a reader sees. */
export type Reader = { readonly caller: Caller; readonly visibilities: readonly VisibilityVersion[]; readonly today: string };

const cellOf = ({ indicatorId, periodStart, cellKey }: RecordedObservation): string => `${indicatorId} ${periodStart} ${cellKey}`;

/** A figure with who may see it: whether this reader does, and whether it may be told at all that there is one. */
export type SeenFigure = { readonly figure: RecordedObservation; readonly audience: VisibilityAudience; readonly isWithheld: boolean; readonly isPublicReader: boolean };

/**
 * What a reader sees of figures, all versions of whole years of each indicator given. Members of the house learn that a figure is there and withheld; the public sees nothing of what is
 * not public, and no small counts.
 *
 * @example seenFigures(versions, { caller, visibilities, today })
 */
export function seenFigures(figures: readonly RecordedObservation[], { caller, visibilities, today }: Reader): readonly SeenFigure[] {
  const placed = figures.map((figure) => ({ figure, circle: circleOf(caller, figure) }));
  const small = placed.some(({ circle }) => circle === 'public') ? withheldFromPublic(figures) : new Set<RecordedObservation>();
  const audienceOf = audiencesOn(visibilities, today);
  return placed.flatMap(({ figure, circle }) => {
    const audience = audienceOf(figure);
    const isPublicReader = circle === 'public';
    if (isPublicReader && audience !== 'public') return [];
    return [{ figure, audience, isWithheld: !maySee(circle, audience) || (isPublicReader && small.has(figure)), isPublicReader }];
  });
}

/**
 * Figures as answers show them.
 *
 * @example showFigures(seen)[0]?.content
 */
export function showFigures(seen: readonly SeenFigure[]): readonly z.input<typeof shownFigure>[] {
  const latest = new Map(seen.map(({ figure }) => [cellOf(figure), figure.version]));
  for (const { figure } of seen) latest.set(cellOf(figure), Math.max(latest.get(cellOf(figure)) ?? 0, figure.version));
  return seen.map(({ figure, audience, isWithheld, isPublicReader }) => {
    const inside = !isWithheld && !isPublicReader;
    const told = contentOf(figure);
    return {
      indicatorId: figure.indicatorId, year: figure.reportingYear, period: { kind: figure.periodKind, start: figure.periodStart, end: figure.periodEnd }, groups: [...figure.groups], place: figure.place, subUnit: figure.subPlace,
      definitionVersion: figure.definitionVersion, source: figure.source, sourceRank: figure.sourceRank, version: figure.version, isLatest: latest.get(cellOf(figure)) === figure.version,
      content: isWithheld ? { kind: 'missing', reason: 'suppressed' } : 'evidence' in told && isPublicReader ? { ...told, evidence: null } : told,
      unit: figure.measureUnit, status: figure.status, grade: isWithheld ? null : figure.quality, note: inside ? figure.note : null, unitId: isPublicReader ? null : figure.unitId, reportedOn: figure.reportedOn,
      recordedAt: figure.recordedAt, audience, withheld: isWithheld,
    };
  });
}
