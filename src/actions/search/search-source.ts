import type { Role } from '#kernel';
import type { ReadWork } from '../action.ts';
import type { Candidate } from './match-words.ts';

/** What may be found, in the order in which kinds are shown. */
export const foundKinds = ['plan', 'plan-item', 'indicator', 'report', 'unit', 'round', 'form', 'person'] as const;

/** Something found: its kind and id; a part of a plan has the plan's too. */
type Findable = Candidate & { readonly kind: (typeof foundKinds)[number]; readonly id: string; readonly planId: string | null };

/** Where things of a kind are looked for, and who may find them: whoever may read them. */
export type SearchSource = { readonly permission: readonly Role[]; readonly candidates: (regionId: string, typed: string, work: ReadWork) => Promise<readonly Findable[]> };
