import type { LifeCycleKind } from '../kind.ts';
import { indicatorDefinition } from './indicator-definition.ts';
import { planAdoption } from './plan-adoption.ts';
import { report } from './report.ts';
import { submission } from './submission.ts';

/** The family: every kind of document that is drafted, submitted, returned, approved, frozen, replaced. For another kind: one file beside these and its line here. */
export const lifeCycleKinds: readonly LifeCycleKind[] = [planAdoption, report, submission, indicatorDefinition];
