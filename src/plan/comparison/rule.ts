import type { Severity } from '#kernel';
import type { IndicatorDefinition } from '#registry';
import type { Fact, PlanSubject, Target } from '../tree.ts';
import type { Actual, Finding, PlanRole } from './comparison.ts';
import type { IndicatorOf, Placed } from './placed-targets.ts';
import type { RoledPlan } from './plan-roles.ts';

/** Everything a rule looks at. Measured values are there only when data were given. */
export type ComparisonContext = Placed & {
  readonly plans: readonly RoledPlan[];
  readonly actuals: readonly Actual[];
  readonly indicatorOf: IndicatorOf;
};

/** A target of an example; fields not told are empty. */
export type TargetSketch = Partial<Target> & Pick<Target, 'indicator'>;
/** A goal or measure of an example; `units` is a printed list: 卫健委、教育局. */
export type ClauseSketch = { readonly text?: string; readonly units?: string; readonly targets?: readonly TargetSketch[] };
type DomainSketch = { readonly title: string; readonly units?: string; readonly goals?: readonly ClauseSketch[]; readonly measures?: readonly ClauseSketch[] };
export type RowSketch = {
  readonly indicator: string;
  readonly unit: string;
  readonly baseline?: { readonly text: string; readonly year: number | null };
  readonly units?: string;
  readonly targets: readonly TargetSketch[];
};
/** A plan of an example, only what matters in it; 2021–2030 and 某区 unless told. */
export type PlanSketch = {
  readonly title: string;
  readonly subject?: PlanSubject | null;
  readonly place?: string | null;
  readonly years?: readonly [number, number];
  readonly role?: PlanRole;
  readonly facts?: readonly (Partial<Fact> & Pick<Fact, 'indicator' | 'value' | 'year'>)[];
  readonly domains?: readonly DomainSketch[];
  readonly table?: readonly RowSketch[];
};
/** An indicator of an example; ids of the shipped catalogue stay out of the rules. */
type IndicatorSketch = { readonly id: string; readonly name: string } & Partial<Pick<IndicatorDefinition, 'direction' | 'unit' | 'sourceDepartment'>>;

/** What the rule finds in an example: nothing else and in this order. `says` must stand in the message. */
export type ComparisonExample = {
  readonly title: string;
  readonly plans: readonly PlanSketch[];
  readonly indicators?: readonly IndicatorSketch[];
  readonly actuals?: readonly Actual[];
  readonly finds: readonly { readonly code: string; readonly severity?: Severity; readonly says?: string }[];
};

/** One thing that can be wrong between plans or inside one: `find` looks for it in everything that was read and says all of it. */
export type ComparisonRule = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** The codes its findings may have. */
  readonly codes: readonly string[];
  readonly examples: readonly ComparisonExample[];
  readonly find: (context: ComparisonContext) => readonly Finding[];
};

/** A finding with what most rules leave empty. */
export const finding = (told: Pick<Finding, 'code' | 'severity' | 'message' | 'places'> & Partial<Finding>): Finding => ({ indicator: null, indicatorId: null, values: [], proposal: null, ...told });
