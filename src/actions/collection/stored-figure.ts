import { cellKey, usualPeriod } from '#collection';
import type { Observation, ObservationContent } from '#monitoring';
import { findIndicatorById } from '#registry';
import type { StoredObservation } from '#storage';
import type { ImportedFigure } from './figure-fields.ts';

/** The columns in which a content stands; the others stay empty. */
type ContentColumns = Pick<StoredObservation, 'kind' | 'valueText' | 'numeratorText' | 'denominatorText' | 'standardErrorText' | 'answer' | 'happenedOn' | 'grade' | 'evidence' | 'missingReason'>;

const noContent: ContentColumns = { kind: 'figure', valueText: null, numeratorText: null, denominatorText: null, standardErrorText: null, answer: null, happenedOn: null, grade: null, evidence: null, missingReason: null };

const decimalText = (value: number | null): string | null => (value === null ? null : String(value));

/** What a content is in the columns of the store. @example contentColumns({ kind: 'missing', reason: 'not-collected' }).missingReason */
export function contentColumns(content: ImportedFigure['content']): ContentColumns {
  switch (content.kind) {
    case 'figure': return { ...noContent, valueText: content.text, numeratorText: decimalText(content.numerator), denominatorText: decimalText(content.denominator), standardErrorText: decimalText(content.standardError) };
    case 'yes-no': return { ...noContent, kind: 'yes-no', answer: content.happened, happenedOn: content.date, evidence: content.evidence };
    case 'judgement': return { ...noContent, kind: 'grade', grade: content.level, evidence: content.evidence };
    case 'missing': return { ...noContent, missingReason: content.reason };
  }
}

/**
 * A row of the long table as the store keeps it, in its first version. `ownNames` are those of the region itself, which a table may print in its column of places.
 *
 * @example storedFigure(row, { regionId, ownNames: ['示例区'] }).cellKey
 */
export function storedFigure(row: ImportedFigure, { regionId, ownNames }: { readonly regionId: string; readonly ownNames: readonly string[] }): StoredObservation {
  const { indicatorId, subUnit, groups, year, definitionVersion, status, source, sourceRank, unitId, note, recorded, origin } = row;
  const period = row.period ?? usualPeriod(indicatorId, year);
  const place = row.place !== null && ownNames.includes(row.place) ? null : row.place;
  return {
    regionId, indicatorId, periodStart: period.start, cellKey: cellKey({ year, periodEnd: period.end, groups, place, subUnit, definitionVersion, source, sourceRank }), version: 1,
    periodEnd: period.end, periodKind: period.kind, reportingYear: year, groups: groups.toSorted(), place, subPlace: subUnit, source: source ?? '', sourceRank, ...contentColumns(row.content),
    measureUnit: findIndicatorById(indicatorId)?.unit ?? null, definitionVersion, status, quality: row.grade, note, unitId, reportedOn: recorded, origin,
  };
}

const isLevel = (word: string): word is Extract<ObservationContent, { kind: 'judgement' }>['level'] => ['met', 'improving', 'unchanged', 'worsening', 'not-met'].includes(word);
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/**
 * What a stored observation says.
 *
 * @example contentOf(stored) // { kind: 'figure', text: '50.8', value: 50.8, digits: 1, numerator: 1, denominator: 1968, standardError: null }
 */
export function contentOf({ kind, valueText, numeratorText, denominatorText, standardErrorText, answer, happenedOn, grade, evidence, missingReason }: ContentColumns): ObservationContent {
  if (kind === 'yes-no' && answer !== null) return { kind: 'yes-no', happened: answer, date: happenedOn, evidence };
  if (kind === 'grade' && grade !== null && isLevel(grade)) return { kind: 'judgement', level: grade, evidence };
  if (valueText !== null) {
    return { kind: 'figure', text: valueText, value: Number(valueText), digits: valueText.split('.')[1]?.length ?? 0, numerator: numberOf(numeratorText), denominator: numberOf(denominatorText), standardError: numberOf(standardErrorText) };
  }
  return { kind: 'missing', reason: (missingReason ?? 'not-collected') as Extract<ObservationContent, { kind: 'missing' }>['reason'] };
}

/**
 * A stored observation as monitoring works with it.
 *
 * @example runMonitoring({ plans, observations: stored.map(observationOf), year: 2024, asOf })
 */
export const observationOf = (stored: StoredObservation): Observation => {
  const { indicatorId, place, subPlace, groups, reportingYear, periodKind, periodStart, periodEnd, definitionVersion, status, quality, source, sourceRank, reportedOn, note, origin } = stored;
  return {
    indicatorId, place, subUnit: subPlace, groups, year: reportingYear, period: { kind: periodKind as NonNullable<Observation['period']>['kind'], start: periodStart, end: periodEnd, year: reportingYear }, definitionVersion, status,
    grade: (quality ?? 'A') as Observation['grade'], source: source === '' ? null : source, sourceRank, recorded: reportedOn, content: contentOf(stored),
    origin: { file: null, sheet: null, line: null, column: null, ...origin, ...(note === null ? {} : { note }) },
  };
};
