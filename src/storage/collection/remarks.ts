import type { Connection } from '../engines/engine.ts';

/** What somebody says of a question: why it is sent back, what is asked. `stepNumber`: the step of the life cycle it came with. Settled by whoever did what it asks. */
export type FormRemark = {
  readonly regionId: string;
  readonly formId: string;
  readonly remarkId: string;
  readonly questionId: string;
  readonly stepNumber: number | null;
  readonly text: string;
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
};

/**
 * The remarks on a form, oldest first.
 *
 * @example (await formRemarks(connection, regionId, formId)).filter(({ settledAt }) => settledAt === null)
 */
export async function formRemarks(connection: Connection, regionId: string, formId: string): Promise<readonly FormRemark[]> {
  return connection.selectFrom('form_remarks').select(['region_id as regionId', 'form_id as formId', 'remark_id as remarkId', 'question_id as questionId', 'step_number as stepNumber', 'text', 'made_at as madeAt', 'made_by as madeBy', 'settled_at as settledAt', 'settled_by as settledBy'])
    .where('region_id', '=', regionId).where('form_id', '=', formId).orderBy('made_at').orderBy('remark_id').execute();
}

/**
 * Adds remarks.
 *
 * @example await addRemarks(connection, [remark])
 */
export async function addRemarks(connection: Connection, remarks: readonly FormRemark[]): Promise<void> {
  if (remarks.length === 0) return;
  await connection.insertInto('form_remarks').values(remarks.map(({ regionId, formId, remarkId, questionId, stepNumber, text, madeAt, madeBy, settledAt, settledBy }) => ({
    region_id: regionId, form_id: formId, remark_id: remarkId, question_id: questionId, step_number: stepNumber, text, made_at: madeAt, made_by: madeBy, settled_at: settledAt, settled_by: settledBy,
  }))).execute();
}

/**
 * Marks remarks as settled; those settled before stay as they were. Answers how many.
 *
 * @example await settleRemarks(connection, { regionId, formId, remarkIds: [remarkId] }, { at: now, by: personId })
 */
export async function settleRemarks(connection: Connection, { regionId, formId, remarkIds }: { readonly regionId: string; readonly formId: string; readonly remarkIds: readonly string[] }, { at, by }: { readonly at: string; readonly by: string | null }): Promise<number> {
  if (remarkIds.length === 0) return 0;
  const done = await connection.updateTable('form_remarks').set({ settled_at: at, settled_by: by }).where('region_id', '=', regionId).where('form_id', '=', formId).where('remark_id', 'in', [...remarkIds]).where('settled_at', 'is', null).executeTakeFirst();
  return Number(done.numUpdatedRows);
}
