import { questionIdOf, type Form } from '#collection';
import { latestObservations, type Connection, type RecordedObservation } from '#storage';

/** How many years back a form looks: what checks compare with, and what its readers see beside a cell. */
const yearsBack = 10;

/** Earlier figures of the indicators of a form, all parts of them; the source that counts, of the region itself. */
export type EarlierFigures = readonly RecordedObservation[];

/**
 * What the database knows of the indicators of a form in the years before, of the region itself and by the source that counts.
 *
 * @example lastYearTexts(form, await earlierFigures(connection, { regionId, form, year: 2025 }), 2025)
 */
export async function earlierFigures(connection: Connection, { regionId, form, year }: { readonly regionId: string; readonly form: Form; readonly year: number }): Promise<EarlierFigures> {
  const found = await latestObservations(connection, { regionId, indicatorIds: form.items.map(({ indicatorId }) => indicatorId), fromYear: year - yearsBack, toYear: year - 1 });
  return found.filter(({ place, sourceRank }) => place === null && sourceRank === 1);
}

/**
 * The figures of the year before by the id of the question they answer.
 *
 * @example lastYearTexts(earlier, 2025).get(questionId) // '93.60'
 */
export const lastYearTexts = (earlier: EarlierFigures, year: number): ReadonlyMap<string, string> =>
  new Map(earlier.filter(({ reportingYear, valueText }) => reportingYear === year - 1 && valueText !== null).map(({ indicatorId, groups, subPlace, valueText }) => [questionIdOf(indicatorId, groups, subPlace), valueText ?? '']));
