import type { Severity } from '#kernel';
import type { Observation } from '#monitoring';
import type { IndicatorDefinition } from '#registry';

/** An observation with the definition of its indicator and the cell it was read from. */
export type PlacedFigure = { readonly observation: Observation; readonly definition: IndicatorDefinition; readonly sheet: string | null; readonly row: number; readonly column: number };

/**
 * Something figures cannot be, or should not be without a word. `at` are the cells it names, the first one first. An error keeps `drop` out; `ranked` stay side by side, the first
 * of them counts.
 */
export type CheckFinding = {
  readonly code: string;
  readonly severity: Severity;
  /** A Chinese sentence with the figures; the rows stand before it. */
  readonly says: string;
  /** What joins findings to one issue. */
  readonly about: string;
  readonly at: readonly PlacedFigure[];
  readonly drop: readonly PlacedFigure[];
  readonly ranked?: readonly PlacedFigure[];
};

/** A figure of an example; left out: value 0 of everyone in 2020, nothing behind it. Its row is its ordinal. `value` null is a value not collected. */
export type FigureSketch = {
  readonly value: string | null;
  readonly groups?: readonly string[];
  readonly year?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: Observation['status'];
  readonly recorded?: string;
  readonly subUnit?: string;
  /** First and last day, where the row prints them. */
  readonly period?: readonly [string, string];
};

/** What a check finds among the figures of one made-up indicator: code, severity, rows named, rows dropped. */
export type CheckExample = {
  readonly title: string;
  readonly indicator: Partial<Pick<IndicatorDefinition, 'unit' | 'scale' | 'multiplier' | 'digits' | 'denominator' | 'breakdowns' | 'referencePeriod'>>;
  readonly figures: readonly FigureSketch[];
  readonly finds: readonly { readonly code: string; readonly severity: Severity; readonly rows: readonly number[]; readonly drops: readonly number[] }[];
};

/** One thing that is looked for in figures that come in (method 10). `find` looks at all of them and says everything. */
export type Check = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly codes: readonly string[];
  readonly examples: readonly CheckExample[];
  readonly find: (figures: readonly PlacedFigure[]) => readonly CheckFinding[];
  /**
   * Left out: the check compares only figures of one place and sub-unit, of related indicators. Otherwise it looks at an indicator in all places, keeps nothing out, and `witnesses` picks the few
   * figures that decide as all would, so that tables of any length can be checked: the witnesses of witnesses and more figures are those of all of them.
   */
  readonly witnesses?: (figures: readonly PlacedFigure[]) => readonly PlacedFigure[];
};

/** The figure of an observation; null for answers, judgements and named absences. */
export const figureOf = ({ observation: { content } }: PlacedFigure): Extract<Observation['content'], { kind: 'figure' }> | null => (content.kind === 'figure' ? content : null);

/** Half of the last printed digit. */
export const halfDigit = (digits: number): number => 0.5 * 10 ** -digits;

/** What a figure is called in a message: name and groups. */
export const calledHere = ({ observation, definition }: PlacedFigure): string =>
  `“${definition.name.zh}”${observation.subUnit ?? ''}${observation.groups.length > 0 ? `（${observation.groups.join('、')}）` : ''}${String(observation.year)}年`;

/** A figure that cannot be: named with its cell and kept out. */
export const impossible = (figure: PlacedFigure, code: string, says: string): CheckFinding => ({
  code, severity: 'error', says: `${calledHere(figure)}${says}，没有采用`, about: `${figure.sheet ?? ''} ${String(figure.row)} ${String(figure.column)}`, at: [figure], drop: [figure],
});
