import { z } from 'zod';
import { reportTypes } from '#publication';
import { reportsChangedSince, type Connection, type StoredObservation } from '#storage';

/** Reports that were made with the old values of figures which were just changed: whoever changed them has to decide what to do about each. */
export const outdatedReports = z.array(z.object({
  reportId: z.uuid().describe('报告编号'), kind: z.string().describe('类型'), kindWord: z.string().describe('类型'), year: z.int().describe('监测年份'), madeAt: z.string().describe('编成于'), revisedFigures: z.int().describe('编成后又变的数'),
})).describe('用原来的数编成的报告');

/**
 * The reports made with other values than these figures now have; figures in their first version were in none.
 *
 * @example await reportsWithOldValues(connection, regionId, decision.added)
 */
export async function reportsWithOldValues(connection: Connection, regionId: string, figures: readonly StoredObservation[]): Promise<z.input<typeof outdatedReports>> {
  const found = await reportsChangedSince(connection, regionId, { reportIds: null, cells: figures.filter(({ version }) => version > 1) });
  return found.map(({ reportId, kind, year, madeAt, changed }) => ({ reportId, kind, kindWord: reportTypes.find(({ id }) => id === kind)?.title ?? kind, year, madeAt, revisedFigures: changed }));
}
