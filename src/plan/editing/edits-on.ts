import type { ItemKind } from '../identities/items-of-plan.ts';
import type { planEdits } from './edits/index.ts';

/** The name of a kind of edit. */
export type EditName = (typeof planEdits)[number]['id'];

const ofClause: readonly EditName[] = ['correct-clause', 'split-clause', 'merge-clauses', 'move-clause', 'add-clause', 'add-target', 'set-units', 'remove-clause', 'set-identity'];

const kinds: Readonly<Record<ItemKind, readonly EditName[]>> = {
  plan: ['correct-heading'],
  chapter: ['correct-heading', 'add-clause', 'set-identity'],
  domain: ['correct-heading', 'set-units', 'add-clause', 'set-identity'],
  goal: ofClause, measure: ofClause, clause: ofClause,
  row: ['set-units', 'add-target', 'set-identity'],
  target: ['correct-target', 'split-target', 'merge-targets', 'link-target', 'remove-target', 'set-identity'],
};

/**
 * What may be done to a part of a plan, in the order of a menu, the usual first. Whether it can be done as things stand is told by doing it. `resolve-doubt` is about doubts, not parts.
 *
 * @example editsOn('target')[0] // 'correct-target'
 */
export const editsOn = (kind: ItemKind): readonly EditName[] => kinds[kind];
