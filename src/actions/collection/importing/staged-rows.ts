import { besideOf, cellKey, groupNumber, readBeside, sliceOf, usualPeriod, type NamedFigure, type Numbering, type PlacedFigure, type PrintedName, type StagedFigure } from '#collection';
import type { Observation } from '#monitoring';
import type { IndicatorDefinition } from '#registry';
import type { StagedRow, StoredObservation, WaitingRow } from '#storage';
import { contentColumns, contentOf } from '../stored-figure.ts';

/** The numbers under which names, sheets and related indicators stand in the rows of an import. */
export type RowNumbers = { readonly groups: Numbering<string>; readonly names: Numbering<PrintedName>; readonly sheets: Numbering<string | null> };

/**
 * A figure that was read as the store keeps it, in its first version.
 *
 * @example observedFigure(figure.observation, { regionId, unit: '%' }).cellKey
 */
function observedFigure(observation: Observation, { regionId, unit }: { readonly regionId: string; readonly unit: string | null }): StoredObservation {
  const { indicatorId, place, subUnit, groups, year, definitionVersion, status, source, sourceRank, recorded, grade, content, origin } = observation;
  const period = observation.period ?? usualPeriod(indicatorId, year);
  return {
    regionId, indicatorId, periodStart: period.start, cellKey: cellKey({ year, periodEnd: period.end, groups, place, subUnit, definitionVersion, source, sourceRank }), version: 1, periodEnd: period.end, periodKind: period.kind,
    reportingYear: year, groups: groups.length < 2 ? groups : groups.toSorted(), place, subPlace: subUnit, source: source ?? '', sourceRank, ...contentColumns(content), measureUnit: unit, definitionVersion, status, quality: grade,
    note: null, unitId: null, reportedOn: recorded, origin: origin as unknown as StoredObservation['origin'],
  };
}

/**
 * A figure as it is put aside until it is checked.
 *
 * @example stagedRow(named, { regionId, ordinal: 0, numbers }).slice
 */
export function stagedRow({ figure, name }: NamedFigure, { regionId, ordinal, numbers }: { readonly regionId: string; readonly ordinal: number; readonly numbers: RowNumbers }): StagedRow {
  return {
    ordinal, relatedGroup: groupNumber(numbers.groups, figure), slice: sliceOf(figure), nameNumber: numbers.names.of(name), sheetNumber: numbers.sheets.of(figure.sheet), sheetRow: figure.row, valueColumn: figure.column,
    beside: besideOf(figure), observation: observedFigure(figure.observation, { regionId, unit: figure.definition.unit }),
  };
}

const noOrigin: Observation['origin'] = { file: null, sheet: null, line: null, column: null };

function placedFigure({ beside, sheetRow, valueColumn, observation: stored }: WaitingRow, sheet: string | null, definition: IndicatorDefinition): PlacedFigure {
  const told = readBeside(beside);
  const content = contentOf(stored);
  const period = { kind: stored.periodKind as NonNullable<Observation['period']>['kind'], start: stored.periodStart, end: stored.periodEnd, year: stored.reportingYear };
  return {
    definition, sheet, row: sheetRow, column: valueColumn,
    observation: {
      indicatorId: stored.indicatorId, place: stored.place, subUnit: stored.subPlace, groups: stored.groups, year: stored.reportingYear, period: told.period === true ? period : null, definitionVersion: stored.definitionVersion,
      status: stored.status, grade: (stored.quality ?? 'A') as Observation['grade'], source: stored.source === '' ? null : stored.source, sourceRank: stored.sourceRank, recorded: stored.reportedOn,
      content: content.kind === 'figure' && told.digits !== undefined ? { ...content, value: told.value ?? content.value, digits: told.digits } : content, origin: noOrigin,
    },
  };
}

/**
 * A row that comes back to be checked, as checks see it.
 *
 * @example waitingFigure(row, sheets, definitionOf).figure.observation.year
 */
export function waitingFigure(row: WaitingRow, sheets: readonly (string | null)[], definitionOf: (id: string) => IndicatorDefinition | undefined): StagedFigure {
  const { ordinal, relatedGroup, slice, nameNumber, sheetNumber, observation: { indicatorId, periodStart, cellKey: cell } } = row;
  const definition = definitionOf(indicatorId);
  if (definition === undefined) throw new Error(`a staged row has an indicator nobody defines: ${indicatorId}`);
  return { ordinal, group: relatedGroup, slice, cell: `${indicatorId} ${periodStart} ${cell}`, name: nameNumber, figure: placedFigure(row, sheets[sheetNumber] ?? null, definition) };
}
