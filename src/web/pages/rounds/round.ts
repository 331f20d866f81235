import type { Actions } from '../../client/actions.ts';

/** A round as the server shows it. */
export type Round = Actions['rounds.list-rounds']['output']['rounds'][number];

/** The days of a round in their order. */
export const roundDays = ['opensOn', 'dueOn', 'lateUntil', 'viewUntil'] as const;
