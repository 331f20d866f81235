import type { AnyEditKind } from '../edit-kind.ts';
import { addClause } from './add-clause.ts';
import { addTarget } from './add-target.ts';
import { correctClause } from './correct-clause.ts';
import { correctHeading } from './correct-heading.ts';
import { correctTarget } from './correct-target.ts';
import { linkTarget } from './link-target.ts';
import { mergeClauses } from './merge-clauses.ts';
import { mergeTargets } from './merge-targets.ts';
import { moveClause } from './move-clause.ts';
import { removeClause } from './remove-clause.ts';
import { removeTarget } from './remove-target.ts';
import { resolveDoubt } from './resolve-doubt.ts';
import { setIdentity } from './set-identity.ts';
import { setUnits } from './set-units.ts';
import { splitClause } from './split-clause.ts';
import { splitTarget } from './split-target.ts';

/** The family: everything a person can do to an imported plan, in the order of the menu. To add one: write one file beside these and add its line here and its schema below. */
export const planEdits = [
  resolveDoubt, correctTarget, splitTarget, mergeTargets, addTarget, removeTarget, linkTarget,
  correctClause, splitClause, mergeClauses, moveClause, addClause, removeClause, setUnits, correctHeading, setIdentity,
] as const;

/** The same as a plain list. */
export const editKinds: readonly AnyEditKind[] = [...planEdits];
