import { effectiveAssignments, findUnits, type AssignableUnit, type Assignment } from '#plan';
import { usualPeriod } from '../keeping/usual-period.ts';
import type { Form, FormItem, ReportingBasis } from './form.ts';
import { backgroundIndicators, neededIndicators, type DemandingPlan, type NeededIndicator } from './needed-indicators.ts';
import { questionsOf, subUnitsOf, type AskedParts } from './questions-of.ts';
import { quotedLevel, type PlaceLevel } from './quoted-level.ts';

/** Who reports an indicator from a day to a day, as somebody decided it. */
export type ReportingDuty = { readonly indicatorId: string; readonly unitId: string };

/** What forms are made from: adopted plans with their assignments, the duties and units of the day, what the round asks, and which definition version holds. */
export type FormGround = {
  readonly year: number;
  readonly on: string;
  /** Of the place that asks; absent: every indicator is taken to have a figure there. */
  readonly level?: PlaceLevel;
  readonly plans: readonly (DemandingPlan & { readonly assignments: readonly Assignment[] })[];
  readonly duties: readonly ReportingDuty[];
  readonly units: readonly AssignableUnit[];
  readonly parts: AskedParts;
  readonly definitionVersions: Readonly<Record<string, string>>;
  /** Only these indicators; absent: all that the plans need. */
  readonly only?: readonly string[];
};

/** Whom a round asks what, and what it can ask nobody. `unsure`: the unit follows from words, not from a decision; a person should look. */
export type DerivedForms = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly nobody: readonly { readonly indicatorId: string; readonly name: string; readonly why: string }[];
  readonly unsure: readonly { readonly indicatorId: string; readonly name: string; readonly unitId: string; readonly basis: ReportingBasis; readonly why: string }[];
  /** Sorts of sub-units that targets speak of and nobody has named. */
  readonly unnamed: readonly { readonly kind: string; readonly indicators: readonly string[] }[];
};

type Reporter = { readonly unitId: string; readonly basis: ReportingBasis; readonly doubt: string | null };

/** Who leads and supports what an indicator is for, by plan and item. */
function answeringIn({ plans, on }: FormGround): ReadonlyMap<string, { readonly leads: readonly string[]; readonly all: readonly string[] }> {
  return new Map(plans.flatMap(({ planId, content, assignments }) => effectiveAssignments(content, assignments, on).map(({ itemId, leads, supports }) =>
    [`${planId} ${itemId}`, { leads: leads.map(({ unitId }) => unitId), all: [...leads, ...supports].map(({ unitId }) => unitId) }] as const)));
}

/** The departments a definition names, in its order: 卫健委/统计局. */
const departmentsOf = (words: string): readonly string[] => words.split(/[/、，,；;]/u).map((word) => word.trim()).filter((word) => word !== '');

/**
 * Who is asked for an indicator: whom somebody decided on; else the department its definition names, where the place has it; else the unit that leads what it is for. What is not decided is unsure
 * where the named department has no part in the targets, or several units lead.
 */
function reporterOf(needed: NeededIndicator, { duties, units, on, plans }: FormGround, answering: ReturnType<typeof answeringIn>): Reporter | null {
  const decided = duties.find(({ indicatorId }) => indicatorId === needed.indicatorId);
  if (decided) return { unitId: decided.unitId, basis: 'decided', doubt: null };
  const parts = needed.targets.flatMap(({ planId, itemId }) => answering.get(`${planId} ${itemId}`) ?? []);
  const leads = [...new Set(parts.flatMap((part) => part.leads))];
  const concerned = new Set(parts.flatMap((part) => part.all));
  const place = plans[0]?.content ?? { place: null, placeAs: null };
  const named = needed.answer === 'figure' ? departmentsOf(needed.definition.sourceDepartment).flatMap((name) => findUnits({ name, as: name }, units, on, place).unitIds.slice(0, 1)) : [];
  const source = named.find((unitId) => concerned.has(unitId)) ?? named[0];
  if (source !== undefined) return { unitId: source, basis: 'source-department', doubt: concerned.has(source) || needed.targets.length === 0 ? null : '数据来源部门不在责任单位之中' };
  const [lead] = leads;
  return lead === undefined ? null : { unitId: lead, basis: 'lead', doubt: leads.length > 1 ? `有${String(leads.length)}个牵头单位，暂由第一个填报` : null };
}

