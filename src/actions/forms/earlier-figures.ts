import { checkContext, questionIdOf, type CheckContext, type Form } from '#collection';
import { withRelated } from '#registry';
import { latestObservations, type Connection, type RecordedObservation, type StoredRound } from '#storage';
import { observationOf } from '../collection/stored-figure.ts';
import { townships } from '../rounds/form-ground.ts';

/** How many years back a form looks: what checks compare with, and what its readers see beside a cell. */
const yearsBack = 10;

/** What is known beside a form: figures of its indicators and of those they are compared with, in the years before and, of other units, in its own. */
export type KnownFigures = { readonly earlier: readonly RecordedObservation[]; readonly context: CheckContext };

/**
 * What the database knows beside a form, of the region itself and by the source that counts.
 *
 * @example checkForm(form.content, answers, (await knownFigures(connection, { regionId, form, round })).context)
 */
export async function knownFigures(connection: Connection, { regionId, form, round }: { readonly regionId: string; readonly form: Form; readonly round: StoredRound }): Promise<KnownFigures> {
  const year = round.reportingYear;
  const indicatorIds = withRelated(form.items.map(({ indicatorId }) => indicatorId));
  const earlier = (await latestObservations(connection, { regionId, indicatorIds, fromYear: year - yearsBack, toYear: year })).filter(({ place, sourceRank }) => place === null && sourceRank === 1);
  return { earlier, context: checkContext({ earlier: earlier.map(observationOf), subUnits: round.parts.subUnits[townships] ?? null }) };
}

/**
 * The figures of the year before by the id of the question they answer.
 *
 * @example lastYearTexts(earlier, 2025).get(questionId) // '93.60'
 */
export const lastYearTexts = (earlier: KnownFigures['earlier'], year: number): ReadonlyMap<string, string> =>
  new Map(earlier.filter(({ reportingYear, valueText }) => reportingYear === year - 1 && valueText !== null).map(({ indicatorId, groups, subPlace, valueText }) => [questionIdOf(indicatorId, groups, subPlace), valueText ?? '']));
