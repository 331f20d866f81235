import { holdsOn, versionOn } from '#kernel';
import { dataGapsOf, sexAudit, wantedCells, type AnsweredForm, type AskedParts, type FormGround, type FoundGaps, type SexAudit, type WantedCell } from '#collection';
import { latestAnswers, latestObservations, listRounds, planAssignments, regionVersions, reportingDuties, unitVersions, formsOfRound, type Connection, type StoredRound } from '#storage';
import { assignableUnits, unitNameOn } from '../../assignment/assignable-units.ts';
import { plansInForce } from '../../plan/plans-in-force.ts';
import { observationOf } from '../stored-figure.ts';

/** The gaps of a region in a year, with what they were found in. */
export type LoadedGaps = { readonly found: FoundGaps; readonly audit: SexAudit; readonly wanted: readonly WantedCell[]; readonly parts: AskedParts; readonly nameOf: (unitId: string) => string };

/** Of which region and year, as of which day. */
export type GapQuestion = { readonly regionId: string; readonly year: number; readonly today: string };

/** What the last round of the year or before asked beside everyone; townships by the register where no round has named any. */
async function partsOf(connection: Connection, { regionId, year, today }: GapQuestion, rounds: readonly StoredRound[]): Promise<AskedParts> {
  const parts = rounds.filter(({ kind, reportingYear }) => kind === 'yearly' && reportingYear <= year)[0]?.parts ?? { breakdowns: [], categories: {}, subUnits: {}, background: false };
  if (Object.keys(parts.subUnits).length > 0) return parts;
  const regions = Map.groupBy(await regionVersions(connection), (version) => version.regionId);
  const townships = [...regions.values()].flatMap((versions) => {
    const held = versionOn(versions, today);
    return held?.parentRegionId === regionId && held.level === 'township' && !held.ended ? [held.name.zh] : [];
  });
  return townships.length === 0 ? parts : { ...parts, subUnits: { 乡镇街道: townships } };
}

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
  const plans: FormGround['plans'][number][] = [];
  for (const { planId, content } of await plansInForce(connection, { regionId, on: today })) plans.push({ planId, content, assignments: await planAssignments(connection, regionId, planId) });
  const duties = (await reportingDuties(connection, regionId)).filter((duty) => holdsOn(duty, today));
  const parts = await partsOf(connection, question, rounds);
  const wanted = wantedCells({ year, on: today, plans, duties, units: assignableUnits(units), parts, definitionVersions: {} });
  const found = dataGapsOf({
    year, firstYear: Math.min(year, ...plans.flatMap(({ content }) => content.startYear ?? [])), wanted, observations: (await latestObservations(connection, { regionId, toYear: year })).map(observationOf),
    forms: await answeredForms(connection, regionId, rounds.filter(({ reportingYear, state }) => reportingYear === year && state !== 'preparing')),
  });
  return { found, audit: sexAudit(wanted, found, year), wanted, parts, nameOf: unitNameOn(units, today) };
}
