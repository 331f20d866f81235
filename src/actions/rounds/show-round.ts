import type { z } from 'zod';
import type { StoredRound } from '#storage';
import type { ReadWork } from '../action.ts';
import { headerWarning } from './round-faults.ts';
import { roundKinds, roundStates, type roundShown } from './round-fields.ts';

const listsOf = (lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]));

/**
 * A round as answers show it.
 *
 * @example showRound(round, work).stateWord // '填报中'
 */
export function showRound(round: StoredRound, { today, allowedOn }: Pick<ReadWork, 'today' | 'allowedOn'>): z.input<typeof roundShown> {
  const { regionId, roundId, kind, title, reportingYear, opensOn, dueOn, lateUntil, viewUntil, parts, indicators, header, note, state, revision, createdAt, openedAt, closedAt } = round;
  return {
    roundId, kind, kindWord: roundKinds[kind], title: title.zh, reportingYear, opensOn, dueOn, lateUntil, viewUntil, parts: { ...parts, breakdowns: [...parts.breakdowns], categories: listsOf(parts.categories), subUnits: listsOf(parts.subUnits) }, indicators: indicators === null ? null : [...indicators], header, headerWarning: headerWarning(header, today), note,
    state, stateWord: roundStates[state], revision, createdAt, openedAt, closedAt, allowed: [...allowedOn('round', { regionId }, round)],
  };
}
