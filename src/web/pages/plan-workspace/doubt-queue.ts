import { adoptionObstacles, doubtsOf, type IdentifiedPlan } from '#plan';

/** Something a person has to look at: how grave, what is said, where it stands, and how it was settled (null: open). `key` is there where it is a doubt, which can be settled by a decision. */
export type QueueEntry = {
  readonly id: string;
  readonly gravity: 'obstacle' | 'error' | 'doubt';
  readonly code: string;
  readonly message: string;
  readonly itemId: string | null;
  readonly key: string | null;
  readonly page: number | null;
  readonly line: number | null;
  readonly settled: 'accepted' | 'mended' | null;
  readonly note: string | null;
};

/** `open` in the order they are worked through, the gravest first; `all` with those that are settled. */
export type DoubtQueue = { readonly open: readonly QueueEntry[]; readonly all: readonly QueueEntry[]; readonly obstacles: number };

const weight: Readonly<Record<QueueEntry['gravity'], number>> = { obstacle: 0, error: 1, doubt: 2 };

/**
 * What is doubtful in a draft and what stands in the way of submitting it: first what no decision settles, then what was read wrongly, then what may be; in the order of the text.
 *
 * @example doubtQueue(plan).open[0]?.message
 */
export function doubtQueue(plan: IdentifiedPlan): DoubtQueue {
  const doubts = doubtsOf(plan).map(({ key, issue, itemId, resolution }): QueueEntry => ({
    id: key, gravity: issue.severity === 'error' ? 'error' : 'doubt', code: issue.code, message: issue.message, itemId, key, page: issue.page ?? null, line: issue.line ?? null, settled: resolution?.how ?? null, note: resolution?.note ?? null,
  }));
  const obstacles = adoptionObstacles(plan);
  const others = obstacles.filter(({ key }) => key === null).map(({ obstacle, message, itemId }): QueueEntry => ({
    id: `${obstacle} ${itemId ?? ''}`, gravity: 'obstacle', code: obstacle, message, itemId, key: null, page: null, line: null, settled: null, note: null,
  }));
  const all = [...others, ...doubts].toSorted((one, other) => weight[one.gravity] - weight[other.gravity] || (one.line ?? 0) - (other.line ?? 0));
  return { all, open: all.filter(({ settled }) => settled === null), obstacles: obstacles.length };
}
