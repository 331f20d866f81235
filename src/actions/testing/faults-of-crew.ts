/** What has to hold of forms and figures after many worked on them at once. */
import { checkForm, progressOf } from '#collection';
import { canonicalJson } from '#kernel';
import { replay, submission } from '#lifecycle';
import { answerVersions, findFreeze, formRemarks, observationVersions, type Store } from '#storage';
import { answersThen } from '../forms/answers-then.ts';
import { formFingerprint } from '../forms/form-fingerprint.ts';
import { formState } from '../forms/form-state.ts';

type Place = { readonly regionId: string; readonly formId: string };

/** What two things say, where they differ. */
const differs = (what: string, found: unknown, expected: unknown): readonly string[] => (canonicalJson(found) === canonicalJson(expected) ? [] : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`]);

/** The numbers of versions: 1, 2, 3 … without holes. */
const areCounted = (versions: readonly number[]): boolean => versions.every((version, at) => version === at + 1);

/**
 * What does not hold of a form: its life cycle follows from its steps, what each step froze is what the answers said at that revision, what is frozen now is what they say, the counts are
 * theirs, remarks belong to steps that send back.
 *
 * @example await faultsOfForm(store, { regionId, formId }) // []
 */
async function faultsOfForm({ connection }: Pick<Store, 'connection'>, place: Place): Promise<readonly string[]> {
  const state = await formState(connection, place);
  if ('refused' in state) return [state.message];
  const { form, stored: { cycle }, answers, context } = state;
  const where = `form ${place.formId}`;
  const replayed = replay(submission, cycle.opening, cycle.steps);
  const faults = replayed.kind === 'broken' ? [`${where}: ${replayed.message}`] : [...differs(`${where}: its life cycle`, cycle, replayed.cycle)];
  for (const step of cycle.steps) {
    const freeze = await findFreeze(connection, { ...place, stepNumber: step.number });
    const then = await answersThen(connection, form, step);
    const freezes = step.from !== step.to && submission.states[step.to]?.frozen === true;
    faults.push(...differs(`${where}: step ${String(step.number)} (${step.step}) froze`, freeze !== null, freezes));
    if (freeze && then) faults.push(...differs(`${where}: what step ${String(step.number)} (${step.step}) froze`, formFingerprint(form.content, then), freeze.fingerprint));
  }
  if (cycle.frozen) faults.push(...differs(`${where}: what is frozen in ${cycle.state}`, formFingerprint(form.content, answers), cycle.frozen.fingerprint));
  const { asked, answered, missing, errors, doubts, explained, conflicts, revision } = form;
  /* Doubts compare with figures that came in since. */
  const counted = progressOf(checkForm(form.content, answers, context), answers);
  faults.push(...differs(`${where}: counts`, { asked, answered, missing, errors, conflicts }, { asked: counted.asked, answered: counted.answered, missing: counted.missing, errors: counted.errors, conflicts: counted.conflicts }));
  if (doubts < explained) faults.push(`${where}: more doubts explained than there are`);
  const versions = await answerVersions(connection, { regionId: place.regionId, formIds: [place.formId] });
  for (const [questionId, of] of Map.groupBy(versions, (one) => one.questionId)) if (!areCounted(of.map(({ version }) => version))) faults.push(`${where}: versions of ${questionId}`);
  faults.push(...differs(`${where}: revision`, revision, Math.max(0, ...versions.map((one) => one.revision))));
  const sentBack = new Set(cycle.steps.filter(({ to }) => to === 'returned').map(({ number }) => number));
  for (const { stepNumber, text } of await formRemarks(connection, place.regionId, place.formId)) if (stepNumber === null || !sentBack.has(stepNumber)) faults.push(`${where}: the remark “${text}” came with step ${String(stepNumber)}`);
  return faults;
}

/**
 * What does not hold of forms, and of the figures that came of them: every cell has its versions once, `figures` of them in all, and the audit has as many lines of each action as were acknowledged.
 *
 * @example await faultsOfCrew(store, { regionId, formIds, figures: 120, lines: { 'forms.save-answers': 40 } }) // []
 */
export async function faultsOfCrew(store: Pick<Store, 'connection'>, { regionId, formIds, figures, lines }: { readonly regionId: string; readonly formIds: readonly string[]; readonly figures: number; readonly lines: Readonly<Record<string, number>> }): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const formId of formIds) faults.push(...await faultsOfForm(store, { regionId, formId }));
  const stored = await observationVersions(store.connection, { regionId });
  for (const [cell, of] of Map.groupBy(stored, ({ indicatorId, periodStart, cellKey }) => `${indicatorId} ${periodStart} ${cellKey}`)) if (!areCounted(of.map(({ version }) => version).toSorted((one, other) => one - other))) faults.push(`versions of ${cell}: ${of.map(({ version }) => version).join()}`);
  faults.push(...differs('versions of figures', stored.length, figures));
  for (const [action, count] of Object.entries(lines)) {
    const rows = await store.connection.selectFrom('audit_lines').select('number').where('region_id', '=', regionId).where('action', '=', action).execute();
    faults.push(...differs(`audit lines of ${action}`, rows.length, count));
  }
  return faults;
}
