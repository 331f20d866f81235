import { textOf } from '../../app/text-of.ts';
import { queueNames, type QueueName } from './review-queues.ts';

/** Filters of the queue as the address carries them; the page of one form keeps them, so that the next form is the next of the queue. */
export type ReviewSearch = { readonly queue?: QueueName | undefined; readonly round?: string | undefined; readonly search?: string | undefined; readonly doubts?: boolean | undefined };

/**
 * The filters of an address.
 *
 * @example reviewSearch({ queue: 'approved' }).queue // 'approved'
 */
export const reviewSearch = (search: Record<string, unknown>): ReviewSearch => ({ queue: queueNames.find((queue) => queue === textOf(search['queue'])), round: textOf(search['round']), search: textOf(search['search']), ...(search['doubts'] === true ? { doubts: true } : {}) });
