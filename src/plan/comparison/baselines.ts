import type { ComparedValue, FindingPlace } from './comparison.ts';
import type { PlacedTarget } from './placed-targets.ts';
import { samePopulation } from './populations.ts';
import { withUnit } from './promise-text.ts';
import type { ComparisonContext } from './rule.ts';

/** A value of the time before the plan, printed or measured, that its target can be held against. */
export type Baseline = { readonly value: number; readonly unit: string | null; readonly year: number | null; readonly kind: ComparedValue['kind']; readonly place: FindingPlace | null; readonly plan: string | null };

/** The number a cell begins with: 93.5, ９３．５％, 99.33（2020年）. */
function printedNumber(text: string): number | null {
  const found = /^\d+(?:\.\d+)?(?!\d*[:：年])/.exec(text.normalize('NFKC').trim().replaceAll(',', ''));
  return found ? Number(found[0]) : null;
}

function stated({ target, place, of }: PlacedTarget): Baseline[] {
  return target.statedBaseline ? [{ ...target.statedBaseline, unit: target.unit, kind: 'baseline', place, plan: of.plan.title }] : [];
}

/** The baseline column, where it was not already read as a fact. */
function ofRow({ row, target, place, of }: PlacedTarget): Baseline[] {
  const value = row?.baseline && row.facts.length === 0 ? printedNumber(row.baseline.text) : null;
  return row?.baseline && value !== null ? [{ value, unit: row.unit ?? target.unit, year: row.baseline.year, kind: 'baseline', place, plan: of.plan.title }] : [];
}

/** Columns and clauses of the same indicator and population in this plan and in plans of the same place. */
function printed(placed: PlacedTarget, context: ComparisonContext): Baseline[] {
  const same = (other: { readonly subject: PlacedTarget['subject']; readonly of: PlacedTarget['of'] }): boolean =>
    other.subject.key === placed.subject.key && samePopulation(other.subject.populations, placed.subject.populations) && (other.of === placed.of || other.of.role !== 'upper');
  const here = (place: string | null): boolean => place === null || place === placed.of.plan.place || place === placed.of.plan.placeAs;
  const facts = context.facts.filter((other) => same(other) && here(other.fact.place) && other.fact.year !== null);
  return [
    ...context.targets.filter(same).flatMap((other) => [...ofRow(other), ...(other === placed ? [] : stated(other))]),
    ...facts.map(({ fact, place, of }): Baseline => ({ value: fact.value, unit: fact.unit, year: fact.year, kind: 'fact', place, plan: of.plan.title })),
  ];
}

/** Measured values speak of the whole indicator, in its own unit. */
function measured({ subject }: PlacedTarget, context: ComparisonContext): Baseline[] {
  const indicator = subject.indicatorId === null ? undefined : context.indicatorOf(subject.indicatorId);
  if (!indicator || subject.populations.length > 0) return [];
  return context.actuals.filter(({ indicatorId }) => indicatorId === subject.indicatorId).map(({ value, year }): Baseline => ({ value, unit: indicator.unit, year, kind: 'measured', place: null, plan: null }));
}

/**
 * The latest values at or before the start of the plan that a target can be held against; a value printed without a year counts only where the text itself calls it
 * the target's baseline. Several when sources of one year differ.
 *
 * @example baselinesOf(target, context)[0]?.value // 5.12
 */
export function baselinesOf(placed: PlacedTarget, context: ComparisonContext): readonly Baseline[] {
  const start = placed.of.plan.startYear;
  const inTime = (year: number | null): boolean => year === null || (start !== null && year <= start);
  const found = [...stated(placed), ...printed(placed, context), ...measured(placed, context)].filter(({ value, year }) => Number.isFinite(value) && inTime(year));
  const years = found.flatMap(({ year }) => year ?? []);
  const latest = years.length > 0 ? Math.max(...years) : null;
  const kept = found.filter(({ year }) => year === latest);
  return kept.filter((one, index) => kept.findIndex((other) => other.value === one.value && other.unit === one.unit && other.kind === one.kind && other.plan === one.plan) === index);
}

/** A baseline as a compared value. */
export const baselineValue = ({ value, unit, year, kind, plan }: Baseline): ComparedValue => ({ kind, plan, text: withUnit(value, unit), bound: null, value, upper: null, unit, year });
