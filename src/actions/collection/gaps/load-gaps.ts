import { dataGapsOf, sexAudit, wantedCells, type AnsweredForm, type AskedParts, type FoundGaps, type SexAudit, type WantedCell } from '#collection';
import { latestAnswers, latestObservations, listRounds, unitVersions, formsOfRound, type Connection, type StoredRound } from '#storage';
import { unitNameOn } from '../../assignment/assignable-units.ts';
import { formGround } from '../../rounds/form-ground.ts';
import { observationOf } from '../stored-figure.ts';

/** The gaps of a region in a year, with what they were found in. */
export type LoadedGaps = { readonly found: FoundGaps; readonly audit: SexAudit; readonly wanted: readonly WantedCell[]; readonly parts: AskedParts; readonly nameOf: (unitId: string) => string };

/** Of which region and year, as of which day. */
export type GapQuestion = { readonly regionId: string; readonly year: number; readonly today: string };

/** What the last round of the year or before asked beside everyone. */
const partsOf = (rounds: readonly StoredRound[], year: number): AskedParts =>
  rounds.find(({ kind, reportingYear }) => kind === 'yearly' && reportingYear <= year)?.parts ?? { breakdowns: [], categories: {}, subUnits: {}, background: false };

async function answeredForms(connection: Connection, regionId: string, rounds: readonly StoredRound[]): Promise<readonly AnsweredForm[]> {
  const found: AnsweredForm[] = [];
  for (const { roundId } of rounds) {
    const forms = await formsOfRound(connection, regionId, roundId);
    const answers = Map.groupBy(forms.length === 0 ? [] : await latestAnswers(connection, { regionId, formIds: forms.map(({ formId }) => formId) }), ({ formId }) => formId);
    found.push(...forms.map(({ formId, unitId, content }) => ({ unitId, form: content, answers: new Map((answers.get(formId) ?? []).map(({ questionId, answer }) => [questionId, answer])) })));
  }
  return found;
}

/**
 * The gaps of a region in a year: what the plans in force want, against the database and the forms of the year's rounds.
 *
 * @example (await loadGaps(connection, { regionId, year: 2025, today })).audit.sentence // '可分性别 12/30 项'
 */
export async function loadGaps(connection: Connection, question: GapQuestion): Promise<LoadedGaps> {
  const { regionId, year, today } = question;
  const units = Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId);
  const rounds = await listRounds(connection, regionId);
  const ground = await formGround(connection, { regionId, reportingYear: year, parts: partsOf(rounds, year), indicators: null }, today);
  const wanted = wantedCells(ground);
  const found = dataGapsOf({
    year, firstYear: Math.min(year, ...ground.plans.flatMap(({ content }) => content.startYear ?? [])), wanted, observations: (await latestObservations(connection, { regionId, toYear: year })).map(observationOf),
    forms: await answeredForms(connection, regionId, rounds.filter(({ reportingYear, state }) => reportingYear === year && state !== 'preparing')),
  });
  return { found, audit: sexAudit(wanted, found, year), wanted, parts: ground.parts, nameOf: unitNameOn(units, today) };
}
