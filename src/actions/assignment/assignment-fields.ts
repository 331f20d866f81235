import { z } from 'zod';
import type { Role } from '#kernel';
import type { StoredAssignment } from '#storage';
import { validityDay, words } from '../fields.ts';
import type { ReadWork } from '../action.ts';

/** Who decides who answers for what. */
export const assigners: readonly Role[] = ['office-clerk', 'office-head'];

export const regionId = z.uuid().describe('地区');
export const planId = z.uuid().describe('规划');
export const unitId = z.uuid().describe('单位');
export const itemId = z.string().min(1).max(200).refine((text) => text.isWellFormed() && !text.includes('\u0000'), { message: '不是条目编号' }).describe('规划条目（领域、目标、措施、目标值等）的编号');
export const role = z.enum(['lead', 'support', 'released']).describe('lead 牵头、support 配合、released 不承担（上级条目列了它，这一条不由它承担）');
export const validFrom = validityDay.describe('从哪一天起');
export const reason = words(1, 500).describe('理由或依据');

export const roleWords = { lead: '牵头', support: '配合', released: '不承担' } as const;

/** Where an assignment came from, in words. */
const basisWords: Readonly<Record<string, string>> = { printed: '规划所列', decided: '决定', succession: '单位变动承接', parted: '条目拆分承接' };

/** An assignment as lists show it. `version` is the one to send back with a change. */
export const shownAssignment = z.object({
  assignmentId: z.uuid(), unitId: z.uuid(), unit: z.string(), role, roleWord: z.string(), validFrom: z.string(), validTo: z.string().nullable(), basis: z.string(), basisWord: z.string(), reason: z.string().nullable(),
  version: z.int(), allowed: z.array(z.string()),
});

/**
 * An assignment as answers show it, with what this caller may do with it.
 *
 * @example rows.map((row) => showAssignment(row, nameOf(row.unitId), work))
 */
export function showAssignment(row: StoredAssignment, unit: string, { allowedOn }: Pick<ReadWork, 'allowedOn'>): z.infer<typeof shownAssignment> {
  const { regionId: at, assignmentId, unitId: of, role: as, validFrom: from, validTo, basis, reason: why, version } = row;
  return { assignmentId, unitId: of, unit, role: as, roleWord: roleWords[as], validFrom: from, validTo, basis, basisWord: basisWords[basis] ?? basis, reason: why, version, allowed: [...allowedOn('assignment', { regionId: at }, row)] };
}

/** A unit that answers for an item, and where that was said: on the item itself or on one above. */
export const answeringUnit = z.object({ unitId: z.uuid(), unit: z.string(), assignedOn: z.string().describe('分工写在哪个条目上'), assignedOnLabel: z.string(), own: z.boolean().describe('写在本条上；否则从上级条目承接') });
