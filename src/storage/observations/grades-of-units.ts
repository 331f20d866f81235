import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/** How many figures of a quality a unit reported for a year, by their latest versions. */
export type UnitGrade = { readonly unitId: string; readonly reportingYear: number; readonly grade: string; readonly count: number };

/**
 * Figures by unit, year and quality: what a score counts. Absences and figures that no unit reported do not count.
 *
 * @example (await gradesOfUnits(connection, regionId, [2025])).filter(({ grade }) => grade === 'C')
 */
export async function gradesOfUnits(connection: Connection, regionId: string, years: readonly number[]): Promise<readonly UnitGrade[]> {
  if (years.length === 0) return [];
  const latest = connection.selectFrom('observations').select(['unit_id', 'reporting_year', 'quality', 'missing_reason']).distinctOn(['indicator_id', 'period_start', 'cell_key'])
    .where('region_id', '=', regionId).where(sql<boolean>`reporting_year = ANY(${[...years]}::int[])`).orderBy('indicator_id').orderBy('period_start').orderBy('cell_key').orderBy('version', 'desc');
  const rows = await connection.selectFrom(latest.as('latest')).select(['unit_id as unitId', 'reporting_year as reportingYear', 'quality as grade', sql<string>`count(*)`.as('count')])
    .where('unit_id', 'is not', null).where('missing_reason', 'is', null).where('quality', 'is not', null).groupBy(['unit_id', 'reporting_year', 'quality']).execute();
  return rows.flatMap(({ unitId, reportingYear, grade, count }) => (unitId === null || grade === null ? [] : [{ unitId, reportingYear, grade, count: Number(count) }]));
}
