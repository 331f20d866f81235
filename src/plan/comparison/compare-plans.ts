import type { Severity } from '#kernel';
import { findIndicatorById } from '#registry';
import type { Actual, ComparedPlan, Comparison, PlanSummary } from './comparison.ts';
import { hasFigure } from './judge-targets.ts';
import { placeTargets, type IndicatorOf, type Placed } from './placed-targets.ts';
import { decideRoles, type RoledPlan } from './plan-roles.ts';
import { comparisonRules } from './rules/index.ts';

/** Measured values to hold targets against, and where indicators are looked up (the shipped catalogue unless told). */
export type CompareOptions = { readonly actuals?: readonly Actual[]; readonly indicatorOf?: IndicatorOf };

const order: readonly Severity[] = ['error', 'doubt', 'notice'];

function summaryOf(of: RoledPlan, { targets }: Placed): PlanSummary {
  const { plan, file, role, roleBecause } = of;
  const own = targets.filter((placed) => placed.of === of).map(({ target }) => target);
  return {
    file, title: plan.title, subject: plan.subject, place: plan.place, startYear: plan.startYear, endYear: plan.endYear, role, roleBecause,
    targets: own.length, numericTargets: own.filter(hasFigure).length, linkedTargets: own.filter(({ indicatorId }) => indicatorId !== null).length,
  };
}

/**
 * Compares plans with each other, with upper and former plans, with the values of their starting year and inside themselves: contradictions, targets that ask for
 * too little, goals without an owner, units under several names, figures without a keeper or an indicator. Errors first, then doubts, then notices.
 *
 * @example comparePlans(document.plans.map((plan) => ({ plan, file: '规划.docx' }))).findings[0]?.code // 'sibling-difference'
 */
export function comparePlans(plans: readonly ComparedPlan[], { actuals = [], indicatorOf = findIndicatorById }: CompareOptions = {}): Comparison {
  const roled = decideRoles(plans);
  const placed = placeTargets(roled, indicatorOf);
  const context = { ...placed, plans: roled, actuals: actuals.filter(({ value }) => Number.isFinite(value)), indicatorOf };
  const findings = comparisonRules.flatMap((rule) => rule.find(context));
  return { plans: roled.map((of) => summaryOf(of, placed)), findings: order.flatMap((severity) => findings.filter((one) => one.severity === severity)) };
}
