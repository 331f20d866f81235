import type { EditName } from '#plan';
import { AddClauseForm } from './add-clause-form.tsx';
import { AddTargetForm } from './add-target-form.tsx';
import { CorrectClauseForm } from './correct-clause-form.tsx';
import { CorrectHeadingForm } from './correct-heading-form.tsx';
import { CorrectTargetForm } from './correct-target-form.tsx';
import type { EditForm } from './edit-form.ts';
import { LinkTargetForm } from './link-target-form.tsx';
import { MergeClausesForm } from './merge-clauses-form.tsx';
import { MergeTargetsForm } from './merge-targets-form.tsx';
import { MoveClauseForm } from './move-clause-form.tsx';
import { RemoveClauseForm, RemoveTargetForm } from './remove-form.tsx';
import { SetIdentityForm } from './set-identity-form.tsx';
import { SetUnitsForm } from './set-units-form.tsx';
import { SplitClauseForm } from './split-clause-form.tsx';
import { SplitTargetForm } from './split-target-form.tsx';

/** An edit that is about a part of a plan; the handling of doubts stands beside the queue. */
export type PartEdit = Exclude<EditName, 'resolve-doubt'>;

/** The form of every kind of edit of a part. A new kind needs one here: without it this is no longer whole. */
export const editForms: Readonly<Record<PartEdit, EditForm>> = {
  'correct-target': CorrectTargetForm, 'split-target': SplitTargetForm, 'merge-targets': MergeTargetsForm, 'add-target': AddTargetForm, 'remove-target': RemoveTargetForm, 'link-target': LinkTargetForm,
  'correct-clause': CorrectClauseForm, 'split-clause': SplitClauseForm, 'merge-clauses': MergeClausesForm, 'move-clause': MoveClauseForm, 'add-clause': AddClauseForm, 'remove-clause': RemoveClauseForm,
  'set-units': SetUnitsForm, 'correct-heading': CorrectHeadingForm, 'set-identity': SetIdentityForm,
};
