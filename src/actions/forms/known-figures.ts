import { checkContext, questionIdOf, type CheckContext } from '#collection';
import { withRelated } from '#registry';
import { latestObservations, observationRevision, type Connection, type RecordedObservation, type StoredForm, type StoredRound } from '#storage';
import { observationOf } from '../collection/stored-figure.ts';
import { townships } from '../rounds/townships.ts';

/** How many years back a form looks: what checks compare with, and what its readers see beside a cell. */
const yearsBack = 10;

/** What is known beside a form: figures of its indicators and of those they are compared with, in the years before and, of other units, in its own. */
export type KnownFigures = { readonly earlier: readonly RecordedObservation[]; readonly context: CheckContext };

/** What was read for a form while people type in it, by the form and everything it depends on. */
const kept = new Map<string, KnownFigures>();

/** Forms people work at in the same hour; what is not used is forgotten first. */
const mostKept = 100;

function remember(key: string, known: KnownFigures): KnownFigures {
  kept.delete(key);
  kept.set(key, known);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return known;
}

/**
 * What the database knows beside a form, of the region itself and by the source that counts. While no figure of the region was added, what was read before is given again: somebody who types
 * waits for this at every cell.
 *
 * @example checkForm(form.content, answers, (await knownFigures(connection, stored, round)).context)
 */
export async function knownFigures(connection: Connection, { regionId, formId, content, asked }: StoredForm, round: StoredRound): Promise<KnownFigures> {
  const year = round.reportingYear;
  const key = JSON.stringify([regionId, formId, asked, round.revision, await observationRevision(connection, regionId)]);
  const known = kept.get(key);
  if (known) return remember(key, known);
  const indicatorIds = withRelated(content.items.map(({ indicatorId }) => indicatorId));
  const earlier = (await latestObservations(connection, { regionId, indicatorIds, fromYear: year - yearsBack, toYear: year })).filter(({ place, sourceRank }) => place === null && sourceRank === 1);
  return remember(key, { earlier, context: checkContext({ earlier: earlier.map(observationOf), subUnits: round.parts.subUnits[townships] ?? null }) });
}

/**
 * The figures of the year before by the id of the question they answer.
 *
 * @example lastYearTexts(earlier, 2025).get(questionId) // '93.60'
 */
export const lastYearTexts = (earlier: KnownFigures['earlier'], year: number): ReadonlyMap<string, string> => new Map([...lastYearFigures(earlier, year)].map(([questionId, { text }]) => [questionId, text]));

/**
 * The same with the definition each was counted by.
 *
 * @example lastYearFigures(earlier, 2025).get(questionId)?.definitionVersion // ''
 */
export const lastYearFigures = (earlier: KnownFigures['earlier'], year: number): ReadonlyMap<string, { readonly text: string; readonly definitionVersion: string }> =>
  new Map(earlier.filter(({ reportingYear, valueText }) => reportingYear === year - 1 && valueText !== null).map(({ indicatorId, groups, subPlace, valueText, definitionVersion }) => [questionIdOf(indicatorId, groups, subPlace), { text: valueText ?? '', definitionVersion }]));
