import type { Role } from '#kernel';
import type { Given } from './life-cycle.ts';
import type { StepReason } from './refusal.ts';

/** One step of an example: who (by name) in which role; `today` stays what it was where left out. Refused: with which reason. */
type ExampleStep = Partial<Given> & { readonly by: string; readonly as: Role; readonly step: string; readonly today?: string; readonly refused?: StepReason };

/** A story a kind tells of itself: the steps taken, some refused, and where the document is at the end. */
export type KindExample = {
  readonly title: string;
  readonly story: readonly ExampleStep[];
  readonly ends: { readonly state: string; readonly round: number };
};
