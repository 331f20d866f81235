import type { Actions } from '../../client/actions.ts';
import type { QueueName } from './review-queues.ts';
import type { ReviewSearch } from './review-search.ts';

/** A form of a list. */
export type ListedForm = Actions['forms.list-forms']['output']['forms'][number];

/** Whether the checks or somebody else have something to say of a form that is not settled. */
const isDoubted = ({ progress: { errors, doubts, explained, conflicts } }: ListedForm): boolean => errors > 0 || doubts > explained || conflicts > 0;

/** How much of a form wants to be looked at. */
const toLookAt = ({ progress: { errors, doubts, explained, conflicts } }: ListedForm): number => 1000 * (errors + conflicts) + doubts - explained;

/**
 * The forms of a queue after its filters: those with most to look at first. `keep` stays in, whatever its state has become.
 *
 * @example formsOfQueue(forms, 'signed', search).map(({ unit }) => unit)
 */
export const formsOfQueue = (forms: readonly ListedForm[], queue: QueueName, { round, search = '', doubts }: ReviewSearch, keep: string | null = null): readonly ListedForm[] =>
  forms.filter((form) => form.formId === keep || ((queue === 'all' || form.state === queue) && (round === undefined || form.roundId === round) && form.unit.includes(search) && (doubts !== true || isDoubted(form)))).toSorted((one, other) => toLookAt(other) - toLookAt(one));
