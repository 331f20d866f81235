import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel';
import type { IdentifiedPlan } from '#plan';
import { decimalsAsText } from '../decimals-as-text.ts';

/**
 * The fingerprint of the text of a plan version: the same before and after it was stored. What is submitted, adopted and frozen is told by it.
 *
 * @example contentHash(plan) // '9f2c…'
 */
export const contentHash = (plan: IdentifiedPlan): string => createHash('sha256').update(canonicalJson(decimalsAsText(JSON.parse(JSON.stringify(plan))))).digest('hex');
