import type { Form } from '#collection';
import type { Connection } from '../engines/engine.ts';

/** How far the answers of a form are: what is asked, what has an answer, of these said to be missing with a reason, and what checks found in them. */
export type FormCounts = { readonly asked: number; readonly answered: number; readonly missing: number; readonly errors: number; readonly doubts: number; readonly explained: number; readonly conflicts: number };

/** The form of one unit in a round, without its content. `revision` counts the changes of its answers. */
export type FormHead = FormCounts & {
  readonly regionId: string;
  readonly formId: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly cycleId: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly answeredAt: string | null;
};

/** An error of a check that somebody let pass with a reason: the figure stands with grade D. `key` is that of the finding; another figure is another finding. */
export type FindingOverride = { readonly key: string; readonly message: string; readonly reason: string; readonly by: string; readonly at: string };

/** A form with everything it asks. */
export type StoredForm = FormHead & { readonly content: Form; readonly overrides: readonly FindingOverride[] };

/** A head with where its life cycle is. */
export type FormOnBoard = FormHead & { readonly state: string; readonly dueOn: string | null; readonly cycleVersion: number };

const head = [
  'collection_forms.region_id as regionId', 'collection_forms.form_id as formId', 'collection_forms.round_id as roundId', 'collection_forms.unit_id as unitId', 'collection_forms.cycle_id as cycleId', 'collection_forms.revision as revision',
  'asked', 'answered', 'missing', 'errors', 'doubts', 'explained', 'conflicts', 'created_at as createdAt', 'answered_at as answeredAt',
] as const;

/**
 * Stores forms that begin.
 *
 * @example await addForms(connection, [form])
 */
export async function addForms(connection: Connection, forms: readonly StoredForm[]): Promise<void> {
  if (forms.length === 0) return;
  await connection.insertInto('collection_forms').values(forms.map((form) => ({
    region_id: form.regionId, form_id: form.formId, round_id: form.roundId, unit_id: form.unitId, cycle_id: form.cycleId, content: JSON.stringify(form.content), revision: form.revision, asked: form.asked, answered: form.answered,
    missing: form.missing, errors: form.errors, doubts: form.doubts, explained: form.explained, conflicts: form.conflicts, created_at: form.createdAt, answered_at: form.answeredAt,
  }))).execute();
}

/**
 * A form; null: none. Locked until the transaction ends where `lock` says so: who changes answers takes turns.
 *
 * @example (await findForm(connection, regionId, formId, { lock: true }))?.revision
 */
export async function findForm(connection: Connection, regionId: string, formId: string, { lock = false } = {}): Promise<StoredForm | null> {
  const query = connection.selectFrom('collection_forms').select([...head, 'content', 'overrides']).where('region_id', '=', regionId).where('form_id', '=', formId);
  return ((await (lock ? query.forUpdate() : query).executeTakeFirst()) as StoredForm | undefined) ?? null;
}

/**
 * What a change of answers leaves in its form: one revision more and the counts as they are now. Lock it first.
 *
 * @example await saveFormCounts(connection, form, counts, now)
 */
export async function saveFormCounts(connection: Connection, { regionId, formId, revision }: Pick<FormHead, 'regionId' | 'formId' | 'revision'>, counts: FormCounts, at: string): Promise<void> {
  const { asked, answered, missing, errors, doubts, explained, conflicts } = counts;
  await connection.updateTable('collection_forms').set({ revision: revision + 1, asked, answered, missing, errors, doubts, explained, conflicts, answered_at: at }).where('region_id', '=', regionId).where('form_id', '=', formId).execute();
}

/**
 * A form goes to another unit, or is asked other things: its questions may grow or end, answers stay.
 *
 * @example await changeForm(connection, { ...form, unitId: merged })
 */
export async function changeForm(connection: Connection, { regionId, formId, unitId, content, asked }: Pick<StoredForm, 'regionId' | 'formId' | 'unitId' | 'content' | 'asked'>): Promise<void> {
  await connection.updateTable('collection_forms').set({ unit_id: unitId, content: JSON.stringify(content), asked }).where('region_id', '=', regionId).where('form_id', '=', formId).execute();
}

/** Which forms: of a round, of some units, of both; of all rounds where neither is told. */
type FormQuestion = { readonly regionId: string; readonly roundId?: string | undefined; readonly unitIds?: readonly string[] | undefined };

/**
 * Forms with where their life cycles are, without what they ask: what a board shows.
 *
 * @example (await formsOnBoard(connection, { regionId, roundId })).filter(({ state }) => state === 'draft')
 */
export async function formsOnBoard(connection: Connection, { regionId, roundId, unitIds }: FormQuestion): Promise<readonly FormOnBoard[]> {
  let query = connection.selectFrom('collection_forms').innerJoin('life_cycles', (join) => join.onRef('life_cycles.region_id', '=', 'collection_forms.region_id').onRef('life_cycles.cycle_id', '=', 'collection_forms.cycle_id'))
    .select([...head, 'life_cycles.state as state', 'life_cycles.due_on as dueOn', 'life_cycles.version as cycleVersion']).where('collection_forms.region_id', '=', regionId);
  if (roundId !== undefined) query = query.where('collection_forms.round_id', '=', roundId);
  if (unitIds !== undefined) query = query.where('collection_forms.unit_id', 'in', [...unitIds, '00000000-0000-0000-0000-000000000000']);
  return query.orderBy('collection_forms.created_at').orderBy('collection_forms.form_id').execute();
}

/**
 * The forms of a round with everything they ask, in the order of the board.
 *
 * @example (await formsOfRound(connection, regionId, roundId)).flatMap(({ content }) => content.items)
 */
export async function formsOfRound(connection: Connection, regionId: string, roundId: string): Promise<readonly StoredForm[]> {
  return (await connection.selectFrom('collection_forms').select([...head, 'content', 'overrides']).where('region_id', '=', regionId).where('round_id', '=', roundId).orderBy('created_at').orderBy('form_id').execute()) as unknown as readonly StoredForm[];
}

/**
 * What is let pass in a form, as it now is. Lock it first.
 *
 * @example await saveOverrides(connection, form, [...form.overrides, override])
 */
export async function saveOverrides(connection: Connection, { regionId, formId }: Pick<FormHead, 'regionId' | 'formId'>, overrides: readonly FindingOverride[]): Promise<void> {
  await connection.updateTable('collection_forms').set({ overrides: JSON.stringify(overrides) }).where('region_id', '=', regionId).where('form_id', '=', formId).execute();
}