const whyNobody = (needed: NeededIndicator): string => (needed.definition.sourceDepartment === '' ? '没有牵头单位' : `没有牵头单位，本地区也没有“${needed.definition.sourceDepartment}”`);

function itemOf(needed: NeededIndicator, basis: ReportingBasis, position: number, { year, parts, definitionVersions }: FormGround): FormItem {
  const { indicatorId, definition, domain, answer, promises, quotes } = needed;
  return { indicatorId, definition, definitionVersion: definitionVersions[indicatorId] ?? '', domain, answer, period: usualPeriod(indicatorId, year), promises, basis, ...(quotes === undefined ? {} : { quotes }), questions: questionsOf(needed, parts, position) };
}

/**
 * What a ground needs, each indicator once: all that its plans need, background figures where they are asked, or only those that are named; where the place lies below the lowest level that has
 * the figure, whose figure is quoted.
 *
 * @example neededFor(ground).length
 */
export function neededFor({ plans, parts, only, level }: Pick<FormGround, 'plans' | 'parts' | 'only' | 'level'>): readonly NeededIndicator[] {
  const wanted = new Set(only);
  const all = [...neededIndicators(plans), ...(parts.background || only ? backgroundIndicators() : [])];
  const once = all.filter(({ indicatorId }, at) => (only === undefined || wanted.has(indicatorId)) && all.findIndex((one) => one.indicatorId === indicatorId) === at);
  return level === undefined ? once : once.map((needed) => {
    const quotes = needed.answer === 'figure' ? quotedLevel(needed.definition, level) : null;
    return quotes === null ? needed : { ...needed, quotes };
  });
}

/**
 * The forms of a round, one a unit: only what that unit reports, in the order of the plans. Nothing is dropped: an indicator that no unit can be asked for is named with the reason. Pure; the
 * same ground gives the same forms.
 *
 * @example deriveForms(ground).forms.get(unitId)?.items.length
 */
export function deriveForms(ground: FormGround): DerivedForms {
  const answering = answeringIn(ground);
  const needed = neededFor(ground);
  const found = needed.map((one) => ({ needed: one, reporter: reporterOf(one, ground, answering) }));
  const asked = found.flatMap(({ needed: one, reporter }) => (reporter ? [{ needed: one, reporter }] : []));
  const kinds = [...new Set(needed.flatMap(({ subUnitKinds }) => subUnitKinds))];
  return {
    forms: new Map([...Map.groupBy(asked, ({ reporter }) => reporter.unitId)].map(([unitId, all]) => [unitId, { items: all.map(({ needed: one, reporter }, at) => itemOf(one, reporter.basis, at + 1, ground)) }])),
    nobody: found.flatMap(({ needed: one, reporter }) => (reporter ? [] : [{ indicatorId: one.indicatorId, name: one.definition.name.zh, why: whyNobody(one) }])),
    unsure: asked.flatMap(({ needed: one, reporter: { unitId, basis, doubt } }) => (doubt === null ? [] : [{ indicatorId: one.indicatorId, name: one.definition.name.zh, unitId, basis, why: doubt }])),
    unnamed: kinds.filter((kind) => subUnitsOf(kind, ground.parts.subUnits).length === 0).map((kind) => ({ kind, indicators: needed.filter(({ subUnitKinds }) => subUnitKinds.includes(kind)).map(({ definition }) => definition.name.zh) })),
  };
}
