import type { Acceptance } from '../acceptance.ts';
import type { FamilyPrior } from '../forecast/family-prior.ts';
import type { Transform } from '../scale.ts';
import type { SeriesGap } from '../series.ts';

/** Counts behind each value, beside its years: events, people (or births) at risk, and per how many the rate is told. */
export type CaseCounts = { readonly events: readonly number[]; readonly population: readonly number[]; readonly per: number };

/** The area above: its rate per `per`, how many people it is worth as evidence, and by how much its logarithm moves a year. */
export type ParentRate = { readonly rate: number; readonly weight: number | null; readonly slope: number | null };

/** One target and its figures, ready to be judged: everything finite, years ascending and each once. */
export type JudgingCase = {
  readonly id: string | number | null;
  /** What it is called in sentences. */
  readonly name: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly gaps: readonly SeriesGap[];
  /** Decimal places of the latest value as published. */
  readonly digits: number;
  readonly transform: Transform;
  readonly acceptance: Acceptance;
  /** Which way is good: 1 more, -1 less, 0 neither. */
  readonly direction: 1 | -1 | 0;
  readonly hold: boolean;
  /** Last year in which it can be met; null: no date was set, nothing is forecast. */
  readonly deadline: number | null;
  /** Hold counts from the year after; null: from the first year that kept the target. */
  readonly baseline: { readonly year: number; readonly value: number } | null;
  readonly prior: FamilyPrior;
  readonly smoothed: boolean;
  /** Standard error of the latest value, in its unit (surveys); null where none is known. */
  readonly standardError: number | null;
  readonly counts: CaseCounts | null;
  /** People at risk in the year of the deadline; null: as many as in the last year. */
  readonly futurePopulation: number | null;
  readonly parent: ParentRate | null;
};
