/** What has to hold of a form after many typed into it at once. */
import { checkForm, noAnswer, progressOf, type Answer, type AnswerField } from '#collection';
import { answerVersions, type Store } from '#storage';
import { formState } from '../../../src/actions/forms/form-state.ts';
import type { AcknowledgedChange } from './typing-client.ts';

type Place = { readonly regionId: string; readonly formId: string };

/** Everything said of a field: what stands, and what is kept beside it. */
const saidOf = ({ texts, conflicts }: Pick<Answer, 'texts' | 'conflicts'>, of: AnswerField): readonly string[] => [texts[of] ?? '', ...conflicts.filter(({ field }) => field === of).map(({ other }) => other)];

/** What a version lost of the one before, other than by somebody who had seen it, and what it says that its writer did not. */
function faultsOfVersion(before: Answer, after: Answer, writer: AcknowledgedChange): readonly string[] {
  const { field, text, saw, questionId, version } = writer;
  const where = `${questionId} version ${String(version)}`;
  const fieldsOf = new Set([...Object.keys(before.texts), ...Object.keys(after.texts), ...[...before.conflicts, ...after.conflicts].map((one) => one.field)] as AnswerField[]);
  const seen = new Set(saidOf(saw, field));
  return [
    ...(saidOf(after, field).includes(text) ? [] : [`${where}: ${text} was acknowledged and is not there`]),
    ...saidOf(before, field).filter((one) => one !== '' && !saidOf(after, field).includes(one) && !seen.has(one)).map((one) => `${where}: ${one} is gone, and nobody who saw it replaced it`),
    ...[...fieldsOf].filter((of) => of !== field && JSON.stringify(saidOf(before, of)) !== JSON.stringify(saidOf(after, of))).map((of) => `${where}: ${of} changed, which was not typed into`),
    ...(new Set(saidOf(after, field)).size === saidOf(after, field).length ? [] : [`${where}: ${field} says one thing twice`]),
  ];
}

/**
 * Holds the stored versions of the answers of a form against what was acknowledged: every version is one acknowledged change, numbered without holes, none of which is stored twice or lost what
 * its writer had not seen; the counts of the form are those of its answers. Empty: all of it holds.
 *
 * @example expect(await faultsOfForm(store, { regionId, formId }, acknowledged.flatMap(({ changes }) => changes))).toEqual([]);
 */
export async function faultsOfForm({ connection }: Pick<Store, 'connection'>, place: Place, changes: readonly AcknowledgedChange[]): Promise<readonly string[]> {
  const state = await formState(connection, place);
  if ('refused' in state) return [state.message];
  const stored = await answerVersions(connection, { regionId: place.regionId, formIds: [place.formId] });
  const writers = Map.groupBy(changes, ({ questionId, version }) => `${questionId} ${String(version)}`);
  const faults: string[] = [];
  for (const [questionId, versions] of Map.groupBy(stored, (one) => one.questionId)) {
    const numbers = versions.map(({ version }) => version);
    if (numbers.some((number, at) => number !== at + 1)) faults.push(`${questionId} has the versions ${numbers.join()}`);
    for (const [at, { version, answer }] of versions.entries()) {
      const before = versions[at - 1]?.answer ?? noAnswer;
      /* Who typed nothing new (emptied what was empty) is answered with the version that stands. */
      const own = (writers.get(`${questionId} ${String(version)}`) ?? []).filter(({ field, text }) => text !== '' || saidOf(before, field)[0] !== '' || JSON.stringify(saidOf(before, field)) !== JSON.stringify(saidOf(answer, field)));
      const fitting = own.filter((writer) => faultsOfVersion(before, answer, writer).length === 0);
      if (own.length === 0) faults.push(`${questionId} version ${String(version)} was acknowledged to nobody`);
      else if (fitting.length === 0) faults.push(...faultsOfVersion(before, answer, own[0] as AcknowledgedChange));
      if (own.filter(({ text }) => text !== '').length > 1) faults.push(`${questionId} version ${String(version)} was acknowledged to ${String(own.length)}`);
    }
  }
  const there = new Set(stored.map(({ questionId, version }) => `${questionId} ${String(version)}`));
  faults.push(...changes.filter(({ questionId, version, text }) => text !== '' && !there.has(`${questionId} ${String(version)}`)).map(({ questionId, text }) => `${text} of ${questionId} was acknowledged and has no version`));
  const { asked, answered, missing, errors, doubts, explained, conflicts, revision } = state.form;
  const counted = progressOf(checkForm(state.form.content, state.answers, state.context), state.answers);
  if (JSON.stringify({ asked, answered, missing, errors, doubts, explained, conflicts }) !== JSON.stringify(counted)) faults.push(`counts ${JSON.stringify(state.form)} instead of ${JSON.stringify(counted)}`);
  const last = Math.max(0, ...stored.map((one) => one.revision));
  if (last !== revision || new Set(stored.map((one) => one.revision)).size !== revision) faults.push(`the form is at revision ${String(revision)}, its answers at ${String(last)}`);
  return faults;
}
