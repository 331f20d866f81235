import type { z } from 'zod';
import { planAdoption } from '#lifecycle';
import type { PlanVersionHead } from '#storage';
import type { ReadWork } from '../action.ts';
import type { versionHead } from './plan-fields.ts';

/**
 * A version as answers show it, with what this caller may do with it.
 *
 * @example heads.map((head) => shownVersion(head, work))
 */
export function shownVersion(head: PlanVersionHead, { allowedOn }: Pick<ReadWork, 'allowedOn'>): z.infer<typeof versionHead> {
  const { regionId, planId, version, state, revision, basedOn, documentNumber, adoptedOn, validFrom, createdAt, createdBy, contentHash, importId, planIndex } = head;
  return {
    regionId, planId, version, state, stateWord: planAdoption.states[state]?.word ?? state, revision, basedOn, documentNumber, adoptedOn, validFrom, createdAt, createdBy, contentHash, importId, planIndex,
    allowed: [...allowedOn('plan-version', { regionId }, head)],
  };
}
