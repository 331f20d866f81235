import { textOf } from '../../app/text-of.ts';

/** What a form may wait for. */
export const waitingKinds = ['overdue', 'returned', 'waiting-signature', 'contested', 'due-soon', 'nobody'] as const;

/** What the page shows. */
export const reminderTabs = ['waiting', 'scores'] as const;

/** Filters of the reminders as the address carries them. */
export type RemindersSearch = { readonly round?: string | undefined; readonly kind?: (typeof waitingKinds)[number] | undefined; readonly tab?: (typeof reminderTabs)[number] | undefined; readonly after?: string | undefined };

/**
 * The filters of an address.
 *
 * @example remindersSearch({ kind: 'overdue' }).kind // 'overdue'
 */
export const remindersSearch = (search: Record<string, unknown>): RemindersSearch => ({ round: textOf(search['round']), kind: waitingKinds.find((kind) => kind === search['kind']), tab: reminderTabs.find((tab) => tab === search['tab']), after: textOf(search['after']) });
