import type { ReminderKind } from '#collection';
import type { Connection } from '../engines/engine.ts';

/** What a letter told: enough to print it again as it was. `open` are the questions without an answer, by number and name. */
export type ToldInReminder = {
  readonly state: string;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly unexplained: number;
  readonly returnReason: string | null;
  readonly open: readonly { readonly number: string; readonly name: string; readonly what: string }[];
};

/** A reminder that went out for a form. `dueOn` is the due day it spoke of. */
export type StoredReminder = {
  readonly regionId: string;
  readonly reminderId: string;
  readonly roundId: string;
  readonly formId: string;
  readonly unitId: string;
  readonly kind: ReminderKind;
  readonly madeOn: string;
  readonly dueOn: string | null;
  readonly daysLate: number;
  readonly told: ToldInReminder;
  readonly madeAt: string;
  readonly madeBy: string | null;
};

/** A reminder without what it told: what the board and the ladder need. */
export type ReminderHead = Omit<StoredReminder, 'told'>;

const head = [
  'region_id as regionId', 'reminder_id as reminderId', 'round_id as roundId', 'form_id as formId', 'unit_id as unitId', 'kind', 'made_on as madeOn', 'due_on as dueOn', 'days_late as daysLate', 'made_at as madeAt', 'made_by as madeBy',
] as const;

/**
 * Remembers reminders that go out.
 *
 * @example await addReminders(connection, [reminder])
 */
export async function addReminders(connection: Connection, reminders: readonly StoredReminder[]): Promise<void> {
  if (reminders.length === 0) return;
  await connection.insertInto('collection_reminders').values(reminders.map((one) => ({
    region_id: one.regionId, reminder_id: one.reminderId, round_id: one.roundId, form_id: one.formId, unit_id: one.unitId, kind: one.kind, made_on: one.madeOn, due_on: one.dueOn, days_late: one.daysLate, told: JSON.stringify(one.told),
    made_at: one.madeAt, made_by: one.madeBy,
  }))).execute();
}

/**
 * The reminders of rounds without what they told, oldest first.
 *
 * @example (await reminderHeads(connection, regionId, [roundId])).filter(({ formId }) => formId === form).length
 */
export async function reminderHeads(connection: Connection, regionId: string, roundIds: readonly string[]): Promise<readonly ReminderHead[]> {
  if (roundIds.length === 0) return [];
  return connection.selectFrom('collection_reminders').select(head).where('region_id', '=', regionId).where('round_id', 'in', [...roundIds]).orderBy('made_at').orderBy('reminder_id').execute();
}

/** Which reminders: of a round, all or some. */
type Asked = { readonly regionId: string; readonly roundId: string; readonly reminderIds?: readonly string[] | undefined };

/**
 * Reminders with what they told, oldest first.
 *
 * @example (await findReminders(connection, { regionId, roundId, reminderIds: [reminderId] }))[0]?.told.open.length
 */
export async function findReminders(connection: Connection, { regionId, roundId, reminderIds }: Asked): Promise<readonly StoredReminder[]> {
  const query = connection.selectFrom('collection_reminders').select([...head, 'told']).where('region_id', '=', regionId).where('round_id', '=', roundId);
  const asked = reminderIds === undefined ? query : query.where('reminder_id', 'in', [...reminderIds, '00000000-0000-0000-0000-000000000000']);
  return (await asked.orderBy('made_at').orderBy('reminder_id').execute()) as unknown as readonly StoredReminder[];
}
