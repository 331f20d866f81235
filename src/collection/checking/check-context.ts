import type { Observation } from '#monitoring';
import { relations, type IndicatorDefinition, type Relation } from '#registry';

/** A year from which an indicator is defined otherwise than before, as the registry of the installation knows it. */
export type DefinitionBreak = { readonly indicatorId: string; readonly year: number; readonly why: string };

/**
 * What is known beside the figures that are checked. Plain data: the browser gets the same. What stands in the cell of a figure that is checked gives way to it.
 *
 * - `earlier`: figures that are there already, of earlier years and of this year from other units.
 * - `subUnits`: names of all townships (街道) of the place; null: unknown, then nobody can say whether a sum is complete.
 * - `breaks`: changes of definition that are known and need no explanation.
 * - `definitions`: indicators of the installation's own.
 * - `ownPlaces`: names under which figures print the place itself.
 * - `relations`: what figures owe one another.
 */
export type CheckContext = {
  readonly earlier: readonly Observation[];
  readonly subUnits: readonly string[] | null;
  readonly breaks: readonly DefinitionBreak[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly ownPlaces: readonly string[];
  readonly relations: readonly Relation[];
};

/** Of a table that comes from anywhere: nothing is known but what it says itself. */
export const emptyContext: CheckContext = { earlier: [], subUnits: null, breaks: [], definitions: [], ownPlaces: [], relations };

/**
 * A context of what is known; the rest is unknown.
 *
 * @example checkContext({ earlier: observations, subUnits: ['甲镇', '乙镇'] }).breaks // []
 */
export const checkContext = (known: Partial<CheckContext>): CheckContext => ({ ...emptyContext, ...known });
