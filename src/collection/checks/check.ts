import type { Severity } from '#kernel';
import type { Observation } from '#monitoring';
import type { IndicatorDefinition, Relation } from '#registry';
import type { CheckContext, DefinitionBreak } from '../checking/check-context.ts';

/** An observation with the definition of its indicator and the cell it was read from. */
export type PlacedFigure = { readonly observation: Observation; readonly definition: IndicatorDefinition; readonly sheet: string | null; readonly row: number; readonly column: number };

/**
 * Something figures cannot be, or should not be without a word. An `error` is 强制性 and keeps `drop` out, a `doubt` is 核实性 and passes with a written explanation, a `notice` only
 * informs. `at` are the cells it names, the first one first; `against` are figures it speaks of that were there before; `ranked` stay side by side, the first of them counts.
 */
export type CheckFinding = {
  readonly code: string;
  readonly severity: Severity;
  /** A Chinese sentence with the figures; the rows stand before it. */
  readonly says: string;
  /** What joins findings to one issue. */
  readonly about: string;
  readonly at: readonly PlacedFigure[];
  readonly against?: readonly Observation[];
  readonly drop: readonly PlacedFigure[];
  readonly ranked?: readonly PlacedFigure[];
};

/**
 * A figure of an example; left out: value 0 of everyone in 2020, nothing behind it, of the first indicator. Its row is its ordinal. `value` null is a value not collected. `stored`
 * figures were there before and are none of those looked at.
 */
export type FigureSketch = {
  readonly value: string | null;
  readonly of?: number;
  readonly stored?: boolean;
  readonly groups?: readonly string[];
  readonly year?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: Observation['status'];
  readonly recorded?: string;
  readonly subUnit?: string;
  /** First and last day, where the row prints them. */
  readonly period?: readonly [string, string];
  readonly version?: string;
  readonly source?: string;
  readonly grade?: Observation['grade'];
  readonly rank?: number;
};

/** What of a made-up indicator is not as usual: a share of 0 to 100 % without breakdowns, of no known forecast family. */
export type IndicatorSketch = Partial<Pick<IndicatorDefinition, 'unit' | 'scale' | 'multiplier' | 'digits' | 'numerator' | 'denominator' | 'breakdowns' | 'referencePeriod' | 'direction' | 'smallCount' | 'forecastFamily'>>;

/** What a check finds among the figures of made-up indicators (their ids are 'made-up-0', 'made-up-1', …): code, severity, rows named, rows dropped. */
export type CheckExample = {
  readonly title: string;
  readonly indicator: IndicatorSketch;
  readonly others?: readonly IndicatorSketch[];
  readonly relations?: readonly Relation[];
  readonly subUnits?: readonly string[];
  readonly breaks?: readonly DefinitionBreak[];
  readonly figures: readonly FigureSketch[];
  readonly finds: readonly { readonly code: string; readonly severity: Severity; readonly rows: readonly number[]; readonly drops: readonly number[] }[];
};

/** One thing that is looked for in figures that come in (method 10), while they are typed, imported and submitted. `find` looks at all of them, beside what is known, and says everything. */
export type Check = {
  readonly id: string;
  readonly title: string;
  /** What must hold, in Chinese, for people who fill in figures. */
  readonly rule: string;
  readonly source: string;
  readonly codes: readonly string[];
  readonly examples: readonly CheckExample[];
  readonly find: (figures: readonly PlacedFigure[], context: CheckContext) => readonly CheckFinding[];
  /**
   * Left out: the check compares only figures of one place and sub-unit, of related indicators. Otherwise it looks at an indicator in all places, keeps nothing out, and `witnesses` picks the few
   * figures that decide as all would, so that tables of any length can be checked: the witnesses of witnesses and more figures are those of all of them.
   */
  readonly witnesses?: (figures: readonly PlacedFigure[]) => readonly PlacedFigure[];
  /** The check compares places with one another (or with the whole), all of one year, and keeps out none that others need: a table too long to be held is read once more by years for it. */
  readonly acrossPlaces?: true;
};

/** The figure of an observation; null for answers, judgements and named absences. */
export const figureOf = ({ observation: { content } }: PlacedFigure): Extract<Observation['content'], { kind: 'figure' }> | null => (content.kind === 'figure' ? content : null);

/** Half of the last printed digit. */
export const halfDigit = (digits: number): number => 0.5 * 10 ** -digits;

/** What a figure is called in a message: name and groups. */
export const calledHere = ({ observation, definition }: Pick<PlacedFigure, 'observation' | 'definition'>): string =>
  `“${definition.name.zh}”${observation.subUnit ?? ''}${observation.groups.length > 0 ? `（${observation.groups.join('、')}）` : ''}${String(observation.year)}年`;

/** A figure that cannot be: named with its cell and kept out. */
export const impossible = (figure: PlacedFigure, code: string, says: string): CheckFinding => ({
  code, severity: 'error', says: `${calledHere(figure)}${says}，不能采用`, about: `${figure.sheet ?? ''} ${String(figure.row)} ${String(figure.column)}`, at: [figure], drop: [figure],
});
